import type { Switches } from '../domain/conversation.ts'
import type { Capability } from './matrix.ts'

/**
 * Which capability turning each switch takes. The rule book gives three switches rows of their own; whoever may mute
 * everyone may also keep everyone from calling everyone, and what newcomers see is the owner's to decide.
 */
export const switchCapability = {
  onlyOwnerManage: 'switch.onlyOwnerManage',
  inviteConfirm: 'switch.inviteConfirm',
  forbidRename: 'switch.forbidRename',
  muteAll: 'group.muteAll',
  mentionAllByAdmins: 'group.muteAll',
  newcomersSeeHistory: 'switch.onlyOwnerManage',
  forbidMutualAdd: 'external.forbidMutualAdd',
} as const satisfies Record<keyof Switches, Capability>
