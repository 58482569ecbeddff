import { useEffect, useRef } from 'react'
import type { ConversationRow } from '../../data/conversations.store.ts'
import { usePassage } from '../../data/passage.store.ts'
import { type Timeline as HeldTimeline, loadOlder, useTimeline } from '../../data/timeline.store.ts'
import { Announcer } from './Announcer.tsx'
import { JumpButtons } from './JumpButtons.tsx'
import { lastSeq } from './last-seq.ts'
import { fetchAhead } from './log-scroll.ts'
import { MessageLog } from './MessageLog.tsx'
import { OlderNote } from './OlderNote.tsx'
import { PassageFeed } from './PassageFeed.tsx'
import { TimelineSkeleton } from './TimelineSkeleton.tsx'
import { useBottom } from './use-bottom.ts'
import { useJumpToNew } from './use-jump-to-new.ts'
import { useLogItems } from './use-log-items.ts'
import { useLogPlace } from './use-log-place.ts'
import { useReading } from './use-reading.ts'
import { useWalk } from './use-walk.ts'
import { useWindowFocused } from './use-window-focused.ts'

export interface TimelineProps {
  readonly row: ConversationRow
  readonly title: string
}

/** What was said, oldest above. */
export function Timeline(props: TimelineProps) {
  const { id } = props.row.conversation
  const timeline = useTimeline(id)
  const passage = usePassage(id)
  if (passage !== null) return <PassageFeed key={passage.turn} {...props} passage={passage} />
  if (timeline.rows.length === 0 && timeline.loading) return <TimelineSkeleton />
  return <Feed {...props} timeline={timeline} />
}

function Feed({ row, title, timeline }: TimelineProps & { readonly timeline: HeldTimeline }) {
  const { conversation, read } = row
  const { id } = conversation
  const { rows, loading, atStart, gapError } = timeline
  const place = useLogPlace()
  const bottom = useBottom(place, rows)
  const watching = useWindowFocused() && bottom.atBottom
  const reading = useReading(read, lastSeq(rows), watching)
  const { newAfter } = reading
  const items = useLogItems({ rows, atStart, newAfter })
  const walk = useWalk(items, place, bottom.leaveBottom)
  const canLoadOlder = !loading && !atStart && gapError === null
  const jump = useJumpToNew({
    items,
    newAfter,
    place,
    walk,
    atBottom: bottom.atBottom,
    canLoadOlder,
    conversationId: id,
    unread: reading.unreadAtOpen,
    leaveBottom: bottom.leaveBottom,
  })

  useFollowOwn(items.at(-1)?.key, items.at(-1)?.type === 'message' && rows.at(-1)?.pending !== undefined, () => {
    reading.forgetNew()
    bottom.goToBottom()
  })
  const look = () => {
    if (canLoadOlder && place.scroller.current && place.scroller.current.scrollTop < fetchAhead) loadOlder(id)
  }
  // A page that does not fill the window leaves nothing to scroll: ask on.
  useEffect(() => {
    if (place.standing) look()
  })

  return (
    <MessageLog
      conversation={conversation}
      title={title}
      items={items}
      place={place}
      walk={walk}
      busy={loading}
      onScroll={() => {
        bottom.onScroll()
        jump.onScroll()
        look()
      }}
    >
      <OlderNote loading={loading && rows.length > 0} failed={gapError} onRetry={() => loadOlder(id)} />
      <JumpButtons
        newAbove={jump.count}
        onJumpToNew={jump.go}
        away={!bottom.atBottom}
        newBelow={bottom.atBottom ? 0 : read.unread}
        onJumpToLatest={() => {
          bottom.goToBottom()
          walk.focusAt(items.length - 1)
        }}
      />
      <Announcer rows={rows} />
    </MessageLog>
  )
}

/** Whoever sends something wants to see it. */
function useFollowOwn(lastKey: string | undefined, own: boolean, follow: () => void): void {
  const seen = useRef(lastKey)
  useEffect(() => {
    if (own && seen.current !== lastKey) follow()
    seen.current = lastKey
  })
}
