import type { MessageItem } from '../renderer/chat/timeline/timeline-items.ts'

/** One message of a log, of which nothing but its key matters. */
export function messageItem(key: string): MessageItem {
  return { type: 'message', key, senderId: 'chen-zhou', mine: false, head: true, at: 0, message: null, pending: null }
}
