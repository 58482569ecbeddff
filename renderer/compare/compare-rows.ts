import { type Capability, capabilities, matrix } from '#shared/capabilities/matrix.ts'
import { type KindLimits, limits, othersAtCreation, renameByAnyoneUpTo } from '#shared/domain/limits.ts'
import type { Role } from '#shared/domain/member.ts'
import { type ComparedKind, comparedKinds } from './compared-kinds.ts'
import { type Condition, conditions, narrowedIn, whoMay } from './conditions.ts'
import { type Section, sectionOf, sections } from './sections.ts'

type LimitName = keyof KindLimits | 'othersAtCreation' | 'renameByAnyoneUpTo'
export type LimitKey = `limit.${LimitName}`
export type RowKey = Capability | LimitKey

/** What stands in a cell: who may and under which footnotes, or a limit. `none`: there is no such limit here. */
export type Cell =
  | { readonly type: 'who'; readonly roles: readonly Role[]; readonly notes: readonly Condition[] }
  | { readonly type: 'people'; readonly count: number }
  | { readonly type: 'time'; readonly lasts: number }
  | { readonly type: 'yes' | 'no' | 'none' }

export interface CompareRow {
  readonly key: RowKey
  readonly section: Section
  readonly cells: Readonly<Record<ComparedKind, Cell>>
  /** Whether the kinds are not all alike here. */
  readonly differs: boolean
}

/** The whole table, section by section: every capability of the matrix, then every limit. @see CMP-1 */
export function compareRows(): readonly CompareRow[] {
  const all = [...capabilities.map(capabilityRow), ...limitKeys.map(limitRow)]
  return sections.flatMap((section) => all.filter((row) => row.section === section))
}

/** Whether a row is about what somebody may do; the others are limits. */
export function isCapability(key: RowKey): key is Capability {
  return Object.hasOwn(matrix, key)
}

function capabilityRow(capability: Capability): CompareRow {
  return row(capability, sectionOf[capability], (kind) => ({
    type: 'who',
    roles: whoMay(capability, kind),
    notes: narrowedIn(capability, kind).flatMap(({ condition }) => (conditions[condition].footnote ? [condition] : [])),
  }))
}

/** The limits by kind: the usual ones, or those of one enterprise. */
export type LimitsTable = Readonly<Record<ComparedKind, KindLimits>>

interface Column extends KindLimits {
  readonly kind: ComparedKind
}

const limitCells = {
  'limit.members': ({ members }) => people(members),
  'limit.defaultCap': ({ defaultCap }) => people(defaultCap),
  // A department group is made by the directory, not by picking people.
  'limit.othersAtCreation': ({ kind }) => people(kind === 'department' ? null : othersAtCreation),
  'limit.atCreationWithWeChat': ({ atCreationWithWeChat }) => people(atCreationWithWeChat),
  'limit.admins': ({ admins }) => people(admins),
  'limit.renameByAnyoneUpTo': ({ kind }) => people(isNarrowedOver100(kind) ? renameByAnyoneUpTo : null),
  'limit.newcomersSeeHistory': ({ newcomersSeeHistory }) => ({ type: newcomersSeeHistory ? 'yes' : 'no' }),
  'limit.recallWithin': ({ recallWithin }) => time(recallWithin),
  'limit.joinCodeLives': ({ joinCodeLives }) => time(joinCodeLives),
  'limit.consentOver': ({ consentOver }) => people(consentOver),
} as const satisfies Record<LimitKey, (column: Column) => Cell>

/** One limit in one kind of group. */
export function limitCell(key: LimitKey, kind: ComparedKind, table: LimitsTable = limits): Cell {
  return limitCells[key]({ kind, ...table[kind] })
}

function isNarrowedOver100(kind: ComparedKind): boolean {
  return narrowedIn('group.rename', kind).some(({ condition }) => condition === 'over100')
}

const limitKeys = Object.keys(limitCells) as readonly LimitKey[]

function limitRow(key: LimitKey): CompareRow {
  return row(key, 'limits', (kind) => limitCell(key, kind))
}

function row(key: RowKey, section: Section, cellOf: (kind: ComparedKind) => Cell): CompareRow {
  const cells = {
    internal: cellOf('internal'),
    department: cellOf('department'),
    external: cellOf('external'),
    wechat: cellOf('wechat'),
  }
  const looks = new Set(comparedKinds.map((kind) => JSON.stringify(cells[kind])))
  return { key, section, cells, differs: looks.size > 1 }
}

function people(count: number | null): Cell {
  return count === null ? { type: 'none' } : { type: 'people', count }
}

function time(lasts: number | null): Cell {
  return lasts === null ? { type: 'none' } : { type: 'time', lasts }
}
