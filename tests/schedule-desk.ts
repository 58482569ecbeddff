import { expect } from 'vitest'
import { moveDate } from '#shared/features/schedule/edit-series.ts'
import type { ScheduleAction, ScheduleAnswer, ScheduleContent } from '#shared/features/schedule/schedule.ts'
import type { Series } from '#shared/features/schedule/series.ts'
import { keyOf } from '#shared/features/schedule/times.ts'
import type { Client } from './client.ts'
import { MatrixWorld } from './matrix-world.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

type Offer = ScheduleContent & { when: Extract<ScheduleContent['when'], { type: 'candidates' }> }
type Fixed = ScheduleContent & { when: { type: 'fixed'; series: Series } }

const words: Omit<ScheduleContent, 'when'> = {
  title: 'Sync',
  description: '',
  zone: 'UTC',
  participants: { type: 'everyone' },
  reminders: [],
}

/** A member of an internal group who finds times in it, its owner, and a mate who is asked. */
export class ScheduleDesk {
  readonly matrix: MatrixWorld
  readonly owner: Client
  readonly member: Client
  readonly mate: Client

  static async start(seed: number): Promise<ScheduleDesk> {
    const matrix = await MatrixWorld.start({ seed })
    return new ScheduleDesk(matrix, await matrix.world.connectAll('owner', 'member', 'mate'))
  }

  private constructor(matrix: MatrixWorld, [owner, member, mate]: readonly [Client, Client, Client]) {
    this.matrix = matrix
    this.owner = owner
    this.member = member
    this.mate = mate
  }

  now(): number {
    return this.matrix.world.clock.now()
  }

  /** Two times on offer, the first in two hours. */
  offer(change: Partial<ScheduleContent> = {}, times = this.#twoTimes(), answerBy: number | null = null): Offer {
    return { ...words, ...change, when: { type: 'candidates', candidates: times, answerBy } }
  }

  /** An hour at this time tomorrow. */
  once(change: Partial<Series['segments'][number]> = {}): Fixed {
    const start = new Date(wholeMinute(this.now()) + day).toISOString()
    const segment = { from: start.slice(0, 10), time: start.slice(11, 16), minutes: 60, repeat: null, ...change }
    return { ...words, when: { type: 'fixed', series: { segments: [segment], exceptions: [] } } }
  }

  /** So many days in a row, the first in an hour. */
  daily(count: number, change: Partial<ScheduleContent> = {}, at = this.now()): Fixed {
    const start = new Date(wholeMinute(at) + hour).toISOString()
    const repeat = { every: 'day' as const, end: { type: 'count' as const, count } }
    const segment = { from: start.slice(0, 10), time: start.slice(11, 16), minutes: 30, repeat }
    return { ...words, ...change, when: { type: 'fixed', series: { segments: [segment], exceptions: [] } } }
  }

  send(content: ScheduleContent) {
    return this.sendCard('schedule', content)
  }

  sendCard(tool: string, content: unknown) {
    // Sending is limited to one card a second once ten are sent.
    this.matrix.world.clock.advance(2000)
    return this.member.change('card:send', { conversationId: this.matrix.ids.internal, tool, content })
  }

  async answer(client: Client, cardId: string, time: string, given: ScheduleAnswer) {
    const { round } = Object((await this.get(client, cardId)).state)
    const action = { type: 'answer', round, time, answer: given }
    return (await client.change('card:act', { cardId, action })).card
  }

  async settle(cardId: string, time: string) {
    return (await this.member.change('card:act', { cardId, action: { type: 'settle', time } })).card
  }

  async change(cardId: string, content: ScheduleContent) {
    return (await this.member.change('card:act', { cardId, action: { type: 'change', content } })).card
  }

  refused(client: Client, cardId: string, action: ScheduleAction) {
    return client.refusal('card:act', { clientId: this.matrix.world.newClientId(), cardId, action })
  }

  async get(client: Client, cardId: string) {
    return (await client.ask('card:get', { cardId })).card
  }

  async planned(cardId: string): Promise<string> {
    return Object((await this.get(this.member, cardId)).state).planned
  }

  /** What of a card stands in somebody's calendar. */
  async within(client: Client, cardId: string, from = this.now(), until = from + 60 * day) {
    const { entries } = await client.ask('calendar:range', { span: { from, until } })
    return entries.filter((entry) => entry.cardId === cardId)
  }

  busy(client: Client, personIds: string[], span: { from: number; until: number }, except: string | null = null) {
    return client.ask('calendar:busy', { conversationId: this.matrix.ids.internal, personIds, span, except })
  }

  /** Who answered what, as the owner exports it in English. */
  async exported(cardId: string): Promise<string> {
    const authorization = `Bearer ${this.owner.token}`
    const file = await this.matrix.world.get(`/api/cards/${cardId}/export?format=csv&language=en`, { authorization })
    return file.text()
  }

  /** The lines that a card said, once there are so many. */
  async heardNotes(cardId: string, count: number) {
    await expect.poll(async () => (await this.notes(cardId)).length).toBe(count)
    return this.notes(cardId)
  }

  async notes(cardId: string) {
    const page = { conversationId: this.matrix.ids.internal, from: { type: 'latest' as const }, limit: 100 }
    const { messages } = await this.owner.ask('history:page', page)
    return messages.flatMap(({ body }) => (body.type === 'cardNote' && body.cardId === cardId ? [body] : []))
  }

  #twoTimes() {
    const start = wholeMinute(this.now()) + 2 * hour
    return [0, day].map((later) => ({ startsAt: start + later, endsAt: start + later + hour }))
  }
}

export function wholeMinute(at: number): number {
  return Math.floor(at / minute) * minute
}

export function datesOf({ when }: Fixed): [string, string, string, ...string[]] {
  const first = Date.parse(`${when.series.segments[0]?.from}T00:00:00Z`)
  const date = (turn: number) => new Date(first + turn * day).toISOString().slice(0, 10)
  const { repeat } = when.series.segments[0] ?? { repeat: null }
  const count = repeat?.end.type === 'count' ? repeat.end.count : 1
  const rest = Array.from({ length: Math.max(0, count - 3) }, (_, turn) => date(turn + 3))
  return [date(0), date(1), date(2), ...rest]
}

export function moved(
  content: Fixed,
  scope: 'this' | 'later',
  date: string,
  to: { readonly date?: string; readonly time: string },
): Fixed {
  const series = moveDate(content.when.series, scope, date, { date, minutes: 30, ...to })
  return { ...content, when: { type: 'fixed', series } }
}

export function keysOf({ when }: Offer): [string, string] {
  const [first, second] = when.candidates.map(keyOf)
  return [first ?? '', second ?? '']
}
