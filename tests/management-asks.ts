import type { Capability } from '#shared/capabilities/matrix.ts'
import { switchCapability } from '#shared/capabilities/switch-capability.ts'
import { type ConversationKind, noSwitches, Switches } from '#shared/domain/conversation.ts'
import type { RequestInput, RequestName } from '#shared/protocol/requests.ts'
import { validInputs } from './valid-inputs.ts'

/** One request of group management: what it is asked with, and the capabilities its way leads through, in order. */
export interface ManagementAsk {
  readonly request: RequestName
  readonly input: object
  readonly capabilities: readonly [Capability, ...Capability[]]
}

interface Asked {
  readonly kind: ConversationKind
  readonly conversationId: string
  /** An open invitation of that conversation that waits for its management. */
  readonly inviteId: string
  readonly newClientId: () => string
}

/** Somebody plain in the conversation of each kind whom something can be done to, and whom it can be given to. */
const targets = {
  direct: { plain: 'mate', heir: 'mate' },
  internal: { plain: 'mate', heir: 'mate' },
  department: { plain: 'mate', heir: 'mate' },
  external: { plain: 'ally', heir: 'member' },
  wechat: { plain: 'member', heir: 'member' },
} as const satisfies Record<ConversationKind, { plain: string; heir: string }>

/** Every request of group management in a conversation of that kind; switches and invitations in all their forms. */
export function managementAsks({ kind, conversationId, inviteId, newClientId }: Asked): readonly ManagementAsk[] {
  const { plain, heir } = targets[kind]
  const inputs = validInputs({ conversationId, cardId: 'none', personId: plain, newClientId })
  const heirs = validInputs({ conversationId, cardId: 'none', personId: heir, newClientId })
  const ask = <Name extends RequestName>(
    request: Name,
    capabilities: ManagementAsk['capabilities'],
    input: object = inputs[request],
  ): ManagementAsk => ({ request, input, capabilities })
  return [
    ask('group:rename', ['group.rename']),
    ask('notice:publish', ['notice.publish']),
    ask('notice:confirm', ['receipts.view']),
    ask('notice:readers', ['receipts.view']),
    ask('admin:appoint', ['admin.appoint'], heirs['admin:appoint']),
    ask('admin:dismiss', ['admin.appoint'], heirs['admin:dismiss']),
    ask('owner:transfer', ['owner.transfer'], heirs['owner:transfer']),
    ask('group:dissolve', ['group.dissolve']),
    ask('department:close', ['department.close']),
    ask('member:remove', ['member.remove']),
    ask('member:mute', ['member.mute']),
    ask('group:leave', ['group.leave']),
    ask('joinCode:show', ['joinCode.show']),
    ask('robot:create', ['robot.add']),
    ask('robot:update', ['robot.add']),
    ask('robot:regenerate', ['robot.add']),
    ask('contact:find', ['contact.add']),
    ask('contact:ask', ['contact.add']),
    ask('invite:decide', ['switch.inviteConfirm', 'member.invite'], { ...inputs['invite:decide'], inviteId }),
    ...invitations(kind, inputs['member:invite'], newClientId),
    ...switchNames.map((name) =>
      ask('switch:set', [switchCapability[name]], {
        ...inputs['switch:set'],
        clientId: newClientId(),
        switches: { [name]: !noSwitches[name] },
      }),
    ),
  ]
}

const switchNames = Switches.keyof().options

/** Whoever comes into a group that no enterprise owns comes from outside. */
function invitations(
  kind: ConversationKind,
  input: RequestInput<'member:invite'>,
  newClientId: () => string,
): ManagementAsk[] {
  const invite = (personIds: string[], ...capabilities: ManagementAsk['capabilities']): ManagementAsk => ({
    request: 'member:invite',
    input: { ...input, clientId: newClientId(), personIds },
    capabilities,
  })
  const outsider = invite(['wx-friend'], 'member.inviteOutsider')
  if (kind === 'direct' || kind === 'wechat') return [outsider]
  const both = invite(['newcomer', 'wx-friend'], 'member.invite', 'member.inviteOutsider')
  return [outsider, both, invite(['newcomer'], 'member.invite')]
}
