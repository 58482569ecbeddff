import { Menu } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import type { Message } from '#shared/domain/message.ts'
import { leavePassage, type Passage } from '../../data/passage.store.ts'
import { loadPassage } from '../../data/passages.ts'
import { myId } from '../../data/session.store.ts'
import { useTimeline } from '../../data/timeline.store.ts'
import { keyOf, type TimelineRow } from '../../data/timeline-row.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { startOfDay } from '../../time/use-today.ts'
import { Announcer } from './Announcer.tsx'
import { itemUnder } from './item-under.ts'
import { JumpButtons } from './JumpButtons.tsx'
import { MessageMenu } from './MessageMenu.tsx'
import { OlderNote } from './OlderNote.tsx'
import classes from './PassageFeed.module.css'
import { RowBoundary } from './RowBoundary.tsx'
import timelineClasses from './Timeline.module.css'
import type { TimelineProps } from './Timeline.tsx'
import { TimelineItemView } from './TimelineItemView.tsx'
import { TimelineSkeleton } from './TimelineSkeleton.tsx'
import { timelineTexts } from './timeline.texts.ts'
import { type MessageItem, type TimelineItem, timelineItems } from './timeline-items.ts'
import { usePassageScroll } from './use-passage-scroll.ts'
import { usePrepended } from './use-prepended.ts'
import { useStanding } from './use-standing.ts'
import { useTopKeys } from './use-top-keys.ts'

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
  const t = useTexts(timelineTexts)
  const { conversation, read } = row
  const { messages, older, newer, seq } = passage
  const live = useTimeline(conversation.id).rows
  const me = myId()
  const rows = useMemo(() => messages.map((message) => rowOf(message, me)), [messages, me])
  const topKeys = useTopKeys(rows)
  const atStart = older === 'end'
  const items = useMemo(
    () => timelineItems({ rows, me, atStart, newAfter: null, topKeys, dayOf: startOfDay }),
    [rows, me, atStart, topKeys],
  )
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const standing = useStanding()
  const prepended = usePrepended(items)
  const [menuFor, setMenuFor] = useState<MessageItem | null>(null)
  const place = items.findIndex((item) => isMessage(item, seq))
  const scroll = usePassageScroll({ scroller, list, place, standing, passage, pending: live.at(-1)?.pending })
  const failed = [older, newer].find((end) => typeof end === 'object') ?? null

  return (
    <div className={timelineClasses.place} data-region="conversation">
      <Menu position="bottom-start" width={200}>
        <Menu.ContextMenu>
          <div
            ref={scroller}
            role="log"
            aria-label={t('log', { title })}
            aria-live="off"
            aria-busy={older === 'loading' || newer === 'loading'}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
            tabIndex={0}
            className={timelineClasses.scroller}
            onScroll={scroll.onScroll}
            onWheel={scroll.onWheel}
            onContextMenu={(event) => setMenuFor(itemUnder(event.target, items))}
          >
            <div className={timelineClasses.filler} />
            <div className={timelineClasses.content}>
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
                      <div className={classes.item} data-found={isMessage(item, seq) || undefined}>
                        <TimelineItemView item={item} conversation={conversation} title={title} />
                      </div>
                    </RowBoundary>
                  )}
                </Virtualizer>
              )}
            </div>
          </div>
        </Menu.ContextMenu>
        <MessageMenu item={menuFor} conversation={conversation} />
      </Menu>
      <OlderNote
        loading={older === 'loading' || newer === 'loading'}
        failed={failed}
        onRetry={() => loadPassage(failed === older ? 'older' : 'newer')}
      />
      <JumpButtons newAbove={0} onJumpToNew={leavePassage} away newBelow={read.unread} onJumpToLatest={leavePassage} />
      <Announcer rows={live} />
    </div>
  )
}

function isMessage(item: TimelineItem, seq: number): boolean {
  return item.type === 'message' && item.message?.seq === seq
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
