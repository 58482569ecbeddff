import { FocusTrap } from '@mantine/core'
import { useCallback, useState } from 'react'
import { LoadedPlace } from '../asking/LoadedPlace.tsx'
import { useLoaded } from '../asking/use-loaded.ts'
import { CodeCard } from '../codes/CodeCard.tsx'
import { showContactCode } from '../data/contacts.ts'
import { useSession } from '../data/session.store.ts'
import { Dialog } from '../dialogs/Dialog.tsx'
import { useTexts } from '../i18n/use-texts.ts'
import { Avatar } from '../people/Avatar.tsx'
import { addTexts } from './add.texts.ts'
import { closeContactDialog } from './contacts.store.ts'

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
  if (me === null) return null
  const { id, name } = me
  return (
    <CodeCard
      text={text}
      label={t('code')}
      avatar={<Avatar id={id} name={name} size={32} />}
      owner={name}
      picture={t('myCodePicture', { name })}
      onRenew={async () => setText(await showContactCode(true))}
      onClose={closeContactDialog}
    >
      <p>{t('myCodeHint')}</p>
    </CodeCard>
  )
}
