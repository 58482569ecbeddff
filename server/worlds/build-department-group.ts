import type { Db } from '../storage/storage.ts'
import { insertLink, saveEdits } from '../storage/stores/department-groups.store.ts'
import type { Conversation, Department, Person } from './demo/script.ts'

interface Directory {
  readonly departments: ReadonlyMap<string, Department>
  readonly people: ReadonlyMap<string, Person>
}

/** Ties a written department group to its department, with what hands did to it. @see DEP-6, DEP-14 */
export async function buildDepartmentGroup(
  db: Db,
  script: Conversation,
  { departments, people }: Directory,
): Promise<void> {
  const { key: conversationId, department: departmentId = '', name, owner = '', handAdded = [] } = script
  await insertLink(db, {
    departmentId,
    conversationId,
    namedByHand: departments.get(departmentId)?.name === name ? 0 : 1,
    ownerFollows: people.get(owner)?.departments.includes(departmentId) ? 1 : 0,
    leftOut: 0,
  })
  await saveEdits(db, conversationId, handAdded, 'added')
}
