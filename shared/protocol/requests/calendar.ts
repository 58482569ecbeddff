import { z } from 'zod'
import { CalendarEntry, CalendarSpan } from '../../domain/calendar.ts'
import { Id } from '../../domain/ids.ts'
import type { Request } from '../request.ts'

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
} as const satisfies Record<string, Request>
