import { Button, FocusTrap, TextInput } from '@mantine/core'
import { IconCopy, IconRefresh } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import type { Conversation } from '#shared/domain/conversation.ts'
import { ConversationAvatar } from '../../chat/ConversationAvatar.tsx'
import { useTitle } from '../../chat/use-title.ts'
import { useLoaded } from '../../contacts/use-loaded.ts'
import { type ShownCode, showJoinCode } from '../../data/join-code.ts'
import { Dialog } from '../../dialogs/Dialog.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { OpenPhone } from '../../phone/OpenPhone.tsx'
import { notify } from '../../shell/notify.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { LoadedPlace } from '../LoadedPlace.tsx'
import { useDeed } from '../use-deed.ts'
import dialog from './Dialog.module.css'
import { dialogTexts } from './dialogs.texts.ts'
import { closeGroupDialog } from './group-dialog.store.ts'
import classes from './JoinCodeDialog.module.css'
import { QrPicture } from './QrPicture.tsx'

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
  const { busy, refused, run } = useDeed()
  const [{ link, expiresAt }, setCode] = useState(first)
  const { id, kind, switches } = conversation
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    notify({ tone: 'done', message: t('copied') })
  }
  const renew = async () => {
    const renewed = await run(async () => setCode(await showJoinCode(id, true)))
    if (renewed) notify({ tone: 'done', message: t('renewed') })
  }
  return (
    <>
      <div className={classes.card}>
        <div className={classes.title}>
          <ConversationAvatar conversation={conversation} title={title} size={32} />
          <span>{title}</span>
        </div>
        <QrPicture text={link} label={t('joinCodePicture', { name: title })} className={classes.picture} />
        <p className={classes.hint}>{t('joinCodeUntil', { when: time.divider(expiresAt) })}</p>
        <p className={classes.hint}>
          {t(kind === 'internal' ? 'joinCodeHintInternal' : 'joinCodeHint')}
          {switches.inviteConfirm && <br />}
          {switches.inviteConfirm && t('joinCodeConfirms')}
        </p>
      </div>
      <div className={classes.link}>
        <TextInput label={t('link')} value={link} readOnly onFocus={(event) => event.currentTarget.select()} />
        <Button variant="light" leftSection={<IconCopy size={16} />} onClick={copy}>
          {t('copyLink')}
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
        <Button variant="default" onClick={closeGroupDialog}>
          {t('close')}
        </Button>
      </div>
    </>
  )
}
