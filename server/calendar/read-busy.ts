import type { Attendance, PersonBusy } from '#shared/domain/calendar.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { authorize } from '../domain/authorize.ts'
import { presentAmong } from '../storage/stores/members.store.ts'
import { mergeSpans, type Span, withoutSpans } from './merge-spans.ts'
import { attendanceOf } from './occasion.ts'
import { type Attended, occasionsOf } from './read-calendar.ts'

/**
 * When people have something else, and nothing about what: for whoever may look for a time with them, and only of
 * members of the conversation they look for it in.
 * @throws DomainError member.unknown for anybody else
 * @see SCHED-2
 */
export async function calendarBusy(
  ctx: Context,
  who: Who,
  { conversationId, personIds, span, except }: RequestInput<'calendar:busy'>,
): Promise<RequestOutput<'calendar:busy'>> {
  const db = ctx.storage.read
  await authorize(db, who, conversationId, 'schedule.create', ctx.clock.now())
  const present = await presentAmong(db, conversationId, personIds)
  if (personIds.some((id) => !present.has(id))) throw new DomainError('not_found', 'member.unknown')
  const attended = await occasionsOf(ctx, personIds, span)
  const people = personIds.map((personId, place) => ({
    personId,
    ...takenBy(
      (attended[place] ?? []).filter(({ card }) => card.id !== except),
      span,
    ),
  }))
  return { people }
}

/** What is taken for certain is not taken perhaps as well. */
function takenBy(
  attended: readonly Attended[],
  { from, until }: RequestInput<'calendar:busy'>['span'],
): Pick<PersonBusy, 'busy' | 'maybe'> {
  const spansOf = (attendance: Attendance): Span[] =>
    mergeSpans(
      attended
        .filter(({ coming, occasion }) => attendanceOf(coming) === attendance && !occasion.cancelled)
        .map(({ occasion: { startsAt, endsAt } }) => ({
          startsAt: Math.max(startsAt, from),
          endsAt: Math.min(endsAt, until),
        })),
    )
  const busy = spansOf('yes')
  return { busy, maybe: withoutSpans(spansOf('maybe'), busy) }
}
