import { Button, FocusTrap, TextInput } from '@mantine/core'
import { IconCopy, IconRefresh } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { showContactCode } from '../data/contacts.ts'
import { useSession } from '../data/session.store.ts'
import { Dialog } from '../dialogs/Dialog.tsx'
import dialog from '../groups/dialogs/Dialog.module.css'
import code from '../groups/dialogs/JoinCodeDialog.module.css'
import { QrPicture } from '../groups/dialogs/QrPicture.tsx'
import { LoadedPlace } from '../groups/LoadedPlace.tsx'
import { useDeed } from '../groups/use-deed.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Avatar } from '../people/Avatar.tsx'
import { OpenPhone } from '../phone/OpenPhone.tsx'
import { notify } from '../shell/notify.ts'
import { addTexts } from './add.texts.ts'
import { closeContactDialog } from './contacts.store.ts'
import { useLoaded } from './use-loaded.ts'

/** My own code as a picture and as a text, and a new one. @see W-5 */
export function MyCodeDialog() {
  const t = useTexts(addTexts)
  const first = useLoaded(useCallback(() => showContactCode(false), []))
  return (
    <Dialog onClose={closeContactDialog} title={t('myCode')} size={420}>
      <FocusTrap.InitialFocus />
      <LoadedPlace loaded={first}>{(text) => <Code first={text} />}</LoadedPlace>
    </Dialog>
  )
}

function Code({ first }: { readonly first: string }) {
  const t = useTexts(addTexts)
  const me = useSession((session) => session.me)
  const [text, setText] = useState(first)
  const { busy, refused, run } = useDeed()
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    notify({ tone: 'done', message: t('copied') })
  }
  const renew = async () => {
    const renewed = await run(async () => setText(await showContactCode(true)))
    if (renewed) notify({ tone: 'done', message: t('renewed') })
  }
  if (me === null) return null
  return (
    <>
      <div className={code.card}>
        <div className={code.title}>
          <Avatar id={me.id} name={me.name} size={32} />
          <span>{me.name}</span>
        </div>
        <QrPicture text={text} label={t('myCodePicture', { name: me.name })} className={code.picture} />
        <p className={code.hint}>{t('myCodeHint')}</p>
      </div>
      <div className={code.link}>
        <TextInput label={t('code')} value={text} readOnly onFocus={(event) => event.currentTarget.select()} />
        <Button variant="light" leftSection={<IconCopy size={16} />} onClick={copy}>
          {t('copy')}
        </Button>
      </div>
      {refused && (
        <p role="alert" className={dialog.refused}>
          {refused}
        </p>
      )}
      <div className={dialog.foot}>
        <Button
          className={dialog.start ?? ''}
          variant="subtle"
          loading={busy}
          leftSection={<IconRefresh size={16} />}
          onClick={renew}
        >
          {t('renew')}
        </Button>
        <OpenPhone />
        <Button variant="default" onClick={closeContactDialog}>
          {t('close')}
        </Button>
      </div>
    </>
  )
}
