import type { AuditEntry, AuditTarget } from '#shared/domain/audit.ts'
import type { Db } from '../../storage/storage.ts'
import { insertAudit } from '../../storage/stores/audit.store.ts'
import { findConversation } from '../../storage/stores/conversations.store.ts'
import { departmentsAbove, departmentsOf, findDepartment } from '../../storage/stores/directory.store.ts'
import { enterpriseName } from '../../storage/stores/enterprises.store.ts'
import { findPerson } from '../../storage/stores/people.store.ts'
import { findRobot } from '../../storage/stores/robots.store.ts'
import type { Work } from '../once.ts'

interface Fact extends Pick<AuditEntry, 'enterpriseId' | 'by' | 'action' | 'target'> {
  readonly before?: unknown
  readonly after?: unknown
  readonly from?: string | null
  /** Where it happened, if the target itself does not say so (any more). Sub-admins of these or above see the line. */
  readonly departmentIds?: readonly string[]
  /** The target's name, if it is gone already. */
  readonly name?: string | null
}

/** Puts a line into the enterprise's audit log, in the transaction of what it tells. @see ADM-6 */
export async function recordAudit({ db, now, newId }: Work, fact: Fact): Promise<void> {
  const { departmentIds, name, ...entry } = fact
  const by = fact.by === null ? null : await findPerson(db, fact.by)
  const target = await targetFacts(db, fact.target)
  const places = await departmentsAbove(db, fact.enterpriseId, departmentIds ?? target.departmentIds)
  const facts = { before: null, after: null, from: null, ...entry }
  const names = { byName: by?.name ?? null, targetName: name ?? target.name }
  await insertAudit(db, [{ entry: { id: newId(), at: now, ...facts, ...names }, departmentIds: places }])
}

interface TargetFacts {
  readonly name: string | null
  readonly departmentIds: readonly string[]
}

async function targetFacts(db: Db, { type, id }: AuditTarget): Promise<TargetFacts> {
  switch (type) {
    case 'enterprise':
      return { name: await enterpriseName(db, id), departmentIds: [] }
    case 'department':
      return { name: (await findDepartment(db, id))?.name ?? null, departmentIds: [id] }
    case 'person':
    case 'admin':
      return { name: (await findPerson(db, id))?.name ?? null, departmentIds: await departmentsOf(db, id) }
    case 'conversation': {
      const group = await findConversation(db, id)
      const own = group?.departmentId ?? null
      const owner = group?.ownerId ?? null
      const departmentIds = own !== null ? [own] : owner === null ? [] : await departmentsOf(db, owner)
      return { name: group?.name ?? null, departmentIds }
    }
    case 'robot': {
      const robot = await findRobot(db, id)
      if (robot === null) return { name: null, departmentIds: [] }
      const { departmentIds } = await targetFacts(db, { type: 'conversation', id: robot.conversationId })
      return { name: robot.name, departmentIds }
    }
  }
}
