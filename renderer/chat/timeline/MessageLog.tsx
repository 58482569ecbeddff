import type { ReactNode, WheelEvent } from 'react'
import { Virtualizer } from 'virtua'
import type { Conversation } from '#shared/domain/conversation.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './MessageLog.module.css'
import { MessagesWithMenu } from './MessagesWithMenu.tsx'
import { RowBoundary } from './RowBoundary.tsx'
import { TimelineItemView } from './TimelineItemView.tsx'
import { timelineTexts } from './timeline.texts.ts'
import type { TimelineItem } from './timeline-items.ts'
import type { LogPlace } from './use-log-place.ts'
import { usePrepended } from './use-prepended.ts'
import type { Walk } from './use-walk.ts'
import { useWalkKeys } from './use-walk-keys.ts'

const none: readonly number[] = []

interface MessageLogProps {
  readonly conversation: Conversation
  readonly title: string
  readonly items: readonly TimelineItem[]
  /** Which of the items was looked for. */
  readonly found?: number
  readonly place: LogPlace
  readonly walk: Walk
  readonly busy: boolean
  readonly onScroll: () => void
  readonly onWheel?: (event: WheelEvent) => void
  /** What floats above it. */
  readonly children: ReactNode
}

/** A stretch of what was said, oldest above; only what is in sight is drawn. */
export function MessageLog(props: MessageLogProps) {
  const { conversation, title, items, found, place, walk, busy, onScroll, onWheel, children } = props
  const t = useTexts(timelineTexts)
  const prepended = usePrepended(items)
  const keys = useWalkKeys(items, place, walk)
  return (
    <div className={classes.place} data-region="conversation">
      <MessagesWithMenu
        ref={place.scroller}
        items={items}
        conversation={conversation}
        aria-label={t('log', { title })}
        aria-busy={busy}
        className={classes.scroller}
        {...keys.log}
        onScroll={onScroll}
        onWheel={onWheel}
      >
        <div className={classes.filler} />
        <div ref={place.content} className={classes.content}>
          {place.standing && (
            <Virtualizer
              ref={place.list}
              scrollRef={place.scroller}
              data={items}
              shift={prepended}
              bufferSize={600}
              itemSize={56}
              keepMounted={walk.at === -1 ? none : [walk.at]}
            >
              {(item, index) => (
                <RowBoundary key={item.key} item={item}>
                  <div className={classes.item} data-found={index === found || undefined}>
                    <TimelineItemView item={item} conversation={conversation} title={title} />
                  </div>
                </RowBoundary>
              )}
            </Virtualizer>
          )}
        </div>
        <span {...keys.end} />
      </MessagesWithMenu>
      {children}
    </div>
  )
}
