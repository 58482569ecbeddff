import { create } from 'zustand'
import type { SearchKind } from '#shared/domain/searched.ts'

/** What a person looks for, as they put it. Days are `YYYY-MM-DD`; empty: open. */
export interface Asked {
  readonly text: string
  readonly kind: SearchKind | null
  readonly senderId: string | null
  readonly from: string
  readonly to: string
}

const nothing: Asked = { text: '', kind: null, senderId: null, from: '', to: '' }

interface SearchState {
  /** The conversation whose panel is open, or `all` for the dialog; null: neither. */
  readonly place: string | null
  /** What was last looked for, and where: it is there again when the search is opened anew. */
  readonly asked: Asked
  readonly askedIn: string | null
  /** Counts how often it was asked for: the field takes the focus again. */
  readonly turn: number
}

const start: SearchState = { place: null, asked: nothing, askedIn: null, turn: 0 }

export const useSearch = create<SearchState>()(() => start)

/** Nothing of it outlives the session. */
export function resetSearch(): void {
  useSearch.setState(start)
}

/** In one conversation. @see MSG-4 */
export function openSearch(conversationId: string): void {
  useSearch.setState(({ askedIn, asked, turn }) => ({
    place: conversationId,
    askedIn: conversationId,
    asked: askedIn === conversationId ? asked : nothing,
    turn: turn + 1,
  }))
}

/** In all conversations. */
export function openSearchEverywhere(text: string): void {
  useSearch.setState(({ turn }) => ({ place: 'all', askedIn: 'all', asked: { ...nothing, text }, turn: turn + 1 }))
}

export function closeSearch(): void {
  useSearch.setState({ place: null })
}

export function changeSearch(change: Partial<Asked>): void {
  useSearch.setState(({ asked }) => ({ asked: { ...asked, ...change } }))
}
