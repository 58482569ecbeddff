import { Menu } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import type { ConversationRow } from '../../data/conversations.store.ts'
import { usePassage } from '../../data/passage.store.ts'
import { myId } from '../../data/session.store.ts'
import { type Timeline as HeldTimeline, loadOlder, useTimeline } from '../../data/timeline.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { startOfDay } from '../../time/use-today.ts'
import { Announcer } from './Announcer.tsx'
import { itemUnder } from './item-under.ts'
import { JumpButtons } from './JumpButtons.tsx'
import { lastSeq } from './last-seq.ts'
import { MessageMenu } from './MessageMenu.tsx'
import { OlderNote } from './OlderNote.tsx'
import { PassageFeed } from './PassageFeed.tsx'
import { RowBoundary } from './RowBoundary.tsx'
import classes from './Timeline.module.css'
import { TimelineItemView } from './TimelineItemView.tsx'
import { TimelineSkeleton } from './TimelineSkeleton.tsx'
import { timelineTexts } from './timeline.texts.ts'
import { type MessageItem, timelineItems } from './timeline-items.ts'
import { useBottom } from './use-bottom.ts'
import { useJumpToNew } from './use-jump-to-new.ts'
import { usePrepended } from './use-prepended.ts'
import { useReading } from './use-reading.ts'
import { useStanding } from './use-standing.ts'
import { useTopKeys } from './use-top-keys.ts'
import { useWindowFocused } from './use-window-focused.ts'

/** Older messages are asked for when this little is left above the window, in pixels. */
const fetchAhead = 900

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

/** Only what is in sight is drawn. */
function Feed({ row, title, timeline }: TimelineProps & { readonly timeline: HeldTimeline }) {
  const t = useTexts(timelineTexts)
  const { conversation, read } = row
  const { id } = conversation
  const { rows, loading, atStart, gapError } = timeline
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const standing = useStanding()
  const [menuFor, setMenuFor] = useState<MessageItem | null>(null)
  const bottom = useBottom(scroller, content)
  const watching = useWindowFocused() && bottom.atBottom
  const reading = useReading(read, lastSeq(rows), watching)
  const topKeys = useTopKeys(rows)
  const me = myId()
  const { newAfter } = reading
  const items = useMemo(
    () => timelineItems({ rows, me, atStart, newAfter, topKeys, dayOf: startOfDay }),
    [rows, me, atStart, newAfter, topKeys],
  )
  const prepended = usePrepended(items)
  const canLoadOlder = !loading && !atStart && gapError === null
  const jump = useJumpToNew({
    items,
    newAfter,
    list,
    scroller,
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
    if (canLoadOlder && scroller.current && scroller.current.scrollTop < fetchAhead) loadOlder(id)
  }
  // A page that does not fill the window leaves nothing to scroll: ask on.
  useEffect(() => {
    if (standing) look()
  })

  return (
    <div className={classes.place} data-region="conversation">
      <Menu position="bottom-start" width={200}>
        <Menu.ContextMenu>
          <div
            ref={scroller}
            role="log"
            aria-label={t('log', { title })}
            aria-live="off"
            aria-busy={loading}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
            tabIndex={0}
            className={classes.scroller}
            onScroll={() => {
              bottom.onScroll()
              jump.onScroll()
              look()
            }}
            onContextMenu={(event) => setMenuFor(itemUnder(event.target, items))}
          >
            <div className={classes.filler} />
            <div ref={content} className={classes.content}>
              {standing && (
                <Virtualizer
                  ref={list}
                  scrollRef={scroller}
                  data={items}
                  shift={prepended}
                  bufferSize={600}
                  itemSize={56}
                >
                  {(item) => (
                    <RowBoundary key={item.key} item={item}>
                      <TimelineItemView item={item} conversation={conversation} title={title} />
                    </RowBoundary>
                  )}
                </Virtualizer>
              )}
            </div>
          </div>
        </Menu.ContextMenu>
        <MessageMenu item={menuFor} conversation={conversation} />
      </Menu>
      <OlderNote loading={loading && rows.length > 0} failed={gapError} onRetry={() => loadOlder(id)} />
      <JumpButtons
        newAbove={jump.count}
        onJumpToNew={jump.go}
        away={!bottom.atBottom}
        newBelow={bottom.atBottom ? 0 : read.unread}
        onJumpToLatest={bottom.goToBottom}
      />
      <Announcer rows={rows} />
    </div>
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
