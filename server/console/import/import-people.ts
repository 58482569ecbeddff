import type { PersonFields } from '#shared/console/person.ts'
import {
  changeLeads,
  changeStaff,
  deletePlacements,
  insertPlacements,
  insertStaff,
  type StaffRow,
} from '../../storage/stores/staff.store.ts'
import { type ConsoleWork, recordAll } from '../console-work.ts'
import { toFlags } from '../directory/to-flags.ts'
import type { CheckedRow, Destination } from './check-rows.ts'
import type { Directory } from './directory-facts.ts'

type Placed = ReadonlyMap<string, boolean>

/** Gives out places in departments, each after the last. */
export class Placing {
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
export async function addAll(work: ConsoleWork, rows: readonly CheckedRow[], placing: Placing): Promise<void> {
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
  await recordAll(
    work,
    people.map(({ row, id }) => ({
      action: 'person.added',
      target: { type: 'person', id },
      name: row.name,
      after: { ...row.fields, departments: row.departments },
      departmentIds: knownOf(row),
    })),
  )
}

/** Where a line leads, as far as that was there before. */
const knownOf = ({ placements }: CheckedRow) => (placements ?? []).map(({ to }) => ('id' in to ? to.id : to.parentId))

/** Writes what the lines change about people who are there. */
export async function changeAll(
  work: ConsoleWork,
  directory: Directory,
  rows: readonly CheckedRow[],
  placing: Placing,
): Promise<void> {
  const facts = []
  for (const row of rows) {
    const person = directory.byId.get(row.personId ?? '')
    if (person === undefined) continue
    const had: Placed = directory.placements.get(person.id) ?? new Map()
    await changeStaff(work.db, person.id, toFlags(row.fields))
    if (row.placements !== null) await changePlaces(work, person.id, had, placing.wanted(row), placing)
    const names = [...had.keys()].map((id) => work.at.tree.find(id)?.name ?? id)
    const before = Object.fromEntries(Object.keys(row.fields).map((name) => [name, Reflect.get(person, name)]))
    facts.push({
      action: 'person.changed' as const,
      target: { type: 'person' as const, id: person.id },
      name: person.name,
      before: { ...before, departments: names },
      after: { ...row.fields, departments: row.placements === null ? names : row.departments },
      departmentIds: [...had.keys(), ...knownOf(row)],
    })
  }
  await recordAll(work, facts)
}

async function changePlaces(
  { db }: ConsoleWork,
  personId: string,
  had: Placed,
  has: Placed,
  placing: Placing,
): Promise<void> {
  await deletePlacements(
    db,
    personId,
    [...had.keys()].filter((id) => !has.has(id)),
  )
  await insertPlacements(db, placing.rows(personId, new Map([...has].filter(([id]) => !had.has(id)))))
  for (const [id, leads] of has) {
    if (had.has(id) && had.get(id) !== leads) await changeLeads(db, personId, id, leads)
  }
}
