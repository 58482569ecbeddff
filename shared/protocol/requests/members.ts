import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { Lasting } from '../../domain/lasting.ts'
import { PlainText } from '../../domain/plain-text.ts'
import { VisibleText } from '../../domain/visible-text.ts'
import { inConversation, mutation, nothing, type Request } from '../request.ts'

const managing = [
  'conversation.unknown',
  'capability.kind',
  'capability.role',
  'capability.closed',
  'capability.dissolved',
] as const

/** Who is in a group, and what members may do. */
export const memberRequests = {
  'member:invite': {
    doc: 'Brings people into the group. `converted`: outsiders in an internal or department group make a new external group (CONV-1). `asked`: owner and admins (GRP-3) or the invited people themselves (over 40 in a WeChat group) have to agree first.',
    input: z.strictObject({
      ...mutation,
      ...inConversation,
      personIds: z.array(Id).min(1).max(500),
      reason: PlainText.trim().max(200).nullable(),
    }),
    output: z.strictObject({ outcome: z.enum(['joined', 'asked', 'converted']), conversationId: Id }),
    changes: true,
    capability: 'member.invite',
    refusals: [
      ...managing,
      'capability.onlyOwnerManage',
      'capability.externalContact',
      'person.unknown',
      'person.notContact',
      'group.full',
      'group.tooManyAtCreation',
      'invite.reasonNeeded',
      'invite.nobodyNew',
    ],
  },
  'member:remove': {
    doc: 'Takes members out of the group; nobody removes the owner, an admin removes no admin.',
    input: z.strictObject({ ...mutation, ...inConversation, personIds: z.array(Id).min(1).max(200) }),
    output: nothing,
    changes: true,
    capability: 'member.remove',
    refusals: [...managing, 'member.unknown', 'member.yourself', 'member.isOwner', 'member.isAdmin'],
  },
  'member:mute': {
    doc: 'Mutes members for a while or until it is lifted; null lets them speak again.',
    input: z.strictObject({
      ...mutation,
      ...inConversation,
      personIds: z.array(Id).min(1).max(200),
      muteFor: Lasting.nullable(),
    }),
    output: nothing,
    changes: true,
    capability: 'member.mute',
    refusals: [
      'conversation.unknown',
      'capability.kind',
      'capability.role',
      'capability.dissolved',
      'member.unknown',
      'member.yourself',
      'member.isOwner',
      'member.isAdmin',
    ],
  },
  'group:leave': {
    doc: 'You leave; what you own is inherited by the next in line. In a department group only whoever was added by hand may. @see GRP-4',
    input: z.strictObject({ ...mutation, ...inConversation }),
    output: nothing,
    changes: true,
    capability: 'group.leave',
    refusals: [...managing, 'capability.followsDepartment'],
  },
  'nickname:set': {
    doc: 'What you are called in this group; null: your name. @see GRP-2',
    input: z.strictObject({
      ...mutation,
      ...inConversation,
      nickname: VisibleText.trim().max(32).nullable(),
    }),
    output: nothing,
    changes: true,
    capability: null,
    refusals: ['conversation.unknown', 'capability.kind', 'capability.dissolved'],
  },
} as const satisfies Record<string, Request>
