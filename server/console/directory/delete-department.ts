import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../../context.ts'
import { afterDirectoryChange } from '../../domain/departments/after-directory-change.ts'
import { deleteDepartment as removeDepartment } from '../../storage/stores/console-departments.store.ts'
import { insertPlacements, lastPlaces, placementsIn, placementsOf } from '../../storage/stores/staff.store.ts'
import { demandConfirmed, demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { type ConsoleWork, consoleOnce, departmentIn, record } from '../console-work.ts'

/** Deletes a department without sub-departments; who was only in it goes to the one above. @see ADM-5, DEP-8 */
export async function deleteDepartment(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:departmentDelete'>,
): Promise<ConsoleOutput<'console:departmentDelete'>> {
  return consoleOnce(ctx, who, { request: 'console:departmentDelete', input }, async (work) => {
    const { at, db } = work
    const { id, name, parentId } = departmentIn(at, input.departmentId)
    demandConsole(at, 'directory.manage', { type: 'departments', ids: [id], reach: 'all' })
    if (parentId === null) throw new DomainError('conflict', 'department.isRoot')
    if (at.tree.below(id).length > 0) throw new DomainError('conflict', 'department.hasDepartments')
    const homeless = await onlyIn(work, id)
    // Their new place is above; an admin whose scope ends here may not put anybody there.
    if (homeless.length > 0 && at.within?.has(parentId) === false)
      throw new DomainError('conflict', 'department.hasPeople')
    demandConfirmed(input.confirm, name)
    const path = at.tree.named(id).path
    await removeDepartment(db, id)
    const last = (await lastPlaces(db, [parentId])).get(parentId) ?? -1
    await insertPlacements(
      db,
      homeless.map((personId, place) => ({ departmentId: parentId, personId, leads: 0, position: last + 1 + place })),
    )
    await afterDirectoryChange(work, at.enterpriseId, { departmentIds: [id, parentId], personIds: [] })
    await record(work, {
      action: 'department.deleted',
      target: { type: 'department', id },
      name,
      before: { path, peopleMovedUp: homeless.length },
      departmentIds: [parentId],
    })
    return {}
  })
}

/** Whoever would be in no department any more, in their order. */
async function onlyIn({ db }: ConsoleWork, departmentId: string): Promise<string[]> {
  const people = (await placementsIn(db, departmentId)).map(({ personId }) => personId)
  const elsewhere = (await placementsOf(db, people)).filter((place) => place.departmentId !== departmentId)
  const safe = new Set(elsewhere.map(({ personId }) => personId))
  return people.filter((personId) => !safe.has(personId))
}
