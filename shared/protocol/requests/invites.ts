import { z } from 'zod'
import { Id, Instant } from '../../domain/ids.ts'
import { Invite } from '../../domain/invite.ts'
import { JoinCode } from '../../domain/join-code.ts'
import { Person } from '../../domain/person.ts'
import { PlainText } from '../../domain/plain-text.ts'
import { JoinPage } from '../http.ts'
import { inConversation, mutation, nothing, type Request } from '../request.ts'

/** Invitations that somebody decides, and codes that let people in. */
export const inviteRequests = {
  'invite:list': {
    doc: 'Invitations of a group that wait for owner and admins, with those decided lately; others see their own. @see GRP-3',
    input: z.strictObject(inConversation),
    output: z.strictObject({ invites: z.array(Invite), people: z.array(Person) }),
    changes: false,
    capability: null,
    refusals: ['conversation.unknown'],
  },
  'invite:mine': {
    doc: 'Groups you are asked into and have to agree to.',
    input: nothing,
    output: z.strictObject({
      invites: z.array(z.strictObject({ ...Invite.shape, groupName: z.string() })),
      people: z.array(Person),
    }),
    changes: false,
    capability: null,
    refusals: [],
  },
  'invite:decide': {
    doc: 'Lets the invited people in, or not: owner and admins where they confirm (GRP-3), the invited person where they have to agree.',
    input: z.strictObject({ ...mutation, inviteId: Id, accept: z.boolean() }),
    output: z.strictObject({ conversationId: Id }),
    changes: true,
    capability: 'switch.inviteConfirm',
    refusals: [
      'invite.unknown',
      'invite.decided',
      'capability.role',
      'capability.closed',
      'capability.dissolved',
      'group.full',
    ],
  },
  'joinCode:show': {
    doc: "The group's join code: whoever holds it may come in until it ends. `regenerate` makes the earlier one worthless at once.",
    input: z.strictObject({ ...mutation, ...inConversation, regenerate: z.boolean() }),
    output: z.strictObject({ code: JoinCode, expiresAt: Instant }),
    changes: true,
    capability: 'joinCode.show',
    refusals: ['conversation.unknown', 'capability.kind', 'capability.role', 'capability.dissolved'],
  },
  'joinCode:look': {
    doc: 'What a code leads to, before coming in.',
    input: z.strictObject({ code: JoinCode }),
    output: z.strictObject({ ...JoinPage.shape, conversationId: Id, alreadyIn: z.boolean() }),
    changes: false,
    capability: null,
    refusals: ['joinCode.unknown', 'joinCode.staffOnly'],
  },
  'joinCode:join': {
    doc: 'Comes into the group of a code; with invite confirmation on, owner and admins are asked first.',
    input: z.strictObject({ ...mutation, code: JoinCode, reason: PlainText.trim().max(200).nullable() }),
    output: z.strictObject({ outcome: z.enum(['joined', 'asked']), conversationId: Id }),
    changes: true,
    capability: null,
    refusals: ['joinCode.unknown', 'joinCode.staffOnly', 'group.full'],
  },
} as const satisfies Record<string, Request>
