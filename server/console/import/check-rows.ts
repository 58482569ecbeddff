import { canConsole } from '#shared/capabilities/console.ts'
import type { ImportRow, PeopleColumn, RowError, RowProblem } from '#shared/console/import.ts'
import { PersonFields } from '#shared/console/person.ts'
import type { StaffRow } from '../../storage/stores/staff.store.ts'
import type { AdminAt } from '../admin-at.ts'
import type { Directory } from './directory-facts.ts'
import { fromPathsText } from './path-text.ts'
import type { RawRow } from './people-table.ts'

/** A department that is there, by its id, or one to be made, by its path. */
export type Destination = { readonly id: string } | { readonly parentId: string; readonly names: readonly string[] }

/** A line with what it would do. */
export interface CheckedRow extends ImportRow {
  readonly personId: string | null
  readonly fields: Partial<PersonFields>
  /** Null where the file says nothing about departments. */
  readonly placements: readonly { readonly to: Destination; readonly leads: boolean }[] | null
}

const SomeFields = PersonFields.partial()

/** Checks every line against the directory as it is now and the admin's scope; pure. @see ADM-5 */
export function checkRows(at: AdminAt, directory: Directory, rows: readonly RawRow[]): CheckedRow[] {
  const seen = new Set<string>()
  return rows.map((row) => new RowCheck(at, directory, row, seen).result())
}

class RowCheck {
  readonly #at: AdminAt
  readonly #directory: Directory
  readonly #row: RawRow
  readonly #seen: Set<string>
  readonly #errors: RowError[] = []

  /** `seen`: the people and accounts of the lines before, to which this one adds its own. */
  constructor(at: AdminAt, directory: Directory, row: RawRow, seen: Set<string>) {
    this.#at = at
    this.#directory = directory
    this.#row = row
    this.#seen = seen
  }

  result(): CheckedRow {
    const person = this.#identified()
    const fields = this.#changedFields(person, this.#fields())
    this.#checkAccount(person, fields)
    const placements = this.#placements(person)
    this.#checkScope(person, fields, placements)
    const { line, cells } = this.#row
    return {
      line,
      name: (cells.name ?? '').slice(0, 100),
      account: (cells.account ?? '').slice(0, 100),
      departments: (cells.departments ?? '').slice(0, 300),
      does: person === null ? 'add' : Object.keys(fields).length > 0 || placements !== null ? 'change' : 'nothing',
      errors: this.#errors,
      personId: person?.id ?? null,
      fields,
      placements,
    }
  }

