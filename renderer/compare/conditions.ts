import { can, type Standing } from '#shared/capabilities/can.ts'
import { type Capability, matrix } from '#shared/capabilities/matrix.ts'
import { switchCapability } from '#shared/capabilities/switch-capability.ts'
import { noSwitches } from '#shared/domain/conversation.ts'
import { renameByAnyoneUpTo } from '#shared/domain/limits.ts'
import type { Role } from '#shared/domain/member.ts'
import type { ComparedKind } from './compared-kinds.ts'

interface ConditionFacts {
  /** What somebody must be able to do in a kind of group for the condition to come about there; null: it may anywhere. */
  readonly madeBy: Capability | null
  readonly change: Partial<Standing>
  /** Told in every cell it narrows; the others hold for whole classes of deeds and are told in the explanation. */
  readonly footnote: boolean
}

/** What may leave a capability to fewer people than the matrix names: one changed fact each. */
export const conditions = {
  onlyOwnerManage: {
    madeBy: switchCapability.onlyOwnerManage,
    change: { switches: { ...noSwitches, onlyOwnerManage: true } },
    footnote: true,
  },
  forbidRename: {
    madeBy: switchCapability.forbidRename,
    change: { switches: { ...noSwitches, forbidRename: true } },
    footnote: true,
  },
  over100: { madeBy: null, change: { memberCount: renameByAnyoneUpTo + 1 }, footnote: true },
  mentionAllByAdmins: {
    madeBy: switchCapability.mentionAllByAdmins,
    change: { switches: { ...noSwitches, mentionAllByAdmins: true } },
    footnote: true,
  },
  forbidMutualAdd: {
    madeBy: switchCapability.forbidMutualAdd,
    change: { switches: { ...noSwitches, forbidMutualAdd: true } },
    footnote: true,
  },
  externalContact: { madeBy: null, change: { externalContact: false }, footnote: true },
  followsDepartment: { madeBy: null, change: { handAdded: false }, footnote: true },
  muted: { madeBy: 'member.mute', change: { muted: true }, footnote: false },
  mutedAll: {
    madeBy: switchCapability.muteAll,
    change: { switches: { ...noSwitches, muteAll: true } },
    footnote: false,
  },
  closed: { madeBy: 'department.close', change: { state: 'closed' }, footnote: false },
} as const satisfies Record<string, ConditionFacts>

export type Condition = keyof typeof conditions
export const conditionNames: readonly Condition[] = [
  'onlyOwnerManage',
  'forbidRename',
  'over100',
  'mentionAllByAdmins',
  'forbidMutualAdd',
  'externalContact',
  'followsDepartment',
  'muted',
  'mutedAll',
  'closed',
]

/** One condition that bites in a cell: who loses it, and whether the control stands there disabled or is gone. */
export interface Narrowed {
  readonly condition: Condition
  readonly roles: readonly Role[]
  readonly draw: 'hidden' | 'disabled'
}

const roles: readonly Role[] = ['owner', 'admin', 'member', 'outsider', 'robot']

/** Who may in an open group of a kind where nothing is switched on. */
export function whoMay(capability: Capability, kind: ComparedKind): readonly Role[] {
  return roles.filter((role) => can(capability, usual(kind, role)).allowed)
}

/** Asks `can()` again under each condition that this kind of group can come into. */
export function narrowedIn(capability: Capability, kind: ComparedKind): readonly Narrowed[] {
  const usually = whoMay(capability, kind)
  return conditionNames.flatMap((condition): readonly Narrowed[] => {
    const { madeBy, change } = conditions[condition]
    if (madeBy !== null && matrix[madeBy].who[kind] === '') return []
    const lost = usually.flatMap((role) => {
      const verdict = can(capability, { ...usual(kind, role), ...change })
      return verdict.allowed ? [] : [{ role, draw: verdict.draw }]
    })
    const [first] = lost
    return first === undefined ? [] : [{ condition, roles: lost.map(({ role }) => role), draw: first.draw }]
  })
}

function usual(kind: ComparedKind, role: Role): Standing {
  return {
    kind,
    role,
    state: 'open',
    switches: noSwitches,
    memberCount: 1,
    muted: false,
    externalContact: true,
    handAdded: true,
  }
}
