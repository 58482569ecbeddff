import type { Message, SystemBody } from '#shared/domain/message.ts'
import { countsAsUnread, mentionsPerson, summaryOfPictures } from '#shared/domain/message.ts'
import type { ConversationRow } from './conversations.store.ts'
import { desktop } from './desktop.ts'
import { personOf } from './people.store.ts'
import { usePreferences } from './preferences.store.ts'

const openers = new Set<(conversationId: string) => void>()

/** Asks a browser for the right to notify, at the next click as browsers want it. The desktop program has it. */
export function askToNotify(until: AbortSignal): void {
  if (desktop() !== null || typeof Notification === 'undefined' || Notification.permission !== 'default') return
  const ask = (): void => {
    Notification.requestPermission().catch(() => undefined)
  }
  window.addEventListener('click', ask, { once: true, signal: until })
}

/** Somebody clicked a notification: that conversation is to be shown. Answers how to stop listening. */
export function onConversationOpened(listen: (conversationId: string) => void): () => void {
  openers.add(listen)
  const forget = desktop()?.on('conversation:open', ({ conversationId }) => listen(conversationId))
  return () => {
    openers.delete(listen)
    forget?.()
  }
}

/** Whether a message is worth a notification: it calls this person, was written to them alone, or is a notice. @see GRP-2 */
export function isNotable(message: Message, { conversation, read }: ConversationRow, me: string): boolean {
  if (message.senderId === me || message.seq <= read.readSeq || message.body.type === 'recalled') return false
  if (isNotice(message.body)) return message.body.by !== me && conversation.state === 'open'
  if (!countsAsUnread(message.body)) return false
  return conversation.kind === 'direct' || mentionsPerson(message.body, me)
}

/** Shows it as the system does; a later one of the same conversation takes its place. */
export function notify(message: Message, { conversation }: ConversationRow): void {
  const sender = senderOf(message)
  const title = (conversation.name ?? sender ?? 'Qun').slice(0, 200)
  const said = textOf(message)
  const body = (conversation.kind === 'direct' || sender === null ? said : `${sender}: ${said}`).slice(0, 400)
  const { id, conversationId } = message
  const bridge = desktop()
  if (bridge !== null) {
    bridge.call('notification:show', { id, conversationId, title, body }).catch(() => undefined)
  } else if (typeof Notification !== 'undefined' && Notification.permission === 'granted') {
    const shown = new Notification(title, { body, tag: conversationId })
    inBrowser.set(conversationId, { id, notification: shown })
    shown.onclick = () => {
      window.focus()
      for (const open of openers) open(conversationId)
      shown.close()
    }
  }
}

/** What it said is not to be read there any more; a later one of the same conversation stays. @see MSG-2 */
export function withdraw({ id, conversationId }: Message): void {
  desktop()
    ?.call('notification:close', { conversationId, id })
    .catch(() => undefined)
  const shown = inBrowser.get(conversationId)
  if (shown?.id !== id) return
  shown.notification.close()
  inBrowser.delete(conversationId)
}

/** What a browser shows of each conversation; the desktop program keeps its own. */
const inBrowser = new Map<string, { readonly id: string; readonly notification: Notification }>()

function senderOf({ senderId, body }: Message): string | null {
  if (body.type === 'robot') return body.robot.name
  return senderId === null ? null : (personOf(senderId)?.name ?? null)
}

function textOf({ body }: Message): string {
  if (body.type === 'text') return body.text
  if (body.type === 'recalled') return ''
  const english = usePreferences.getState().language === 'en'
  if (body.type === 'system') return isNotice(body) ? `${english ? 'Notice' : '群公告'}: ${body.text ?? ''}` : ''
  const summary = body.type === 'picture' ? summaryOfPictures(body) : body.summary
  return english ? summary.en : summary.zh
}

function isNotice(body: Message['body']): body is SystemBody {
  return body.type === 'system' && body.code === 'noticePublished'
}
