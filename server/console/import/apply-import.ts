import type { PersonFields } from '#shared/console/person.ts'
import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../../context.ts'
import { afterDirectoryChange } from '../../domain/departments/after-directory-change.ts'
import { insertDepartments } from '../../storage/stores/console-departments.store.ts'
import { enterpriseName } from '../../storage/stores/enterprises.store.ts'
import { markApplied } from '../../storage/stores/imports.store.ts'
import {
  changeLeads,
  changeStaff,
  deletePlacements,
  insertPlacements,
  insertStaff,
  lastPlaces,
  type StaffRow,
} from '../../storage/stores/staff.store.ts'
import { demandConfirmed } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { type ConsoleWork, consoleOnce, record } from '../console-work.ts'
import { toFlags } from '../directory/to-flags.ts'
import { type CheckedRow, checkRows, type Destination } from './check-rows.ts'
import { type Directory, directoryFacts } from './directory-facts.ts'
import { keptImport } from './kept-import.ts'

type Placed = ReadonlyMap<string, boolean>

/** Takes over a file's good lines in one step, checked again on the directory as it is now. @see ADM-5 */
export async function applyImport(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:importApply'>,
): Promise<ConsoleOutput<'console:importApply'>> {
  return consoleOnce(ctx, who, { request: 'console:importApply', input }, async (work) => {
    const { at, db, now } = work
    const raw = await keptImport(db, who, input.importId)
    const directory = await directoryFacts(db, at.enterpriseId, raw)
    const rows = checkRows(at, directory, raw).map((row, place) => asPreviewed(row, raw[place]?.checked.does))
    const good = rows.filter(({ errors }) => errors.length === 0)
    if (good.length < rows.length && !input.skipErrors)
      throw new DomainError('conflict', 'import.hasErrors', { errors: rows.length - good.length })
    demandConfirmed(input.confirm, (await enterpriseName(db, at.enterpriseId)) ?? '')
    const made = await makeDepartments(work, good)
    const placing = new Placing(
      await lastPlaces(
        db,
        at.tree.all().map(({ id }) => id),
      ),
      (to) => made.get(keyOf(to)) ?? '',
    )
    const added = good.filter(({ does }) => does === 'add')
    const changed = good.filter(({ does }) => does === 'change')
    await addAll(work, added, placing)
    for (const row of changed) await changeOne(work, directory, row, placing)
    await markApplied(db, input.importId, now)
    const seen = changed.filter(({ fields }) => fields.hidden !== undefined || fields.seesNobody !== undefined)
    await afterDirectoryChange(work, at.enterpriseId, {
      departmentIds: 'all',
      personIds: seen.flatMap(({ personId }) => personId ?? []),
    })
    const result = {
      added: added.length,
      changed: changed.length,
      skipped: rows.length - good.length,
      departments: made.size - at.tree.size,
    }
    await record(work, {
      action: 'directory.imported',
      target: { type: 'enterprise', id: at.enterpriseId },
      after: result,
    })
    return result
  })
}

/** Who was to be added is never turned into a change of somebody who took the account meanwhile. */
function asPreviewed(row: CheckedRow, does: CheckedRow['does'] | undefined): CheckedRow {
  if (does !== 'add' || row.does === 'add') return row
  return { ...row, errors: [...row.errors, { column: 'account', problem: 'accountTaken' }] }
}

/** One name for a department that is there and for one to be made. */
const keyOf = (to: Destination) => ('id' in to ? to.id : [to.parentId, ...to.names].join('\n'))

