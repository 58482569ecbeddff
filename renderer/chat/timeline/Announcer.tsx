import { useEffect, useRef, useState } from 'react'
import type { Message } from '#shared/domain/message.ts'
import { personOf } from '../../data/people.store.ts'
import { myId } from '../../data/session.store.ts'
import type { TimelineRow } from '../../data/timeline-row.ts'
import { useLanguage, useTexts } from '../../i18n/use-texts.ts'
import { describeMessage } from '../describe-message.ts'
import { lastSeq } from './last-seq.ts'
import { timelineTexts } from './timeline.texts.ts'

/**
 * Tells screen readers, politely, what arrives while the conversation is open. The log itself stays silent: a virtual
 * list adds and removes rows when it is scrolled, and none of that is news. What was told and taken back is told no longer.
 */
export function Announcer({ rows }: { readonly rows: readonly TimelineRow[] }) {
  const t = useTexts(timelineTexts)
  const language = useLanguage()
  const [said, setSaid] = useState('')
  const heard = useRef<number | null>(null)
  const told = useRef<string | null>(null)
  useEffect(() => {
    const last = lastSeq(rows)
    const since = heard.current
    const me = myId()
    const nameOf = (id: string) => personOf(id)?.name
    const again = rows.find(({ message }) => message?.id === told.current)?.message
    if (again?.body.type === 'recalled') {
      told.current = null
      setSaid(describeMessage(again.body, language, nameOf, me))
    }
    heard.current = Math.max(since ?? 0, last)
    if (since === null || since === 0) return
    const news = rows.flatMap(({ message }) =>
      message && message.seq > since && message.senderId !== me ? [message] : [],
    )
    const [first] = news
    if (!first) return
    told.current = news.length > 1 ? null : first.id
    const text = describeMessage(first.body, language, nameOf, me)
    const name = sayerOf(first, nameOf)
    if (news.length > 1) setSaid(t('announceMany', { count: news.length }))
    else setSaid(name ? t('announce', { name, text }) : text)
  }, [rows, t, language])
  return (
    <div role="status" aria-live="polite" className="spoken">
      {said}
    </div>
  )
}

function sayerOf({ senderId, body }: Message, nameOf: (id: string) => string | undefined): string | undefined {
  if (body.type === 'robot') return body.robot.name
  if (body.type === 'recalled') return undefined
  return senderId === null ? undefined : nameOf(senderId)
}
