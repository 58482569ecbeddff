import { type CalendarEntry, type CalendarSpan, calendarLimits } from '#shared/domain/calendar.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { toolNamed } from '../features/index.ts'
import type { Db } from '../storage/storage.ts'
import { attendedWithin } from '../storage/stores/calendar.store.ts'
import { type CardRow, findCards } from '../storage/stores/cards.store.ts'
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
async function entriesWithin(ctx: Context, personId: string, span: CalendarSpan): Promise<CalendarEntry[]> {
  return (await occasionsWithin(ctx, personId, span)).map(
    ({ card, coming, occasion: { id, title, place, startsAt, endsAt, cancelled } }) => ({
      id,
      cardId: card.id,
      conversationId: card.conversationId,
      title,
      place,
      startsAt,
      endsAt,
      attendance: attendanceOf(coming),
      state: cancelled ? 'cancelled' : 'planned',
    }),
  )
}

export interface Attended {
  readonly card: CardRow
  readonly occasion: Occasion
  readonly coming: Coming
}

/** The same with all that a calendar file says of it. */
export async function occasionsWithin(ctx: Context, personId: string, span: CalendarSpan): Promise<Attended[]> {
  const [attended = []] = await occasionsOf(ctx, [personId], span)
  return attended
}

/** The same of each of several people; a card that many of them share is opened once. */
export async function occasionsOf(
  { storage: { read } }: Pick<Context, 'storage'>,
  personIds: readonly string[],
  span: CalendarSpan,
): Promise<Attended[][]> {
  const said: Map<string, string | null>[] = []
  for (const personId of personIds) {
    const rows = await attendedWithin(read, { personId, ...span, limit: calendarLimits.entries })
    said.push(new Map(rows.map(({ cardId, entry }) => [cardId, entry])))
  }
  const opened = await openAll(read, new Set(said.flatMap((own) => [...own.keys()])), span)
  return personIds.map((personId, place) =>
    [...(said[place] ?? [])]
      .flatMap(([cardId, kept]) => opened.get(cardId)?.(personId, kept) ?? [])
      .sort(({ occasion: a }, { occasion: b }) => a.startsAt - b.startsAt || a.endsAt - b.endsAt)
      .slice(0, calendarLimits.entries),
  )
}

/** So many cards in one question. */
const atOnce = 500

/** What each of the cards is to a person who said this of it. */
async function openAll(db: Db, cardIds: ReadonlySet<string>, { from, until }: CalendarSpan) {
  const opened = new Map<string, (personId: string, kept: string | null) => Attended[]>()
  const ids = [...cardIds]
  for (let place = 0; place < ids.length; place += atOnce) {
    for (const card of await findCards(db, ids.slice(place, place + atOnce))) {
      const open = toolNamed(card.tool).rules.open(card)
      const occasions = open.occasions().filter(({ startsAt, endsAt }) => startsAt < until && endsAt > from)
      opened.set(card.id, (personId, kept) =>
        occasions.flatMap((occasion) => {
          const coming = open.attends(personId, kept, occasion)
          return coming === null ? [] : [{ card, occasion, coming }]
        }),
      )
    }
  }
  return opened
}
