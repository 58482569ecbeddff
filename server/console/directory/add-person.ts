import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../../context.ts'
import { afterDirectoryChange } from '../../domain/departments/after-directory-change.ts'
import type { Db } from '../../storage/storage.ts'
import { findByAccount, insertPlacements, insertStaff, lastPlaces } from '../../storage/stores/staff.store.ts'
import { demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleOnce, departmentIn, record } from '../console-work.ts'
import { toFlags } from './to-flags.ts'

/** A new member of staff. @see ADM-5, W-2 */
export async function addPerson(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:personAdd'>,
): Promise<ConsoleOutput<'console:personAdd'>> {
  return consoleOnce(ctx, who, { request: 'console:personAdd', input }, async (work) => {
    const { at, db, newId } = work
    const { enterpriseId } = at
    const departmentIds = input.departments.map(({ departmentId }) => departmentIn(at, departmentId).id)
    demandConsole(at, 'directory.manage', { type: 'departments', ids: departmentIds, reach: 'all' })
    const { fields } = input
    await demandFreeAccount(db, fields.account, null)
    const personId = newId()
    const activated = input.activated ? 1 : 0
    await insertStaff(db, [{ id: personId, enterpriseId, activated, wechatBound: 0, leftAt: null, ...toFlags(fields) }])
    const last = await lastPlaces(db, departmentIds)
    await insertPlacements(
      db,
      input.departments.map(({ departmentId, leads }) => ({
        departmentId,
        personId,
        leads: leads ? 1 : 0,
        position: (last.get(departmentId) ?? -1) + 1,
      })),
    )
    await afterDirectoryChange(work, enterpriseId, { departmentIds, personIds: [] })
    await record(work, {
      action: 'person.added',
      target: { type: 'person', id: personId },
      after: {
        ...fields,
        activated: input.activated,
        departments: departmentIds.map((id) => at.tree.find(id)?.name ?? id),
      },
    })
    return { personId }
  })
}

/** Accounts are unique over the whole product. @throws DomainError conflict */
export async function demandFreeAccount(db: Db, account: string | null, except: string | null): Promise<void> {
  const holder = account === null ? null : await findByAccount(db, account)
  if (holder !== null && holder.id !== except) throw new DomainError('conflict', 'person.accountTaken')
}
