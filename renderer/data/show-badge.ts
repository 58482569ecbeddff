import type { ClientContext } from './context.ts'
import { useConversations } from './conversations.store.ts'
import { desktop } from './desktop.ts'

const pause = 100

/** Keeps the total of unread messages on the program's badge, or before the title of a browser's page. @see MSG-5 */
export function showBadge(ctx: ClientContext): () => void {
  let shown = -1
  let timer: (() => void) | null = null

  function show(): void {
    timer = null
    const { unread } = useConversations.getState()
    if (unread === shown) return
    shown = unread
    const bridge = desktop()
    if (bridge !== null) bridge.call('badge:set', unread).catch(() => undefined)
    else document.title = `${unread > 0 ? `(${unread}) ` : ''}${document.title.replace(/^\(\d+\) /, '')}`
  }

  const forget = useConversations.subscribe(() => {
    if (timer === null) timer = ctx.after(pause, show)
  })
  show()
  return forget
}
