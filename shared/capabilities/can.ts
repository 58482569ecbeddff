import type { ConversationKind, ConversationState, Switches } from '../domain/conversation.ts'
import type { CapabilityReason } from '../domain/error.ts'
import { renameByAnyoneUpTo } from '../domain/limits.ts'
import type { Role } from '../domain/member.ts'
import { type Capability, type CapabilityRow, matrix, type NarrowedBy } from './matrix.ts'

/** Everything the matrix asks about: the group as it is now, and how the person (or robot) stands in it. */
export interface Standing {
  readonly kind: ConversationKind
  readonly state: ConversationState
  readonly switches: Switches
  readonly memberCount: number
  readonly role: Role
  readonly muted: boolean
  readonly externalContact: boolean
  readonly handAdded: boolean
}

/** `draw` says what a client makes of a no: nothing at all, or a disabled control with the reason. @see CAP-2 */
export type Verdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: CapabilityReason; readonly draw: 'hidden' | 'disabled' }

/**
 * The one answer to "may they?". Pure; the server asks it on the state at commit, the client to draw.
 * @see CAP-1, CAP-2, CAP-3
 */
export function can(capability: Capability, standing: Standing): Verdict {
  const row: CapabilityRow = matrix[capability]
  return (
    byKindAndRole(row, standing) ?? byState(row, standing) ?? bySwitches(row, standing) ?? byNeeds(row, standing) ?? yes
  )
}

const yes: Verdict = { allowed: true }
const no = (reason: CapabilityReason, draw: 'hidden' | 'disabled'): Verdict => ({ allowed: false, reason, draw })
const letter = { owner: 'O', admin: 'A', member: 'M', outsider: 'X', robot: 'R' } as const satisfies Record<
  Role,
  string
>

function byKindAndRole(row: CapabilityRow, { kind, role }: Standing): Verdict | null {
  const who = row.who[kind]
  if (who === '') return no('capability.kind', 'hidden')
  return who.includes(letter[role]) ? null : no('capability.role', 'hidden')
}

function byState(row: CapabilityRow, { state, switches, muted, role }: Standing): Verdict | null {
  if (row.does === 'read') return null
  if (state === 'dissolved') return no('capability.dissolved', 'disabled')
  if (state === 'closed' && row.does !== 'manage') return no('capability.closed', 'disabled')
  if (row.does !== 'post') return null
  if (muted) return no('capability.muted', 'disabled')
  const spared = role === 'owner' || role === 'admin'
  return switches.muteAll && !spared ? no('capability.mutedAll', 'disabled') : null
}

function bySwitches(row: CapabilityRow, standing: Standing): Verdict | null {
  for (const { by, to, hides } of row.narrowed ?? []) {
    if (inForce[by](standing) && !to.includes(letter[standing.role])) {
      return no(`capability.${by}`, hides ? 'hidden' : 'disabled')
    }
  }
  return null
}

const inForce = {
  onlyOwnerManage: ({ switches }) => switches.onlyOwnerManage,
  forbidRename: ({ switches }) => switches.forbidRename,
  mentionAllByAdmins: ({ switches }) => switches.mentionAllByAdmins,
  forbidMutualAdd: ({ switches }) => switches.forbidMutualAdd,
  over100: ({ memberCount }) => memberCount > renameByAnyoneUpTo,
} as const satisfies Record<NarrowedBy, (standing: Standing) => boolean>

function byNeeds(row: CapabilityRow, { kind, role, externalContact, handAdded }: Standing): Verdict | null {
  if (row.needs === 'externalContact' && kind !== 'wechat' && role !== 'outsider' && !externalContact) {
    return no('capability.externalContact', 'disabled')
  }
  if (row.needs === 'handAdded' && kind === 'department' && !handAdded)
    return no('capability.followsDepartment', 'disabled')
  return null
}
