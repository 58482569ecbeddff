import type { Db } from '../../storage/storage.ts'
import { companionsAmong, contactsAmong, factsOf } from '../../storage/stores/people.store.ts'

/**
 * Of these people, whom the viewer may know of: colleagues (unless hidden, or the viewer sees nobody), contacts,
 * and whoever shares a conversation with them.
 * @see W-2, ADM-5
 */
export async function seenBy(db: Db, viewerId: string, ids: readonly string[]): Promise<string[]> {
  const [viewer] = await factsOf(db, [viewerId])
  if (viewer === undefined) return []
  const facts = await factsOf(db, ids)
  const contacts = await contactsAmong(db, viewerId, ids)
  const companions = await companionsAmong(db, viewerId, ids)
  return facts
    .filter((person) => {
      if (person.id === viewerId || contacts.has(person.id) || companions.has(person.id)) return true
      const colleague = viewer.enterpriseId !== null && viewer.enterpriseId === person.enterpriseId
      return colleague && !viewer.seesNobody && !person.hidden && !person.left
    })
    .map(({ id }) => id)
}