  #refuse(column: PeopleColumn, problem: RowProblem): void {
    this.#errors.push({ column, problem })
  }

  /** By the id column, else by the account; nobody: a new person. */
  #identified(): StaffRow | null {
    const { id = '', account = '' } = this.#row.cells
    const person = id === '' ? (this.#directory.byAccount.get(account) ?? null) : (this.#directory.byId.get(id) ?? null)
    if (id !== '' && person === null) this.#refuse('id', 'unknownId')
    if (person !== null && person.leftAt !== null) this.#refuse('id', 'hasLeft')
    if (person !== null) this.#once('id', `person ${person.id}`)
    if (account !== '') this.#once('account', `account ${account}`)
    return person
  }

  #once(column: PeopleColumn, key: string): void {
    if (this.#seen.has(key)) this.#refuse(column, 'twice')
    this.#seen.add(key)
  }

  /** Everything the line says that can be said. */
  #fields(): Partial<PersonFields> {
    const { name = '', latinName, title, mobile, account } = this.#row.cells
    const texts = { name: name === '' ? undefined : name, latinName, title, mobile, account }
    if (name === '') this.#refuse('name', 'missing')
    const fields: Record<string, unknown> = {}
    for (const [column, text] of Object.entries(texts)) {
      if (text !== undefined) fields[column] = text === '' ? null : text
    }
    for (const column of ['hidden', 'seesNobody', 'externalContact'] as const) {
      const answer = this.#yesOrNo(column)
      if (answer !== null) fields[column] = answer
    }
    return this.#parsed(fields)
  }

  #parsed(fields: Record<string, unknown>): Partial<PersonFields> {
    const parsed = SomeFields.safeParse(fields)
    if (parsed.success) return parsed.data
    for (const { path, code } of parsed.error.issues) {
      // The schema's own names are the columns'.
      this.#refuse(path[0] as PeopleColumn, code === 'too_big' ? 'tooLong' : 'badFormat')
    }
    return {}
  }

  #yesOrNo(column: 'hidden' | 'seesNobody' | 'externalContact'): boolean | null {
    const text = this.#row.cells[column]?.toLowerCase() ?? ''
    if (text === '') return null
    if (['是', 'yes', 'true', '1'].includes(text)) return true
    if (!['否', 'no', 'false', '0'].includes(text)) this.#refuse(column, 'notYesOrNo')
    return false
  }

  /** What of it is different from how the person stands; for a new person all of it. */
  #changedFields(person: StaffRow | null, fields: Partial<PersonFields>): Partial<PersonFields> {
    if (person === null) return fields
    const now: Record<string, unknown> = {
      ...person,
      hidden: person.hidden === 1,
      seesNobody: person.seesNobody === 1,
      externalContact: person.externalContact === 1,
    }
    return Object.fromEntries(Object.entries(fields).filter(([name, value]) => now[name] !== value))
  }

  #checkAccount(person: StaffRow | null, { account }: Partial<PersonFields>): void {
    if (account === undefined || account === null) return
    const holder = this.#directory.holders.get(account)
    if (holder !== undefined && holder !== person?.id) this.#refuse('account', 'accountTaken')
  }

  /** Null when nothing about departments changes. */
  #placements(person: StaffRow | null): CheckedRow['placements'] {
    const { departments, leads = '' } = this.#row.cells
    if (departments === undefined || (departments === '' && person !== null)) {
      if (person === null) this.#refuse('departments', 'missing')
      return null
    }
    const led = new Set(fromPathsText(leads).map((path) => path.join('\n')))
    const paths = new Map(fromPathsText(departments).map((path) => [path.join('\n'), path]))
    if (paths.size === 0) this.#refuse('departments', 'missing')
    if (paths.size > 20) this.#refuse('departments', 'tooLong')
    if ([...led].some((path) => !paths.has(path))) this.#refuse('leads', 'notInDepartment')
    const placements = [...paths].flatMap(([key, path]) => {
      const to = this.#destination(path)
      return to === null ? [] : [{ to, leads: led.has(key) }]
    })
    return person !== null && this.#same(person, placements) ? null : placements
  }

  #destination(path: readonly string[]): Destination | null {
    const { tree } = this.#at
    let parentId: string | null = null
    for (const [depth, name] of path.entries()) {
      const next: { readonly id: string } | undefined = tree.below(parentId).find((sister) => sister.name === name)
      if (next === undefined) return this.#toBeMade(parentId, path.slice(depth))
      parentId = next.id
    }
    return parentId === null ? null : { id: parentId }
  }

  /** A path may go on below what is there, but there is one top. */
  #toBeMade(parentId: string | null, names: readonly string[]): Destination | null {
    const fits = parentId !== null && names.length <= 10 && names.every((name) => name !== '' && name.length <= 64)
    if (fits) return { parentId, names }
    this.#refuse('departments', 'badPath')
    return null
  }

  #same(person: StaffRow, placements: NonNullable<CheckedRow['placements']>): boolean {
    const now = this.#directory.placements.get(person.id) ?? new Map<string, boolean>()
    return now.size === placements.length && placements.every(({ to, leads }) => 'id' in to && now.get(to.id) === leads)
  }

  /** The same questions the single requests ask. */
  #checkScope(person: StaffRow | null, fields: Partial<PersonFields>, placements: CheckedRow['placements']): void {
    const now = this.#directory.placements.get(person?.id ?? '') ?? new Map<string, boolean>()
    const ids = [...now.keys()]
    const may = (target: Parameters<typeof canConsole>[1]) =>
      canConsole('directory.manage', target, this.#at.admin).allowed
    if (person !== null && Object.keys(fields).length > 0 && !may({ type: 'departments', ids, reach: 'all' }))
      this.#refuse('name', 'outsideScope')
    const role = this.#directory.roles.get(person?.id ?? '') ?? null
    if (person !== null && fields.account !== undefined && !may({ type: 'account', departmentIds: ids, role }))
      this.#refuse('account', 'outsideScope')
    if (placements === null) return
    const wanted = new Map(
      placements.map(({ to, leads }) => ['id' in to ? to.id : to.parentId, { leads, isNew: !('id' in to) }]),
    )
    const come = [...wanted].flatMap(([id, { leads, isNew }]) => (isNew || now.get(id) !== leads ? [id] : []))
    const gone = ids.filter((id) => wanted.get(id)?.isNew !== false)
    const touched = [...come, ...gone]
    if (touched.length > 0 && !may({ type: 'departments', ids: touched, reach: 'all' }))
      this.#refuse('departments', 'outsideScope')
    if (person !== null && !may({ type: 'departments', ids, reach: 'any' })) this.#refuse('id', 'outsideScope')
  }
}
