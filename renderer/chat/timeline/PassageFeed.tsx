import { useMemo } from 'react'
import type { Message } from '#shared/domain/message.ts'
import { leavePassage, type Passage } from '../../data/passage.store.ts'
import { loadPassage } from '../../data/passages.ts'
import { myId } from '../../data/session.store.ts'
import { useTimeline } from '../../data/timeline.store.ts'
import { keyOf, type TimelineRow } from '../../data/timeline-row.ts'
import { Announcer } from './Announcer.tsx'
import { JumpButtons } from './JumpButtons.tsx'
import { MessageLog } from './MessageLog.tsx'
import { OlderNote } from './OlderNote.tsx'
import type { TimelineProps } from './Timeline.tsx'
import { TimelineSkeleton } from './TimelineSkeleton.tsx'
import { useLogItems } from './use-log-items.ts'
import { useLogPlace } from './use-log-place.ts'
import { usePassageScroll } from './use-passage-scroll.ts'
import { useWalk } from './use-walk.ts'

interface PassageFeedProps extends TimelineProps {
  readonly passage: Passage
}

/** What stands around one message, far from the latest; whoever looks at it reads nothing. @see MSG-4, MSG-3 */
export function PassageFeed(props: PassageFeedProps) {
  const { messages, older } = props.passage
  if (messages.length === 0 && older === 'loading') return <TimelineSkeleton />
  return <Stretch {...props} />
}

function Stretch({ row, title, passage }: PassageFeedProps) {
  const { conversation, read } = row
  const { messages, older, newer, seq } = passage
  const live = useTimeline(conversation.id).rows
  const me = myId()
  const rows = useMemo(() => messages.map((message) => rowOf(message, me)), [messages, me])
  const items = useLogItems({ rows, atStart: older === 'end', newAfter: null })
  const place = useLogPlace()
  const found = items.findIndex((item) => item.type === 'message' && item.message?.seq === seq)
  const walk = useWalk(items, place)
  const scroll = usePassageScroll({ place, walk, found, passage, pending: live.at(-1)?.pending })
  const loading = older === 'loading' || newer === 'loading'
  const failed = [older, newer].find((end) => typeof end === 'object') ?? null

  return (
    <MessageLog
      conversation={conversation}
      title={title}
      items={items}
      found={found}
      place={place}
      walk={walk}
      busy={loading}
      onScroll={scroll.onScroll}
      onWheel={scroll.onWheel}
    >
      <OlderNote loading={loading} failed={failed} onRetry={() => loadPassage(failed === older ? 'older' : 'newer')} />
      <JumpButtons newAbove={0} onJumpToNew={leavePassage} away newBelow={read.unread} onJumpToLatest={leavePassage} />
      <Announcer rows={live} />
    </MessageLog>
  )
}

/** A message that is drawn as before has the same row, so that React leaves it alone. */
const drawn = new WeakMap<Message, TimelineRow>()

function rowOf(message: Message, me: string): TimelineRow {
  const known = drawn.get(message)
  if (known !== undefined) return known
  const row = { key: keyOf(message, me), message }
  drawn.set(message, row)
  return row
}