/** Makes the departments that good lines name; answers every department by its key. */
async function makeDepartments(
  { at, db, newId }: ConsoleWork,
  rows: readonly CheckedRow[],
): Promise<Map<string, string>> {
  const made = new Map(at.tree.all().map(({ id }) => [id, id]))
  const inserts: Parameters<typeof insertDepartments>[1][number][] = []
  const sisters = new Map<string, number>()
  for (const { to } of rows.flatMap(({ placements }) => placements ?? [])) {
    if ('id' in to) continue
    let parentId = to.parentId
    for (const [depth, name] of to.names.entries()) {
      const key = [to.parentId, ...to.names.slice(0, depth + 1)].join('\n')
      let id = made.get(key)
      if (id === undefined) {
        id = newId()
        made.set(key, id)
        const position = sisters.get(parentId) ?? at.tree.placeBelow(parentId)
        sisters.set(parentId, position + 1)
        inserts.push({ id, enterpriseId: at.enterpriseId, parentId, name, position })
      }
      parentId = id
    }
  }
  await insertDepartments(db, inserts)
  return made
}

/** Gives out places in departments, each after the last. */
class Placing {
  readonly #last: Map<string, number>
  readonly #idOf: (to: Destination) => string

  constructor(last: Map<string, number>, idOf: (to: Destination) => string) {
    this.#last = last
    this.#idOf = idOf
  }

  wanted(row: CheckedRow): Placed {
    return new Map((row.placements ?? []).map(({ to, leads }) => [this.#idOf(to), leads]))
  }

  rows(personId: string, placed: Placed): Parameters<typeof insertPlacements>[1] {
    return [...placed].map(([departmentId, leads]) => {
      const position = (this.#last.get(departmentId) ?? -1) + 1
      this.#last.set(departmentId, position)
      return { departmentId, personId, leads: leads ? 1 : 0, position }
    })
  }
}

const blank: PersonFields = {
  name: '',
  latinName: null,
  title: null,
  mobile: null,
  account: null,
  hidden: false,
  seesNobody: false,
  externalContact: false,
}

/** New people are not activated: nobody has chosen a password for them. */
async function addAll(work: ConsoleWork, rows: readonly CheckedRow[], placing: Placing): Promise<void> {
  const { at, db, newId } = work
  const people = rows.map((row) => ({ row, id: newId() }))
  await insertStaff(
    db,
    people.map(
      ({ row, id }): StaffRow => ({
        id,
        enterpriseId: at.enterpriseId,
        activated: 0,
        wechatBound: 0,
        leftAt: null,
        ...toFlags({ ...blank, ...row.fields }),
      }),
    ),
  )
  await insertPlacements(
    db,
    people.flatMap(({ row, id }) => placing.rows(id, placing.wanted(row))),
  )
  for (const { row, id } of people) {
    await record(work, {
      action: 'person.added',
      target: { type: 'person', id },
      after: { ...row.fields, departments: row.departments },
    })
  }
}

async function changeOne(work: ConsoleWork, directory: Directory, row: CheckedRow, placing: Placing): Promise<void> {
  const { db } = work
  const person = directory.byId.get(row.personId ?? '')
  if (person === undefined) return
  const { fields } = row
  await changeStaff(db, person.id, toFlags(fields))
  const had: Placed = directory.placements.get(person.id) ?? new Map()
  const has = row.placements === null ? had : placing.wanted(row)
  await deletePlacements(
    db,
    person.id,
    [...had.keys()].filter((id) => !has.has(id)),
  )
  await insertPlacements(db, placing.rows(person.id, new Map([...has].filter(([id]) => !had.has(id)))))
  for (const [id, leads] of has) if (had.has(id) && had.get(id) !== leads) await changeLeads(db, person.id, id, leads)
  const names = (placed: Placed) => [...placed.keys()].map((id) => work.at.tree.find(id)?.name ?? id)
  await record(work, {
    action: 'person.changed',
    target: { type: 'person', id: person.id },
    before: {
      ...Object.fromEntries(Object.keys(fields).map((name) => [name, Reflect.get(person, name)])),
      departments: names(had),
    },
    after: { ...fields, departments: row.placements === null ? names(had) : row.departments },
    departmentIds: [...new Set([...had.keys(), ...has.keys()])],
  })
}
