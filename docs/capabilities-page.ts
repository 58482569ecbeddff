import {
  type Capability,
  type CapabilityRow,
  capabilities,
  matrix,
  type NarrowedBy,
} from '#shared/capabilities/matrix.ts'
import { ConversationKind } from '#shared/domain/conversation.ts'
import { limits, othersAtCreation, renameByAnyoneUpTo } from '#shared/domain/limits.ts'

/** `docs/capabilities.md`, printed from the matrix. */
export function capabilitiesPage(): string {
  return [heading, matrixTable(), ...ConversationKind.options.map(kindSection), limitsSection()]
    .join('\n\n')
    .concat('\n')
}

const heading = `<!-- Printed from shared/capabilities/matrix.ts by \`npm run docs\`. Do not edit. -->

# Who may do what, where

Columns are kinds of conversation, letters are roles: **O** owner, **A** admin, **M** other staff (in a direct chat: both
people), **X** outsider, **R** robot; – nobody. Source: **S** the seed article, **W** public WeCom documents, **D** decided
here. The server asks this table inside the transaction that writes (CAP-3); a refusal names the capability, the kind and
the reason (CAP-1). What can never be done in a group is not drawn; what another switch would allow is drawn disabled (CAP-2).`

const letters = { O: 'Owner', A: 'Admin', M: 'Other staff', X: 'Outsider', R: 'Robot' } as const

const kindNames: Readonly<Record<ConversationKind, string>> = {
  direct: 'Direct chat',
  internal: 'Internal group',
  department: 'Department group',
  external: 'External group',
  wechat: 'WeChat group',
}

function matrixTable(): string {
  const head = ['Capability', ...ConversationKind.options.map((kind) => kindNames[kind]), 'Source', 'Notes']
  const rows = capabilities.map((capability) => {
    const row: CapabilityRow = matrix[capability]
    const cells = ConversationKind.options.map((kind) => row.who[kind] || '–')
    return [`\`${capability}\``, ...cells, row.source, notesOn(row)]
  })
  return markdownTable(head, rows)
}

const doing: Readonly<Record<CapabilityRow['does'], string>> = {
  post: 'posts: refused to whoever is muted and in a closed or dissolved group; while everyone is muted, left to O and A',
  members: 'changes who is in it: refused in a closed or dissolved group',
  recall: 'takes back: refused in a closed or dissolved group, not to whoever is muted',
  manage: 'manages: refused in a dissolved group',
  read: 'looks, or touches one’s own: never refused by a group’s state',
}

const narrowing: Readonly<Record<NarrowedBy, string>> = {
  onlyOwnerManage: 'only-owner-manage',
  forbidRename: 'forbid-rename',
  over100: `over ${renameByAnyoneUpTo} members`,
  forbidMutualAdd: 'forbid-mutual-add',
  mentionAllByAdmins: '“only owner and admins may call everyone”',
}

const needing: Readonly<Record<NonNullable<CapabilityRow['needs']>, string>> = {
  externalContact: 'staff need the external-contact right',
  handAdded: 'in a department group only for whoever was added by hand',
}

function notesOn({ does, narrowed = [], needs }: CapabilityRow): string {
  const switches = narrowed.map(
    ({ by, to, hides }) => `${narrowing[by]}: ${to}${hides ? ', and the entry is gone' : ''}`,
  )
  return [doing[does], ...switches, ...(needs === undefined ? [] : [needing[needs]])].join('; ')
}

function kindSection(kind: ConversationKind): string {
  const lines = Object.entries(letters).flatMap(([letter, role]) => {
    const may = capabilities.filter((capability) => whoMay(capability, kind).includes(letter))
    return may.length === 0 ? [] : [`- **${role}**: ${may.map((capability) => `\`${capability}\``).join(', ')}`]
  })
  const never = capabilities.filter((capability) => whoMay(capability, kind) === '')
  const nobody = `- Nobody: ${never.map((capability) => `\`${capability}\``).join(', ')}`
  return [`## ${kindNames[kind]}`, '', ...lines, ...(never.length === 0 ? [] : [nobody])].join('\n')
}

const whoMay = (capability: Capability, kind: ConversationKind): string => matrix[capability].who[kind]

function limitsSection(): string {
  const kinds = ['internal', 'department', 'external', 'wechat'] as const
  const rows = [
    ['Members at most', ...kinds.map((kind) => String(limits[kind].members))],
    ['Cap unless the console says otherwise', ...kinds.map((kind) => orNone(limits[kind].defaultCap))],
    [
      'At creation at most, with a WeChat user in it',
      ...kinds.map((kind) => orNone(limits[kind].atCreationWithWeChat)),
    ],
    ['Admins at most', ...kinds.map((kind) => String(limits[kind].admins))],
    ['Newcomers see what was said before', ...kinds.map((kind) => (limits[kind].newcomersSeeHistory ? 'yes' : 'no'))],
    ['Own messages may be recalled within', ...kinds.map((kind) => timeOf(limits[kind].recallWithin))],
    ['A join code lives', ...kinds.map((kind) => timeOf(limits[kind].joinCodeLives))],
    ['Consent of the invited needed over', ...kinds.map((kind) => orNone(limits[kind].consentOver))],
  ]
  const creation = `A group starts with its creator and at least ${othersAtCreation} others (GRP-1).`
  const table = markdownTable(['', ...kinds.map((kind) => kindNames[kind])], rows)
  return `## Limits\n\n${creation} Sources of the numbers: [rules.md](rules.md).\n\n${table}`
}

const orNone = (number: number | null) => (number === null ? '–' : String(number))

function timeOf(milliseconds: number | null): string {
  if (milliseconds === null) return '–'
  const minutes = milliseconds / 60_000
  if (minutes < 60) return `${minutes} min`
  return minutes % (24 * 60) === 0 && minutes > 24 * 60 ? `${minutes / (24 * 60)} days` : `${minutes / 60} h`
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
