import type { ConversationRow } from '../../data/conversations.store.ts'
import { usePerson } from '../../data/people.store.ts'
import { myId } from '../../data/session.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { messageTexts } from '../message.texts.ts'
import { useDescription } from '../use-description.ts'
import classes from './LastLine.module.css'
import { sidebarTexts } from './sidebar.texts.ts'

/** The second line: a draft, a call for me, or the last words. @see MSG-5 */
export function LastLine({ row, open }: { readonly row: ConversationRow; readonly open: boolean }) {
  const t = useTexts(sidebarTexts)
  const { conversation, draft, read } = row
  if (conversation.state !== 'open') return <p className={classes.line}>{t(conversation.state)}</p>
  const called = read.mentionSeq !== null && read.mentionSeq > read.readSeq
  // In the open conversation the draft stands in the composer, for all to see.
  const drafted = !open && draft !== null && draft.text.trim() !== ''
  return (
    <p className={classes.line}>
      {called && <em className={classes.called}>{t('mentioned')} </em>}
      {drafted && !called ? (
        <>
          <em className={classes.draft}>{t('draft')}</em> {draft.text}
        </>
      ) : (
        <LastWords row={row} />
      )}
    </p>
  )
}

function LastWords({ row: { last, conversation } }: { readonly row: ConversationRow }) {
  const t = useTexts(sidebarTexts)
  const words = useTexts(messageTexts)
  const text = useDescription(last?.body ?? null)
  const sender = usePerson(last?.senderId ?? null)
  if (!last) return t('noMessages')
  const mine = last.senderId === myId()
  const robot = last.body.type === 'robot' ? last.body.robot.name : null
  if (robot !== null) return t('says', { name: robot, text })
  const named = last.senderId !== null && last.body.type !== 'recalled' && (mine || conversation.kind !== 'direct')
  return named ? t('says', { name: mine ? words('me') : (sender?.name ?? '…'), text }) : text
}
