import { DomainError } from '#shared/domain/error.ts'
import { departmentsWithoutGroup } from '../../storage/stores/department-facts.store.ts'
import { countLinks } from '../../storage/stores/department-groups.store.ts'
import { findTurn, saveTurn } from '../../storage/stores/department-turns.store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Work } from '../once.ts'
import { leastPeople } from './plan-department.ts'

interface Turning {
  readonly enterpriseId: string
  readonly on: boolean
  /** The admin who turned the switch. */
  readonly by: string
  /** The address they did it from, for the log. */
  readonly from?: string | null
}

/**
 * Turns department groups of an enterprise on or off; part of the admin's own transaction. The groups themselves are
 * made or let go in batches right after the commit, by a job that survives restarts; `departmentGroupsState` tells how far.
 * Doing it again changes nothing.
 * @throws DomainError conflict while it is still being turned the other way
 * @see DEP-1, DEP-12, DEP-13
 */
export async function setDepartmentGroups(work: Work, { enterpriseId, on, by, from = null }: Turning): Promise<void> {
  const { state } = await findTurn(work.db, enterpriseId)
  if (state === (on ? 'on' : 'off') || state === (on ? 'turningOn' : 'turningOff')) return
  if (state === 'turningOn' || state === 'turningOff') throw new DomainError('conflict', 'departmentGroups.turning')
  const total = await (on ? countDue(work, enterpriseId) : countFollowing(work, enterpriseId))
  await saveTurn(work.db, { enterpriseId, state: on ? 'turningOn' : 'turningOff', done: 0, total })
  await recordAudit(work, {
    enterpriseId,
    by,
    from,
    action: on ? 'departmentGroups.turnedOn' : 'departmentGroups.turnedOff',
    target: { type: 'enterprise', id: enterpriseId },
    after: { groups: total },
  })
  work.news.turning.push(enterpriseId)
}

const countDue = async ({ db }: Work, enterpriseId: string) =>
  (await departmentsWithoutGroup(db, enterpriseId, leastPeople)).length

const countFollowing = async ({ db }: Work, enterpriseId: string) =>
  (await countLinks(db, enterpriseId, 'open')) + (await countLinks(db, enterpriseId, 'closed'))
