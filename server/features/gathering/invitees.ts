import type { Participants } from '#shared/features/gathering/participants.ts'

/** Whether somebody who was asked would be struck out: they would not learn of it. @see MEET-3, SCHED-6 */
export function uninvites(before: Participants, after: Participants): boolean {
  if (after.type === 'everyone') return false
  return before.type === 'everyone' || before.personIds.some((id) => !after.personIds.includes(id))
}

/** Whom a change brings in; null nobody. */
export function newcomers(before: Participants, after: Participants): readonly string[] | 'asked' | null {
  if (after.type === 'everyone') return before.type === 'everyone' ? null : 'asked'
  const known = before.type === 'named' ? before.personIds : []
  const added = after.personIds.filter((id) => !known.includes(id))
  return added.length === 0 ? null : added
}
