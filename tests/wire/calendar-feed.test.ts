import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { feedReach } from '#shared/domain/calendar.ts'
import type { MeetingAnswer, MeetingContent } from '#shared/features/meeting/meeting.ts'
import type { ScheduleAnswer } from '#shared/features/schedule/schedule.ts'
import { keyOf } from '#shared/features/schedule/times.ts'
import { hashToken } from '../../server/domain/sessions/token.ts'
import type { Client } from '../client.ts'
import { hostileStrings } from '../hostile-strings.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { standup } from '../standup.ts'

const hour = 60 * 60_000
const day = 24 * hour

let matrix: MatrixWorld
let member: Client
let mate: Client

beforeAll(async () => {
  matrix = await MatrixWorld.start({ seed: 33 })
  member = await matrix.world.connectAs('member')
  mate = await matrix.world.connectAs('mate')
})
afterAll(() => matrix.close())

describe('SCHED-5: the feed of a person', () => {
  test('has what they are invited to, under the UID of the saved date, and leaves out what they declined', async () => {
    const secret = await newFeed(mate)
    const coming = await send({ topic: 'Coming' })
    const declined = await send({ topic: 'Declined' })
    const foreign = await send({ topic: 'Foreign', participants: { type: 'named', personIds: ['owner'] } })
    await answer(mate, coming, 'attend')
    await answer(mate, declined, 'decline')
    const text = await feed(secret)
    expect(text).toContain(`UID:${coming}@qun`)
    expect(text).not.toContain(declined)
    expect(text).not.toContain(foreign)
    expect(text).toContain('NAME:Qun 日程')
    expect(await feed(secret, '?language=en')).toContain('NAME:Qun calendar')
  })

  test('MEET-6: says that a meeting was moved and that it was cancelled, as the same event', async () => {
    const secret = await newFeed(mate)
    const cardId = await send({ topic: 'Moving' })
    expect(eventOf(await feed(secret), cardId)).toMatchObject({ STATUS: 'TENTATIVE', SEQUENCE: '0' })
    await member.change('card:end', { cardId })
    expect(eventOf(await feed(secret), cardId)).toMatchObject({ STATUS: 'CANCELLED', SEQUENCE: '1' })
  })

  test.each([
    ['attend', 'ACCEPTED', 'CONFIRMED'],
    ['undecided', 'TENTATIVE', 'TENTATIVE'],
    [null, 'NEEDS-ACTION', 'TENTATIVE'],
  ] as const)(
    'SCHED-3, MEET-2: says of a meeting one answered with %j that it is %s',
    async (given, answered, status) => {
      const secret = await newFeed(mate)
      const cardId = await send({ topic: 'Asked' })
      if (given !== null) await answer(mate, cardId, given)
      const text = await feed(secret)
      expect(eventOf(text, cardId)).toMatchObject({
        STATUS: status,
        ORGANIZER: 'mailto:member@qun.invalid',
        ATTENDEE: 'MAILTO:mate@qun.invalid',
      })
      expect(partsOf(text, cardId, 'ATTENDEE')).toEqual([expect.stringContaining(`;PARTSTAT=${answered};`)])
      // RFC 5545, 3.8.4.1: what is published has no attendees.
      expect(text).not.toContain('METHOD:')
    },
  )

  test('SCHED-3: says of a schedule what one answered to the settled time, and of its maker that they come', async () => {
    const [secret, own] = [await newFeed(mate), await newFeed(member)]
    const times = [2, 3].map((days) => lasting(Math.ceil(matrix.world.clock.now() / day) * day + days * day))
    const { cardId } = await member.change('card:send', {
      conversationId: matrix.ids.internal,
      tool: 'schedule',
      content: {
        title: 'Sync',
        description: '',
        zone: 'UTC',
        when: { type: 'candidates', candidates: times, answerBy: null },
        participants: { type: 'everyone' },
        reminders: [],
      },
    })
    const [first, second] = times.map(keyOf)
    const say = (time: string | undefined, given: ScheduleAnswer) =>
      mate.change('card:act', { cardId, action: { type: 'answer', round: 1, time, answer: given } })
    await say(first, 'yes')
    expect(await feed(secret)).not.toContain(cardId)
    await member.change('card:act', { cardId, action: { type: 'settle', time: second } })
    const told = async (from: string) => partsOf(await feed(from), cardId, 'ATTENDEE')
    expect(await told(secret)).toEqual([expect.stringContaining('PARTSTAT=NEEDS-ACTION')])
    await say(second, 'maybe')
    expect(await told(secret)).toEqual([expect.stringContaining('PARTSTAT=TENTATIVE')])
    await say(second, 'no')
    expect(await feed(secret)).not.toContain(cardId)
    expect(await told(own)).toEqual([expect.stringContaining('PARTSTAT=ACCEPTED')])
  })

  test('lets no name become a line or a parameter of its own', async () => {
    const secret = await newFeed(mate)
    const cardId = await send({ topic: 'Named' })
    await matrix.arrangePerson('member', { name: `${hostileStrings.join('"')}":X\r\nEND:VEVENT` })
    const text = await feed(secret)
    expect(eventOf(text, cardId)).toMatchObject({ ORGANIZER: 'mailto:member@qun.invalid' })
    expect(partsOf(text, cardId, 'ORGANIZER')).toEqual([expect.stringMatching(/^;CN="[^"\p{Cc}]+"$/u)])
  })

  test('reaches a month back and a year ahead', async () => {
    const secret = await newFeed(mate)
    const now = matrix.world.clock.now()
    const near = await send({ topic: 'Near', ...lasting(now + feedReach.ahead - hour) })
    const far = await send({ topic: 'Far', ...lasting(now + feedReach.ahead + hour) })
    const past = await send({ topic: 'Past', ...lasting(now + hour) })
    const text = await feed(secret)
    expect(text).toContain(near)
    expect(text).not.toContain(far)
    matrix.world.clock.advance(feedReach.back)
    expect(await feed(secret)).toContain(past)
    matrix.world.clock.advance(3 * hour)
    expect(await feed(secret)).not.toContain(past)
  })

  test('is text for a calendar that nobody keeps a copy of, without a session or a cookie', async () => {
    const response = await fetchFeed(await newFeed(mate))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/calendar; charset=utf-8/)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  test('has one address at a time: a new one ends the earlier at once, and ending it leaves none', async () => {
    const first = await newFeed(mate)
    expect(await mate.ask('calendar:feed', {})).toEqual({ madeAt: matrix.world.clock.now() })
    const second = await newFeed(mate)
    expect(second).not.toBe(first)
    expect((await fetchFeed(first)).status).toBe(404)
    expect((await fetchFeed(second)).status).toBe(200)
    await mate.change('calendar:endFeed', {})
    expect((await fetchFeed(second)).status).toBe(404)
    expect(await mate.ask('calendar:feed', {})).toEqual({ madeAt: null })
    await mate.change('calendar:endFeed', {})
  })

  test('belongs to the person alone: ending one leaves the others', async () => {
    const theirs = await newFeed(member)
    await newFeed(mate)
    await mate.change('calendar:endFeed', {})
    expect((await fetchFeed(theirs)).status).toBe(200)
  })

  test('tells its secret once: a repeat is refused and changes nothing, nothing of it is kept', async () => {
    const input = { clientId: matrix.world.newClientId() }
    const asked = [mate.ask('calendar:renewFeed', input), mate.ask('calendar:renewFeed', input)]
    const told = (await Promise.allSettled(asked)).flatMap((one) =>
      one.status === 'fulfilled' ? [one.value.secret] : [],
    )
    expect(told).toHaveLength(1)
    expect(await mate.refusal('calendar:renewFeed', input)).toMatchObject({ reason: 'feed.shownOnce' })
    const [secret = ''] = told
    expect((await fetchFeed(secret)).status).toBe(200)
    const { read } = matrix.world.server.ctx.storage
    const kept = [
      await read.selectFrom('calendarFeeds').selectAll().execute(),
      await read.selectFrom('answers').selectAll().execute(),
    ]
    expect(JSON.stringify(kept)).not.toContain(secret)
    expect(JSON.stringify(kept)).toContain(hashToken(secret))
  })

  test.each(['x'.repeat(43), 'x', '%2e%2e', '', '𠮷'.repeat(43), 'a'.repeat(60)])(
    'is not found under %j',
    async (secret) => {
      expect((await fetchFeed(encodeURI(secret))).status).toBe(404)
    },
  )

  test.each([{ leftAt: 1 }, { activated: 0 }] as const)('is not found once its owner is gone: %j', async (gone) => {
    const secret = await newFeed(await matrix.world.connectAs('admin'))
    expect((await fetchFeed(secret)).status).toBe(200)
    await matrix.arrangePerson('admin', gone)
    expect((await fetchFeed(secret)).status).toBe(404)
    await matrix.arrangePerson('admin', { leftAt: null, activated: 1 })
  })

  test('has nothing of a conversation its owner is no longer in', async () => {
    const secret = await newFeed(mate)
    const cardId = await send({ topic: 'Left behind' })
    expect(await feed(secret)).toContain(cardId)
    await matrix.arrangeMember(matrix.ids.internal, 'mate', { present: 0 })
    expect(await feed(secret)).not.toContain(cardId)
    await matrix.arrangeMember(matrix.ids.internal, 'mate', { present: 1 })
  })
})

test('SCHED-5: addresses are not guessed: whoever asks too often is told to wait, and no log has a secret', async () => {
  const own = await MatrixWorld.start({ seed: 34 })
  try {
    const secret = await newFeed(await own.world.connectAs('mate'))
    const statuses = new Set<number>()
    for (let asked = 0; asked < 61; asked += 1) {
      statuses.add((await own.world.get(`/calendar/${'x'.repeat(43)}.ics`)).status)
    }
    expect([...statuses]).toEqual([404, 429])
    expect((await own.world.get(`/calendar/${secret}.ics`)).status).toBe(429)
    expect(own.world.log.join('\n')).not.toContain(secret)
  } finally {
    await own.close()
  }
})

async function newFeed(client: Client): Promise<string> {
  return (await client.change('calendar:renewFeed', {})).secret
}

function fetchFeed(secret: string, query = ''): Promise<Response> {
  return matrix.world.get(`/calendar/${secret}.ics${query}`)
}

async function feed(secret: string, query = ''): Promise<string> {
  return (await (await fetchFeed(secret, query)).text()).replaceAll('\r\n ', '')
}

/** A line: its name, its parameters (a colon within quotation marks is one of theirs), its value. */
const line = /^([A-Z-]+)((?:"[^"\r\n]*"|[^":\r\n])*):(.*)$/gm

function linesOf(text: string, cardId: string): RegExpMatchArray[] {
  const event = text.split('BEGIN:VEVENT').find((part) => part.includes(`UID:${cardId}`)) ?? ''
  return [...event.matchAll(line)]
}

/** The lines of one event, by name. */
function eventOf(text: string, cardId: string): Record<string, string> {
  return Object.fromEntries(linesOf(text, cardId).map(([, name, , value]) => [name, value?.trim()]))
}

/** The parameters of each of its lines of this name. */
function partsOf(text: string, cardId: string, wanted: string): (string | undefined)[] {
  return linesOf(text, cardId).flatMap(([, name, parts]) => (name === wanted ? [parts] : []))
}

function lasting(startsAt: number): Pick<MeetingContent, 'startsAt' | 'endsAt'> {
  return { startsAt, endsAt: startsAt + hour }
}

async function send(change: Partial<MeetingContent>): Promise<string> {
  const content = { ...standup(matrix.world.clock.now(), lasting(matrix.world.clock.now() + day)), ...change }
  const { cardId } = await member.change('card:send', { conversationId: matrix.ids.internal, tool: 'meeting', content })
  return cardId
}

async function answer(client: Client, cardId: string, given: MeetingAnswer): Promise<void> {
  await client.change('card:act', { cardId, action: { type: 'answer', answer: given, note: '', round: 1 } })
}
