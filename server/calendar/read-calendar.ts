import { type CalendarEntry, type CalendarSpan, calendarLimits } from '#shared/domain/calendar.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { toolNamed } from '../features/index.ts'
import { cardsWithin } from '../storage/stores/calendar.store.ts'
import { entriesBy, type PlacedCard } from '../storage/stores/cards.store.ts'
import { attendanceOf, type Coming, type Occasion } from './occasion.ts'

/** What concerns a person and takes place within a span. @see SCHED-5 */
export async function calendarRange(
  ctx: Context,
  who: Who,
  { span }: RequestInput<'calendar:range'>,
): Promise<RequestOutput<'calendar:range'>> {
  return { entries: await entriesWithin(ctx, who.personId, span) }
}

/** What of it they have accepted, besides the card they are looking at. @see MEET-5 */
export async function calendarClashes(
  ctx: Context,
  who: Who,
  { span, except }: RequestInput<'calendar:clashes'>,
): Promise<RequestOutput<'calendar:clashes'>> {
  const entries = await entriesWithin(ctx, who.personId, span)
  const clashing = entries.filter(
    ({ cardId, attendance, state }) => cardId !== except && attendance === 'yes' && state === 'planned',
  )
  return { entries: clashing.slice(0, calendarLimits.clashes) }
}

/** What takes place within a span and is this person's business, the earliest first. */
export async function entriesWithin(ctx: Context, personId: string, span: CalendarSpan): Promise<CalendarEntry[]> {
  const attended = await occasionsWithin(ctx, personId, span)
  return attended.map(({ card, coming, occasion: { id, title, place, startsAt, endsAt, cancelled } }) => ({
    id,
    cardId: card.id,
    conversationId: card.conversationId,
    title,
    place,
    startsAt,
    endsAt,
    attendance: attendanceOf(coming),
    state: cancelled ? 'cancelled' : 'planned',
  }))
}

interface Attended {
  readonly card: PlacedCard
  readonly occasion: Occasion
  readonly coming: Coming
}

/** The same with all that a calendar file says of it. */
export async function occasionsWithin(
  ctx: Context,
  personId: string,
  { from, until }: CalendarSpan,
): Promise<Attended[]> {
  const db = ctx.storage.read
  const cards = await cardsWithin(db, { personId, from, until, limit: calendarLimits.entries })
  const cardIds = cards.map(({ id }) => id)
  const kept = new Map((await entriesBy(db, personId, cardIds)).map(({ cardId, entry }) => [cardId, entry]))
  return cards
    .flatMap((card): Attended[] => {
      const open = toolNamed(card.tool).rules.open(card)
      const coming = open.attends(personId, kept.get(card.id) ?? null)
      if (coming === null) return []
      return open
        .occasions()
        .filter(({ startsAt, endsAt }) => startsAt < until && endsAt > from)
        .map((occasion) => ({ card, occasion, coming }))
    })
    .sort(({ occasion: a }, { occasion: b }) => a.startsAt - b.startsAt || a.endsAt - b.endsAt)
    .slice(0, calendarLimits.entries)
}
