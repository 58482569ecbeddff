import { Button } from '@mantine/core'
import { RefusedLine } from '../asking/RefusedLine.tsx'
import { useDeed } from '../asking/use-deed.ts'
import { removeContact } from '../data/contacts.ts'
import { usePerson } from '../data/people.store.ts'
import { Dialog } from '../dialogs/Dialog.tsx'
import dialog from '../groups/dialogs/Dialog.module.css'
import { useTexts } from '../i18n/use-texts.ts'
import { notify } from '../shell/notify.ts'
import { addTexts } from './add.texts.ts'
import { closeContactDialog } from './contacts.store.ts'

/** Asks again before two people stop being contacts. @see W-5 */
export function RemoveContactDialog({ personId }: { readonly personId: string }) {
  const t = useTexts(addTexts)
  const name = usePerson(personId)?.name ?? ''
  const { busy, refused, run } = useDeed()
  const remove = async () => {
    if (!(await run(() => removeContact(personId)))) return
    closeContactDialog()
    notify({ tone: 'done', message: t('removed') })
  }
  return (
    <Dialog onClose={closeContactDialog} title={t('removeTitle', { name })} size={440}>
      <p className={dialog.text}>{t('removeText')}</p>
      <RefusedLine refused={refused} />
      <div className={dialog.foot}>
        <Button variant="default" data-autofocus onClick={closeContactDialog}>
          {t('cancel')}
        </Button>
        <Button color="red" loading={busy} onClick={remove}>
          {t('remove')}
        </Button>
      </div>
    </Dialog>
  )
}
