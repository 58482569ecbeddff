import { spotlight } from '@mantine/spotlight'
import { useEffect } from 'react'
import { openSearch, openSearchEverywhere } from '../chat/search/search.store.ts'
import { useConversations } from '../data/conversations.store.ts'
import { focusNextRegion } from '../keyboard/focus-next-region.ts'
import { isComposing } from '../keyboard/is-plain-enter.ts'
import { openDialog, showConversation, useShell } from './shell.store.ts'

/** The keys that work wherever the focus is. */
export function useShellKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isComposing(event) || !act(event)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [])
}

/** Whether the key meant something here. */
function act(event: KeyboardEvent): boolean {
  const control = event.ctrlKey || event.metaKey
  if (control && event.key.toLowerCase() === 'k') return done(spotlight.open)
  if (control && event.key.toLowerCase() === 'f') return done(() => search(event.shiftKey))
  if (control && event.key === '/') return done(() => openDialog('shortcuts'))
  if (control && event.key === ',') return done(() => openDialog('settings'))
  if (event.key === 'F6') return done(() => focusNextRegion(event.shiftKey ? -1 : 1))
  if (event.altKey && !control && event.key === 'ArrowDown') return done(() => step(1))
  if (event.altKey && !control && event.key === 'ArrowUp') return done(() => step(-1))
  return false
}

function done(work: () => void): true {
  work()
  return true
}

/** In the conversation that is open; with Shift, or without one, in all of them. */
function search(everywhere: boolean): void {
  const { conversationId, section } = useShell.getState()
  if (everywhere || conversationId === null || section !== 'messages') openSearchEverywhere('')
  else openSearch(conversationId)
}

function step(by: 1 | -1): void {
  const { order } = useConversations.getState()
  const { conversationId } = useShell.getState()
  const at = conversationId === null ? -1 : order.indexOf(conversationId)
  const next = order[at === -1 ? 0 : Math.min(order.length - 1, Math.max(0, at + by))]
  if (next !== undefined) showConversation(next)
}
