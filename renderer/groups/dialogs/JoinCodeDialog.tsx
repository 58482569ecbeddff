import { FocusTrap } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { Conversation } from '#shared/domain/conversation.ts'
import { LoadedPlace } from '../../asking/LoadedPlace.tsx'
import { useLoaded } from '../../asking/use-loaded.ts'
import { ConversationAvatar } from '../../chat/ConversationAvatar.tsx'
import { useTitle } from '../../chat/use-title.ts'
import { CodeCard } from '../../codes/CodeCard.tsx'
import { type ShownCode, showJoinCode } from '../../data/join-code.ts'
import { Dialog } from '../../dialogs/Dialog.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { dialogTexts } from './dialogs.texts.ts'
import { closeGroupDialog } from './group-dialog.store.ts'

/** The group's code as a picture and as a link, until when it lives, and a new one. */
export function JoinCodeDialog({ conversation }: { readonly conversation: Conversation }) {
  const t = useTexts(dialogTexts)
  const { id } = conversation
  const first = useLoaded(useCallback(() => showJoinCode(id, false), [id]))
  return (
    <Dialog onClose={closeGroupDialog} title={t('joinCode')} size={420}>
      <FocusTrap.InitialFocus />
      <LoadedPlace loaded={first}>{(code) => <Code first={code} conversation={conversation} />}</LoadedPlace>
    </Dialog>
  )
}

interface CodeProps {
  readonly first: ShownCode
  readonly conversation: Conversation
}

function Code({ first, conversation }: CodeProps) {
  const t = useTexts(dialogTexts)
  const time = useTimeTexts()
  const title = useTitle(conversation)
  const [{ link, expiresAt }, setCode] = useState(first)
  const { id, kind, switches } = conversation
  return (
    <CodeCard
      text={link}
      label={t('link')}
      avatar={<ConversationAvatar conversation={conversation} title={title} size={32} />}
      owner={title}
      picture={t('joinCodePicture', { name: title })}
      onRenew={async () => setCode(await showJoinCode(id, true))}
      onClose={closeGroupDialog}
    >
      <p>{t('joinCodeUntil', { when: time.divider(expiresAt) })}</p>
      <p>{t(kind === 'internal' ? 'joinCodeHintInternal' : 'joinCodeHint')}</p>
      {switches.inviteConfirm && <p>{t('joinCodeConfirms')}</p>}
    </CodeCard>
  )
}
