import { afterAll, describe, expect, test } from 'vitest'
import type { MeetingContent } from '#shared/features/meeting/meeting.ts'
import { usualAllowances } from '../../server/transport/rate-limits.ts'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { standup } from '../standup.ts'
import { lunch } from '../valid-inputs.ts'

const offer = { type: 'offer', sdp: 'v=0' } as const
const quiet = { microphone: true, camera: false }

const matrix = await MatrixWorld.start({ seed: 41 })
const [owner, admin, member, mate, stranger] = await matrix.world.connectAll(
  'owner',
  'admin',
  'member',
  'mate',
  'stranger',
)
afterAll(() => matrix.close())

describe('MEET-4: the room of an online meeting', () => {
  test('tells everyone who is in it, as they come, mute, leave and disappear', async () => {
    const cardId = await call()
    const mine = await member.ask('room:enter', { cardId, ...quiet })
    expect(mine.seats).toMatchObject([{ seatId: mine.seatId, personId: 'member', microphone: true, camera: false }])
    const other = await mate.ask('room:enter', { cardId, ...quiet })
    expect(other.seats.map(({ personId }) => personId)).toEqual(['member', 'mate'])
    await owner.next('room:changed', (room) => room.cardId === cardId && room.seats.length === 2)
    expect(await owner.ask('room:look', { cardIds: [cardId] })).toMatchObject({ rooms: [{ cardId, seats: [{}, {}] }] })

    await mate.ask('room:show', { microphone: false, camera: true })
    await owner.next('room:changed', ({ seats }) => seats.some(({ microphone, camera }) => !microphone && camera))

    const guest = await matrix.world.connectAs('admin')
    await guest.ask('room:enter', { cardId, ...quiet })
    await owner.next('room:changed', ({ seats }) => seats.length === 3)
    guest.close()
    await member.ask('room:leave', {})
    await owner.next('room:changed', (room) => room.cardId === cardId && people(room).join() === 'mate')
    await mate.ask('room:leave', {})
    await expect.poll(async () => (await owner.ask('room:look', { cardIds: [cardId] })).rooms).toEqual([])
  })

  test('passes signals from seat to seat of the same room, and to nobody else', async () => {
    const [cardId, another] = [await call(), await call()]
    const mine = await member.ask('room:enter', { cardId, ...quiet })
    const other = await mate.ask('room:enter', { cardId, ...quiet })
    const elsewhere = await owner.ask('room:enter', { cardId: another, ...quiet })
    await mate.ask('room:signal', { to: mine.seatId, signal: offer })
    expect(await member.next('room:signalled', ({ from }) => from === other.seatId)).toEqual({
      cardId,
      from: other.seatId,
      signal: offer,
    })
    for (const to of [elsewhere.seatId, other.seatId, 'no-such-seat']) {
      expect(await mate.refusal('room:signal', { to, signal: offer })).toMatchObject({ reason: 'room.notIn' })
    }
    expect(await stranger.refusal('room:signal', { to: mine.seatId, signal: offer })).toMatchObject({
      code: 'conflict',
      reason: 'room.notIn',
    })
    expect(await stranger.refusal('room:show', quiet)).toMatchObject({ reason: 'room.notIn' })
    await owner.caughtUp()
    expect(owner.all('room:signalled')).toEqual([])
    await everybodyOut()
  })

  test('takes no signal that is too long or of another shape', async () => {
    const cardId = await call()
    const { seatId } = await member.ask('room:enter', { cardId, ...quiet })
    await mate.ask('room:enter', { cardId, ...quiet })
    for (const signal of [
      { type: 'offer', sdp: 'x'.repeat(40_001) },
      { type: 'candidate', candidate: 'x'.repeat(1001), sdpMid: '0', sdpMLineIndex: 0 },
      { type: 'candidate', candidate: 'x', sdpMid: 'x'.repeat(33), sdpMLineIndex: 0 },
      { type: 'candidate', candidate: 'x', sdpMid: '0', sdpMLineIndex: 1e9 },
      { type: 'bye' },
      { type: 'offer', sdp: 'v=0', more: true },
      'offer',
    ]) {
      const reply = await mate.replyTo('room:signal', { to: seatId, signal })
      expect(reply).toMatchObject({ ok: false, error: { code: 'invalid', reason: 'input' } })
    }
    await everybodyOut()
  })

  test('is closed to whoever may not see the card, is not invited, or comes to something without a room', async () => {
    const cardId = await call()
    expect(await stranger.refusal('room:enter', { cardId, ...quiet })).toMatchObject({
      code: 'not_found',
      reason: 'card.unknown',
    })
    await member.ask('room:enter', { cardId, ...quiet })
    expect(await stranger.ask('room:look', { cardIds: [cardId] })).toEqual({ rooms: [] })
    await stranger.caughtUp()
    expect(stranger.all('room:changed')).toEqual([])
    await everybodyOut()

    const named = await call({ participants: { type: 'named', personIds: ['mate'] } })
    expect(await owner.refusal('room:enter', { cardId: named, ...quiet })).toMatchObject({
      reason: 'meeting.notInvited',
    })
    const offline = await call({ where: { type: 'place', place: 'Roof' } })
    expect(await mate.refusal('room:enter', { cardId: offline, ...quiet })).toMatchObject({ reason: 'room.none' })
    const { internal: conversationId } = matrix.ids
    const poll = await member.change('card:send', { conversationId, tool: 'poll', content: lunch() })
    expect(await mate.refusal('room:enter', { cardId: poll.cardId, ...quiet })).toMatchObject({ reason: 'room.none' })
  })

  test('shows itself to a newcomer only where they see the card', async () => {
    const cardId = await call()
    await matrix.addMember(matrix.ids.internal, 'stranger')
    await matrix.arrangeMember(matrix.ids.internal, 'stranger', { historyFrom: 100_000 })
    await member.ask('room:enter', { cardId, ...quiet })
    await owner.next('room:changed', (room) => room.cardId === cardId)
    await stranger.caughtUp()
    expect(stranger.all('room:changed')).toEqual([])
    await everybodyOut()
    await matrix.removeMember(matrix.ids.internal, 'stranger')
  })

  test('has six seats; a person has one, wherever they sit down last', async () => {
    const many = await MatrixWorld.start({ seed: 42 })
    try {
      const guests = ['stranger', 'blind', 'newcomer']
      for (const guest of guests) await many.addMember(many.ids.internal, guest)
      const now = many.world.clock.now()
      const host = await many.world.connectAs('member')
      const content = standup(now)
      const sent = { conversationId: many.ids.internal, tool: 'meeting', content }
      const { cardId } = await host.change('card:send', sent)
      const inside: Client[] = []
      for (const person of ['owner', 'admin', 'member', 'mate', 'stranger', 'newcomer']) {
        const client = await many.world.connectAs(person)
        await client.ask('room:enter', { cardId, ...quiet })
        inside.push(client)
      }
      const seventh = await many.world.connectAs('blind')
      expect(await seventh.refusal('room:enter', { cardId, ...quiet })).toEqual({
        code: 'limit',
        reason: 'room.full',
        details: { most: 6 },
      })
      const device = await many.world.connectAs('mate')
      const moved = await device.ask('room:enter', { cardId, ...quiet })
      expect(moved.seats).toHaveLength(6)
      expect(await inside[3]?.next('room:ended')).toEqual({ cardId, why: 'elsewhere' })
    } finally {
      await many.close()
    }
  })

  test('is left at once by whoever is removed from the group', async () => {
    const cardId = await call()
    await matrix.addMember(matrix.ids.internal, 'stranger')
    await matrix.arrangeMember(matrix.ids.internal, 'stranger', { historyFrom: 0 })
    const own = await stranger.ask('room:enter', { cardId, ...quiet })
    const { seatId } = await member.ask('room:enter', { cardId, ...quiet })
    await matrix.removeMember(matrix.ids.internal, 'stranger')
    expect(await stranger.next('room:ended')).toEqual({ cardId, why: 'removed' })
    expect(await stranger.refusal('room:signal', { to: seatId, signal: offer })).toMatchObject({ reason: 'room.notIn' })
    expect(await member.refusal('room:signal', { to: own.seatId, signal: offer })).toMatchObject({
      reason: 'room.notIn',
    })
    expect((await member.ask('room:look', { cardIds: [cardId] })).rooms.map(people)).toEqual([['member']])
    await everybodyOut()
  })

  test('closes when the meeting ends, by hand, by the clock, or with its group', async () => {
    const byHand = await call()
    await mate.ask('room:enter', { cardId: byHand, ...quiet })
    await member.change('card:end', { cardId: byHand })
    await mate.next('room:ended', ({ cardId, why }) => cardId === byHand && why === 'ended')
    expect(await mate.refusal('room:enter', { cardId: byHand, ...quiet })).toMatchObject({ reason: 'card.ended' })

    const byClock = await call()
    await mate.ask('room:enter', { cardId: byClock, ...quiet })
    matrix.world.clock.advance(90 * 60_000)
    await mate.next('room:ended', ({ cardId, why }) => cardId === byClock && why === 'ended')

    const byGroup = await call({}, matrix.ids.department)
    await mate.ask('room:enter', { cardId: byGroup, ...quiet })
    await matrix.arrange(matrix.ids.department, { state: 'closed' })
    await matrix.rename(matrix.ids.department, 'Closed now')
    await mate.next('room:ended', ({ cardId, why }) => cardId === byGroup && why === 'ended')
    expect(await mate.refusal('room:enter', { cardId: byGroup, ...quiet })).toMatchObject({
      reason: 'capability.closed',
    })
  })

  test('closes when the meeting moves to a place, which has none', async () => {
    const cardId = await call()
    await mate.ask('room:enter', { cardId, ...quiet })
    const place = { where: { type: 'place' as const, place: 'Roof' } }
    const content = standup(matrix.world.clock.now(), place)
    await member.change('card:act', { cardId, action: { type: 'change', content } })
    await mate.next('room:ended', (told) => told.cardId === cardId && told.why === 'ended')
    expect(await mate.refusal('room:enter', { cardId, ...quiet })).toMatchObject({ reason: 'room.none' })
  })

  test('is not flooded: entering and signalling have their own limits', async () => {
    const own = await MatrixWorld.start({ seed: 43, allowances: usualAllowances })
    try {
      const client = await own.world.connectAs('member')
      const replies = await Promise.all(
        Array.from({ length: 12 }, () => client.reply('room:enter', { cardId: 'none', ...quiet })),
      )
      expect(replies.slice(-2)).toMatchObject([1, 2].map(() => ({ ok: false, error: { reason: 'request.tooMany' } })))
    } finally {
      await own.close()
    }
  })
})

const people = ({ seats }: { seats: readonly { personId: string }[] }) => seats.map(({ personId }) => personId)

async function call(change: Partial<MeetingContent> = {}, conversationId = matrix.ids.internal): Promise<string> {
  const content = standup(matrix.world.clock.now(), change)
  return (await member.change('card:send', { conversationId, tool: 'meeting', content })).cardId
}

async function everybodyOut(): Promise<void> {
  for (const client of [owner, admin, member, mate, stranger]) await client.ask('room:leave', {})
}
