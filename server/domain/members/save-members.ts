import { memberRows, toMember, updateMembers } from '../../storage/stores/members.store.ts'
import type { Work } from '../once.ts'

type Change = Parameters<typeof updateMembers>[3]

/** Saves the same change for these members under a rev that was taken already, and tells it. */
export async function saveMembers(
  work: Work,
  at: { readonly conversationId: string; readonly rev: number },
  personIds: readonly string[],
  change: Change,
): Promise<void> {
  if (personIds.length === 0) return
  await updateMembers(work.db, at, personIds, change)
  const { members } = work.news.at(at.conversationId, at.rev)
  for (const row of await memberRows(work.db, at.conversationId, personIds)) members.set(row.personId, toMember(row))
}
