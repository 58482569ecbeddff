import { create } from 'zustand'
import { running } from './runtime.ts'

interface PresenceState {
  readonly online: ReadonlySet<string>
  readonly typing: ReadonlyMap<string, readonly string[]>
}

export const usePresence = create<PresenceState>()(() => ({ online: new Set(), typing: new Map() }))

const nobody: readonly string[] = []

/** Known only of people who are being watched. */
export function useOnline(personId: string): boolean {
  return usePresence((state) => state.online.has(personId))
}

/** Who is typing in a conversation right now. */
export function useTyping(conversationId: string): readonly string[] {
  return usePresence((state) => state.typing.get(conversationId) ?? nobody)
}

/** Says whose coming and going is of interest from now on (at most 200), instead of whoever it was before. */
export function watchPresence(personIds: readonly string[]): void {
  running()?.presence.watch(personIds)
}

export function holdOnline(personId: string, online: boolean): void {
  usePresence.setState((state) => {
    if (state.online.has(personId) === online) return state
    const next = new Set(state.online)
    if (online) next.add(personId)
    else next.delete(personId)
    return { online: next }
  })
}

export function holdTyping(conversationId: string, personId: string, typing: boolean): void {
  usePresence.setState((state) => {
    const before = state.typing.get(conversationId) ?? nobody
    if (before.includes(personId) === typing) return state
    const people = typing ? [...before, personId] : before.filter((id) => id !== personId)
    const next = new Map(state.typing)
    if (people.length === 0) next.delete(conversationId)
    else next.set(conversationId, people)
    return { typing: next }
  })
}
