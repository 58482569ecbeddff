import type { Conversation, Notice } from '#shared/domain/conversation.ts'
import { useDeed } from '../../asking/use-deed.ts'
import { confirmNotice } from '../../data/manage-group.ts'
import { myId } from '../../data/session.store.ts'
import { useNoticeReading } from '../../data/use-notice-reading.ts'
import { asksMeToConfirm } from '../../groups/confirms-reading.ts'
import { openGroupDialog } from '../../groups/dialogs/group-dialog.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import { headerTexts } from './header.texts.ts'
import classes from './NoticeBar.module.css'

/**
 * The group's notice, in one line; all of it on a click. In internal kinds it asks to be confirmed. Where nobody speaks any
 * more, the panel alone keeps it.
 * @see GRP-2
 */
export function NoticeBar({ conversation }: { readonly conversation: Conversation }) {
  const { notice, state } = conversation
  return notice !== null && state === 'open' ? <Bar conversation={conversation} notice={notice} /> : null
}

interface BarProps {
  readonly conversation: Conversation
  readonly notice: Notice
}

function Bar({ conversation, notice }: BarProps) {
  const t = useTexts(headerTexts)
  const { id } = conversation
  const confirmed = useNoticeReading(id, notice.at, asksMeToConfirm(conversation, myId()))
  const { busy, refused, run } = useDeed()
  const confirm = async () => {
    if (await run(() => confirmNotice(id, notice.at))) notify({ tone: 'done', message: t('confirmedRead') })
  }
  return (
    <div className={classes.bar}>
      <button
        type="button"
        className={classes.open}
        onClick={() => openGroupDialog({ type: 'notice', conversationId: id })}
        aria-haspopup="dialog"
      >
        <span className={classes.label}>{t('notice')}</span>
        <span className={classes.text}>{notice.text}</span>
      </button>
      {refused && (
        <span role="alert" className={classes.refused}>
          {refused}
        </span>
      )}
      {confirmed === false && (
        <button type="button" className={classes.confirm} aria-disabled={busy} onClick={confirm}>
          {t('confirmRead')}
        </button>
      )}
    </div>
  )
}
