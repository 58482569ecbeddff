import { z } from 'zod'
import { ContactCode, ContactRelation, ContactRequest, ContactWay, Greeting } from '../../domain/contact.ts'
import { Id } from '../../domain/ids.ts'
import { Person } from '../../domain/person.ts'
import { mutation, nothing, type Request } from '../request.ts'

const finding = [
  'person.unknown',
  'conversation.unknown',
  'capability.kind',
  'capability.forbidMutualAdd',
  'capability.externalContact',
  'capability.dissolved',
] as const

/** Contacts outside the enterprise: finding somebody, asking, answering, parting. @see W-5 */
export const contactRequests = {
  'contacts:list': {
    doc: 'Your contacts outside the enterprise (for a WeChat user: everyone they know), and the requests of both directions: open ones and those decided in the last 30 days. @see W-5',
    input: nothing,
    output: z.strictObject({ people: z.array(Person), requests: z.array(ContactRequest) }),
    changes: false,
    capability: null,
    refusals: [],
  },
  'contact:find': {
    doc: 'Who stands at the end of a way: a whole account or mobile number, a personal code, a member of a group you share. Whoever cannot keep outside contacts, is hidden or has left is found by nobody. @see W-5',
    input: z.strictObject({ way: ContactWay }),
    output: z.strictObject({ person: Person, relation: ContactRelation }),
    changes: false,
    capability: 'contact.add',
    refusals: finding,
  },
  'contact:code': {
    doc: 'Your own code: whoever scans it may ask you. `regenerate` makes the earlier one worthless at once.',
    input: z.strictObject({ ...mutation, regenerate: z.boolean() }),
    output: z.strictObject({ code: ContactCode }),
    changes: true,
    capability: null,
    refusals: ['capability.externalContact'],
  },
  'contact:ask': {
    doc: 'Asks somebody to become contacts; the way is checked again. Through a group it takes `contact.add` there. @see W-5, EXT-6',
    input: z.strictObject({ ...mutation, way: ContactWay, greeting: Greeting }),
    output: z.strictObject({ requestId: Id }),
    changes: true,
    capability: 'contact.add',
    refusals: [
      ...finding,
      'contact.yourself',
      'contact.colleague',
      'contact.already',
      'contact.alreadyAsked',
      'contact.asksYou',
      'contact.declinedLately',
    ],
  },
  'contact:decide': {
    doc: 'Accepts or declines a request made to you; accepted, each is a contact of the other.',
    input: z.strictObject({ ...mutation, requestId: Id, accept: z.boolean() }),
    output: z.strictObject({ personId: Id }),
    changes: true,
    capability: null,
    refusals: [
      'contact.unknownRequest',
      'contact.decided',
      'contact.unable',
      'contact.colleague',
      'capability.externalContact',
    ],
  },
  'contact:remove': {
    doc: 'You are contacts no longer, neither of the other; groups and what was said stay.',
    input: z.strictObject({ ...mutation, personId: Id }),
    output: nothing,
    changes: true,
    capability: null,
    refusals: ['person.notContact'],
  },
} as const satisfies Record<string, Request>
