import type { Placement } from '#shared/console/person.ts'
import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../../context.ts'
import { afterDirectoryChange } from '../../domain/departments/after-directory-change.ts'
import {
  changeLeads,
  deletePlacements,
  insertPlacements,
  lastPlaces,
  type PlacementRow,
} from '../../storage/stores/staff.store.ts'
import { demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { type ConsoleWork, consoleOnce, departmentIn, record } from '../console-work.ts'
import { demandInService, personIn } from './person-in.ts'

/** The departments a person is in from now on. @see ADM-5, DEP-5 */
export async function placePerson(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:personPlace'>,
): Promise<ConsoleOutput<'console:personPlace'>> {
  return consoleOnce(ctx, who, { request: 'console:personPlace', input }, async (work) => {
    const { person, departmentIds } = await personIn(work.db, work.at, input.personId)
    demandConsole(work.at, 'directory.manage', { type: 'departments', ids: departmentIds, reach: 'any' })
    demandInService(person)
    if (input.departments.length === 0) throw new DomainError('invalid', 'person.noDepartment')
    const touched = await place(work, person.id, input.departments)
    if (touched.length > 0)
      await afterDirectoryChange(work, work.at.enterpriseId, { departmentIds: touched, personIds: [] })
    return {}
  })
}

/** Up to 200 people from one department to another; they do not lead there. @see ADM-5, DEP-5 */
export async function movePeople(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:peopleMove'>,
): Promise<ConsoleOutput<'console:peopleMove'>> {
  return consoleOnce(ctx, who, { request: 'console:peopleMove', input }, async (work) => {
    const { at, db } = work
    const from = departmentIn(at, input.fromId)
    const to = departmentIn(at, input.toId)
    demandConsole(at, 'directory.manage', { type: 'departments', ids: [from.id, to.id], reach: 'all' })
    let moved = 0
    for (const personId of from.id === to.id ? [] : new Set(input.personIds)) {
      const { person, placements } = await personIn(db, at, personId)
      if (person.leftAt !== null || !placements.some(({ departmentId }) => departmentId === from.id)) continue
      const others = placements.filter(({ departmentId }) => departmentId !== from.id && departmentId !== to.id)
      const there = placements.find(({ departmentId }) => departmentId === to.id)
      await place(work, personId, [...others.map(toPlacement), { departmentId: to.id, leads: there?.leads === 1 }])
      moved += 1
    }
    if (moved > 0) await afterDirectoryChange(work, at.enterpriseId, { departmentIds: [from.id, to.id], personIds: [] })
    return { moved }
  })
}

const toPlacement = ({ departmentId, leads }: PlacementRow): Placement => ({ departmentId, leads: leads === 1 })

/** Writes what differs, if all of it is in the scope; answers the departments that differ. */
async function place(work: ConsoleWork, personId: string, wanted: readonly Placement[]): Promise<string[]> {
  const { at, db } = work
  const { placements } = await personIn(db, at, personId)
  const had = new Map(placements.map(({ departmentId, leads }) => [departmentId, leads === 1]))
  const has = new Map(wanted.map(({ departmentId, leads }) => [departmentIn(at, departmentId).id, leads]))
  const gone = [...had.keys()].filter((id) => !has.has(id))
  const come = [...has.keys()].filter((id) => !had.has(id))
  const turned = [...has.keys()].filter((id) => had.has(id) && had.get(id) !== has.get(id))
  const touched = [...gone, ...come, ...turned]
  if (touched.length === 0) return []
  demandConsole(at, 'directory.manage', { type: 'departments', ids: touched, reach: 'all' })
  await deletePlacements(db, personId, gone)
  const last = await lastPlaces(db, come)
  await insertPlacements(
    db,
    come.map((departmentId) => ({
      departmentId,
      personId,
      leads: has.get(departmentId) === true ? 1 : 0,
      position: (last.get(departmentId) ?? -1) + 1,
    })),
  )
  for (const departmentId of turned) await changeLeads(db, personId, departmentId, has.get(departmentId) === true)
  const told = (all: ReadonlyMap<string, boolean>) =>
    [...all].map(([id, leads]) => `${at.tree.find(id)?.name ?? id}${leads ? ' *' : ''}`)
  await record(work, {
    action: 'person.placed',
    target: { type: 'person', id: personId },
    before: { departments: told(had) },
    after: { departments: told(has) },
    departmentIds: [...new Set([...had.keys(), ...has.keys()])],
  })
  return touched
}
