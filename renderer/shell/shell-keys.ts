import { spotlight } from '@mantine/spotlight'
import { openSearch, openSearchEverywhere } from '../chat/search/search.store.ts'
import { useConversations } from '../data/conversations.store.ts'
import { focusNextRegion } from '../keyboard/focus-next-region.ts'
import type { settingsTexts } from '../settings/settings.texts.ts'
import { openDialog, showConversation, useShell } from './shell.store.ts'

type Words = typeof settingsTexts extends { readonly key?: infer Key } ? Extract<Key, string> : never

interface ShellKey {
  /** Control, or Command where the system has that instead. */
  readonly control?: boolean
  readonly alt?: boolean
  /** Left out where Shift makes no difference. */
  readonly shift?: boolean
  /** As the browser names it, letters small. */
  readonly key: string
  readonly does: Words
  readonly run: () => unknown
}

/** The keys that work wherever the focus is: what they do, and what the list of shortcuts says of them. */
export const shellKeys: readonly ShellKey[] = [
  { control: true, key: 'k', does: 'keyGoTo', run: spotlight.open },
  { control: true, shift: false, key: 'f', does: 'keySearch', run: () => search('here') },
  { control: true, shift: true, key: 'f', does: 'keySearchAll', run: () => search('everywhere') },
  { alt: true, key: 'ArrowDown', does: 'keyNext', run: () => step(1) },
  { alt: true, key: 'ArrowUp', does: 'keyPrevious', run: () => step(-1) },
  { shift: false, key: 'F6', does: 'keyRegion', run: () => focusNextRegion(1) },
  { shift: true, key: 'F6', does: 'keyRegionBack', run: () => focusNextRegion(-1) },
  { control: true, key: ',', does: 'keySettings', run: () => openDialog('settings') },
  { control: true, key: '/', does: 'keyShortcuts', run: () => openDialog('shortcuts') },
]

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

export function shellKeyOf(press: Press): ShellKey | undefined {
  const name = press.key.length === 1 ? press.key.toLowerCase() : press.key
  return shellKeys.find(
    ({ control = false, alt = false, shift = press.shiftKey, key }) =>
      key === name && control === (press.ctrlKey || press.metaKey) && alt === press.altKey && shift === press.shiftKey,
  )
}

/** As it stands on the keys. */
export function writtenKeys({ control, alt, shift, key }: ShellKey): readonly string[] {
  const written = key === 'ArrowDown' ? '↓' : key === 'ArrowUp' ? '↑' : key.toUpperCase()
  return [control && 'Ctrl', alt && 'Alt', shift && 'Shift', written].filter((one) => typeof one === 'string')
}

/** In the conversation that is open; where there is none, in all of them. */
function search(where: 'here' | 'everywhere'): void {
  const { conversationId, section } = useShell.getState()
  if (where === 'everywhere' || conversationId === null || section !== 'messages') openSearchEverywhere('')
  else openSearch(conversationId)
}

function step(by: 1 | -1): void {
  const { order } = useConversations.getState()
  const { conversationId } = useShell.getState()
  const at = conversationId === null ? -1 : order.indexOf(conversationId)
  const next = order[at === -1 ? 0 : Math.min(order.length - 1, Math.max(0, at + by))]
  if (next !== undefined) showConversation(next)
}
