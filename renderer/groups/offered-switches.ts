import { can, type Standing, type Verdict } from '#shared/capabilities/can.ts'
import { type Capability, matrix } from '#shared/capabilities/matrix.ts'
import { switchCapability } from '#shared/capabilities/switch-capability.ts'
import type { Switches } from '#shared/domain/conversation.ts'
import { limits } from '#shared/domain/limits.ts'

export type SwitchName = keyof Switches

export interface OfferedSwitch {
  readonly name: SwitchName
  readonly capability: Capability
  readonly verdict: Verdict
}

const order: readonly SwitchName[] = [
  'onlyOwnerManage',
  'inviteConfirm',
  'forbidRename',
  'muteAll',
  'mentionAllByAdmins',
  'newcomersSeeHistory',
  'forbidMutualAdd',
]

/** The switches the viewer is shown, in order; not those that change nothing in this kind of group, or in one that has ended. @see CAP-2 */
export function offeredSwitches(standing: Standing): readonly OfferedSwitch[] {
  return order
    .filter((name) => matters(name, standing))
    .map((name) => ({ name, capability: switchCapability[name], verdict: can(switchCapability[name], standing) }))
    .filter(({ verdict }) => verdict.allowed || verdict.draw === 'disabled')
}

/** Where only owner and admins call everyone anyway, and where newcomers see everything anyway, there is nothing to turn. */
function matters(name: SwitchName, { kind, state }: Standing): boolean {
  if (state === 'dissolved') return false
  if (name === 'mentionAllByAdmins') return matrix['mention.all'].who[kind].includes('M')
  if (name === 'newcomersSeeHistory') return kind !== 'direct' && !limits[kind].newcomersSeeHistory
  return true
}
