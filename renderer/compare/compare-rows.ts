import { type Capability, capabilities, matrix } from '#shared/capabilities/matrix.ts'
import { limits, othersAtCreation, renameByAnyoneUpTo } from '#shared/domain/limits.ts'
import type { Role } from '#shared/domain/member.ts'
import { type ComparedKind, comparedKinds } from './compared-kinds.ts'
import { type Condition, conditions, narrowedIn, whoMay } from './conditions.ts'
import { type Section, sectionOf, sections } from './sections.ts'

type LimitName = keyof (typeof limits)[ComparedKind] | 'othersAtCreation' | 'renameByAnyoneUpTo'
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
  const all = [...capabilities.map(capabilityRow), ...limitNames.map(limitRow)]
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

const limitCells = {
  members: ({ kind }) => people(limits[kind].members),
  defaultCap: ({ kind }) => people(limits[kind].defaultCap),
  // A department group is made by the directory, not by picking people.
  othersAtCreation: ({ kind }) => people(kind === 'department' ? null : othersAtCreation),
  atCreationWithWeChat: ({ kind }) => people(limits[kind].atCreationWithWeChat),
  admins: ({ kind }) => people(limits[kind].admins),
  renameByAnyoneUpTo: ({ kind }) =>
    people(
      narrowedIn('group.rename', kind).some(({ condition }) => condition === 'over100') ? renameByAnyoneUpTo : null,
    ),
  newcomersSeeHistory: ({ kind }) => ({ type: limits[kind].newcomersSeeHistory ? 'yes' : 'no' }),
  recallWithin: ({ kind }) => time(limits[kind].recallWithin),
  joinCodeLives: ({ kind }) => time(limits[kind].joinCodeLives),
  consentOver: ({ kind }) => people(limits[kind].consentOver),
} as const satisfies Record<LimitName, (column: { readonly kind: ComparedKind }) => Cell>

const limitNames = Object.keys(limitCells) as readonly LimitName[]

function limitRow(name: LimitName): CompareRow {
  return row(`limit.${name}`, 'limits', (kind) => limitCells[name]({ kind }))
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
