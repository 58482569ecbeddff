import { create } from 'zustand'

export type Section = 'messages' | 'contacts' | 'calendar' | 'compare'
export type ShellDialog = 'settings' | 'shortcuts' | 'newGroup' | 'signOutEverywhere'

interface ShellState {
  readonly section: Section
  /** The conversation that is shown; null shows what to do next. */
  readonly conversationId: string | null
  /** On a narrow window the list and the conversation share one column: which of them is in front. */
  readonly front: 'list' | 'main'
  readonly panel: 'shown' | 'hidden'
  readonly dialog: ShellDialog | null
}

const start: ShellState = { section: 'messages', conversationId: null, front: 'list', panel: 'shown', dialog: null }

/** What the window shows right now. Nothing of it outlives the session. */
export const useShell = create<ShellState>()(() => start)

export function resetShell(): void {
  useShell.setState({ ...start, panel: useShell.getState().panel })
}

export function showSection(section: Section): void {
  useShell.setState({ section, front: 'list' })
}

/** Brings a conversation to the front, wherever one was. */
export function showConversation(conversationId: string): void {
  useShell.setState({ section: 'messages', conversationId, front: 'main' })
}

export function closeConversation(): void {
  useShell.setState({ conversationId: null, front: 'list' })
}

export function showMain(): void {
  useShell.setState({ front: 'main' })
}

export function showList(): void {
  useShell.setState({ front: 'list' })
}

export function togglePanel(): void {
  useShell.setState(({ panel }) => ({ panel: panel === 'shown' ? 'hidden' : 'shown' }))
}

export function openDialog(dialog: ShellDialog): void {
  useShell.setState({ dialog })
}

export function closeDialog(): void {
  useShell.setState({ dialog: null })
}
