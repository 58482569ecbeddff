import { Button, FocusTrap } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { Conversation } from '#shared/domain/conversation.ts'
import { RefusedLine } from '../../asking/RefusedLine.tsx'
import { useDeed } from '../../asking/use-deed.ts'
import { RichText } from '../../chat/timeline/RichText.tsx'
import { confirmNotice } from '../../data/manage-group.ts'
import { usePerson } from '../../data/people.store.ts'
import { myId } from '../../data/session.store.ts'
import { useCan } from '../../data/use-can.ts'
import { useNoticeReading } from '../../data/use-notice-reading.ts'
import { Dialog } from '../../dialogs/Dialog.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { asksMeToConfirm, confirmsReading } from '../confirms-reading.ts'
import classes from './Dialog.module.css'
import { dialogTexts } from './dialogs.texts.ts'
import { closeGroupDialog, openGroupDialog } from './group-dialog.store.ts'
import own from './NoticeDialog.module.css'
import { NoticeReaders } from './NoticeReaders.tsx'

/** All of the notice; in internal kinds with who confirmed having read it. @see GRP-2 */
export function NoticeDialog({ conversation }: { readonly conversation: Conversation }) {
  const { id, kind, notice } = conversation
  const t = useTexts(dialogTexts)
  const time = useTimeTexts()
  const by = usePerson(notice?.by ?? null)
  const mayPublish = useCan('notice.publish', id).allowed
  const confirmed = useNoticeReading(id, notice?.at ?? 0, asksMeToConfirm(conversation, myId()))
  const { busy, refused, run } = useDeed()
  if (notice === null) return null
  return (
    <Dialog onClose={closeGroupDialog} title={t('notice')} size={520}>
      <FocusTrap.InitialFocus />
      <div className={own.text}>
        <RichText text={notice.text} mentions={noMentions} />
      </div>
      <p className={own.by}>{t('noticeBy', { name: by?.name ?? '', when: time.divider(notice.at) })}</p>
      {confirmsReading(kind) && <NoticeReaders key={`${notice.at} ${confirmed}`} conversationId={id} />}
      <RefusedLine refused={refused} />
      {(mayPublish || confirmed !== undefined) && (
        <div className={classes.foot}>
          {mayPublish && (
            <Button
              className={classes.start ?? ''}
              variant="default"
              onClick={() => openGroupDialog({ type: 'editNotice', conversationId: id })}
            >
              {t('noticeEditDo')}
            </Button>
          )}
          {confirmed === true && (
            <Button variant="light" disabled leftSection={<IconCircleCheck size={16} />}>
              {t('confirmedRead')}
            </Button>
          )}
          {confirmed === false && (
            <Button loading={busy} onClick={() => run(() => confirmNotice(id, notice.at))}>
              {t('confirmRead')}
            </Button>
          )}
        </div>
      )}
    </Dialog>
  )
}

const noMentions = [] as const
