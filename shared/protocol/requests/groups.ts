import { z } from 'zod'
import { ConversationName, Notice, Switches } from '../../domain/conversation.ts'
import { Id, Instant } from '../../domain/ids.ts'
import { Lasting } from '../../domain/lasting.ts'
import { Person } from '../../domain/person.ts'
import { inConversation, mutation, nothing, type Request } from '../request.ts'

const managing = ['conversation.unknown', 'capability.kind', 'capability.role', 'capability.dissolved'] as const

/** Running a group: its name, notice, switches, owner and end. */
export const groupRequests = {
  'group:rename': {
    doc: 'Renames the group. A department group keeps a name given by hand, whatever its department is called. @see DEP-15',
    input: z.strictObject({ ...mutation, ...inConversation, name: ConversationName }),
    output: nothing,
    changes: true,
    capability: 'group.rename',
    refusals: [...managing, 'capability.onlyOwnerManage', 'capability.forbidRename', 'capability.over100'],
  },
  'notice:publish': {
    doc: 'Publishes a notice (null takes it down). In internal kinds everyone confirms having read it. @see GRP-2',
    input: z.strictObject({ ...mutation, ...inConversation, text: Notice.shape.text.nullable() }),
    output: z.strictObject({ at: Instant.nullable() }),
    changes: true,
    capability: 'notice.publish',
    refusals: [
      ...managing,
      'capability.closed',
      'capability.muted',
      'capability.mutedAll',
      'capability.onlyOwnerManage',
    ],
  },
  'notice:confirm': {
    doc: 'You have read the notice of this instant. @see GRP-2',
    input: z.strictObject({ ...mutation, ...inConversation, at: Instant }),
    output: nothing,
    changes: true,
    capability: 'receipts.view',
    refusals: ['conversation.unknown', 'capability.kind', 'notice.changed'],
  },
  'notice:readers': {
    doc: 'Who confirmed the present notice and when, and who has not; internal kinds only. @see GRP-2',
    input: z.strictObject(inConversation),
    output: z.strictObject({
      confirmed: z.array(z.strictObject({ personId: Id, at: Instant })),
      missing: z.array(Id),
      people: z.array(Person),
    }),
    changes: false,
    capability: 'receipts.view',
    refusals: ['conversation.unknown', 'capability.kind', 'capability.role'],
  },
  'switch:set': {
    doc: 'Turns switches of the group; each asks for its own capability, and all or none are turned. `muteAllFor`: how long everyone is muted.',
    input: z.strictObject({ ...mutation, ...inConversation, switches: Switches.partial(), muteAllFor: Lasting }),
    output: nothing,
    changes: true,
    capability: 'by switch',
    refusals: managing,
  },
  'admin:appoint': {
    doc: 'Makes members admins, at most three in all; in an external group only staff of its enterprise.',
    input: z.strictObject({ ...mutation, ...inConversation, personIds: z.array(Id).min(1).max(10) }),
    output: nothing,
    changes: true,
    capability: 'admin.appoint',
    refusals: [...managing, 'member.unknown', 'member.yourself', 'group.tooManyAdmins', 'group.onlyStaff'],
  },
  'admin:dismiss': {
    doc: 'Makes admins plain members again.',
    input: z.strictObject({ ...mutation, ...inConversation, personIds: z.array(Id).min(1).max(10) }),
    output: nothing,
    changes: true,
    capability: 'admin.appoint',
    refusals: [...managing, 'member.unknown', 'member.yourself'],
  },
  'owner:transfer': {
    doc: 'Gives the group to another member; in an external group only to staff of its enterprise.',
    input: z.strictObject({ ...mutation, ...inConversation, personId: Id }),
    output: nothing,
    changes: true,
    capability: 'owner.transfer',
    refusals: [...managing, 'member.unknown', 'member.yourself', 'group.onlyStaff'],
  },
  'group:dissolve': {
    doc: 'Ends the group for good: it can be read, and nothing else.',
    input: z.strictObject({ ...mutation, ...inConversation }),
    output: nothing,
    changes: true,
    capability: 'group.dissolve',
    refusals: managing,
  },
  'department:close': {
    doc: 'Closes a department group: nobody can post, its members stay as they are, it stays visible. @see DEP-11',
    input: z.strictObject({ ...mutation, ...inConversation }),
    output: nothing,
    changes: true,
    capability: 'department.close',
    refusals: managing,
  },
} as const satisfies Record<string, Request>
