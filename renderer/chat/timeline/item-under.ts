import type { MessageItem, TimelineItem } from './timeline-items.ts'

/** The message something was done to, if it was one. */
export function itemUnder(target: EventTarget, items: readonly TimelineItem[]): MessageItem | null {
  const key = target instanceof Element ? target.closest<HTMLElement>('[data-message]')?.dataset.message : undefined
  const found = items.find((item) => item.key === key)
  return found?.type === 'message' ? found : null
}
