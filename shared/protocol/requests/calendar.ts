import { z } from 'zod'
import { CalendarEntry, CalendarSpan, calendarLimits, FeedSecret, PersonBusy } from '../../domain/calendar.ts'
import { Id, Instant } from '../../domain/ids.ts'
import { mutation, nothing, type Request } from '../request.ts'

/** What takes place, of all one's conversations together. @see MEET-5, SCHED-5 */
export const calendarRequests = {
  'calendar:range': {
    doc: 'What concerns you and takes place in this span of at most 62 days, from conversations you are in now; the earliest first, at most 1000. What you declined is there too and says so. @see SCHED-5',
    input: z.strictObject({ span: CalendarSpan }),
    output: z.strictObject({ entries: z.array(CalendarEntry) }),
    changes: false,
    capability: null,
    refusals: ['input'],
  },
  'calendar:clashes': {
    doc: 'What you have accepted and takes place during this span, at most 10; `except`: the card one is looking at. A clash is shown, never forbidden. @see MEET-5',
    input: z.strictObject({ span: CalendarSpan, except: Id.nullable() }),
    output: z.strictObject({ entries: z.array(CalendarEntry) }),
    changes: false,
    capability: null,
    refusals: ['input'],
  },
  'calendar:busy': {
    doc: 'When members of this conversation have something else during this span: of at most 50 people, from all their conversations, without what it is. `busy` is accepted, `maybe` undecided or not answered; `except`: a card that does not count. @see SCHED-2',
    input: z.strictObject({
      conversationId: Id,
      personIds: z
        .array(Id)
        .min(1)
        .max(calendarLimits.busyPeople)
        .refine((ids) => new Set(ids).size === ids.length),
      span: CalendarSpan,
      except: Id.nullable(),
    }),
    output: z.strictObject({ people: z.array(PersonBusy) }),
    changes: false,
    capability: 'schedule.create',
    refusals: ['input', 'conversation.unknown', 'member.unknown'],
  },
  'calendar:feed': {
    doc: 'Since when your calendar has a secret address for other programs; null while it has none. The address itself is told only when it is made. @see SCHED-5',
    input: nothing,
    output: z.strictObject({ madeAt: Instant.nullable() }),
    changes: false,
    capability: null,
    refusals: [],
  },
  'calendar:renewFeed': {
    doc: 'Makes the secret address, `GET /calendar/<secret>.ics`; an earlier one is worthless at once. The server keeps a hash, so this answer alone has the secret: a repeat is refused, and the next address is another. @see SCHED-5',
    input: z.strictObject(mutation),
    output: z.strictObject({ secret: FeedSecret, madeAt: Instant }),
    changes: true,
    capability: null,
    refusals: ['feed.shownOnce'],
  },
  'calendar:endFeed': {
    doc: 'Makes the secret address worthless at once; there is none afterwards. @see SCHED-5',
    input: z.strictObject(mutation),
    output: nothing,
    changes: true,
    capability: null,
    refusals: [],
  },
} as const satisfies Record<string, Request>
