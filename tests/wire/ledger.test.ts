import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RedPacketContent, RedPacketState } from '#shared/features/redPacket/red-packet.ts'
import { sharesOf, totalOf } from '#shared/features/redPacket/red-packet.ts'
import { walletLimits } from '#shared/protocol/requests/wallet.ts'
import { allBalances } from '../../server/storage/stores/ledger.store.ts'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'

const people = ['owner', 'member', 'mate'] as const
type Who = (typeof people)[number]
const day = 24 * 3_600_000

let matrix: MatrixWorld
let clients: Record<Who, Client>

beforeAll(async () => {
  matrix = await MatrixWorld.start({ seed: 47 })
  const connect = (who: Who) => matrix.world.connectAs(who)
  clients = { owner: await connect('owner'), member: await connect('member'), mate: await connect('mate') }
})
afterAll(() => matrix.close())

type Step =
  | { readonly do: 'topUp'; readonly who: Who; readonly fen: number; readonly times: number }
  | { readonly do: 'send'; readonly who: Who; readonly content: RedPacketContent; readonly times: number }
  | { readonly do: 'open'; readonly who: Who; readonly packet: number; readonly times: number }
  | { readonly do: 'wait'; readonly hours: number }

const who = fc.constantFrom(...people)
/** The same request may come twice, as after a lost answer. */
const times = fc.constantFrom(1, 1, 2)
const packet = fc.oneof(
  fc.record({
    kind: fc.constant('lucky' as const),
    total: fc.integer({ min: 3, max: 600 }),
    shares: fc.constantFrom(1, 2, 3),
  }),
  fc.record({
    kind: fc.constant('normal' as const),
    each: fc.integer({ min: 1, max: 200 }),
    shares: fc.constantFrom(1, 2, 3),
  }),
  fc.record({
    kind: fc.constant('exclusive' as const),
    each: fc.integer({ min: 1, max: 200 }),
    people: fc.subarray([...people], { minLength: 1 }),
  }),
)
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('topUp' as const), who, fen: fc.integer({ min: 1, max: 400 }), times }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('send' as const),
        who,
        content: packet.map((content) => ({ ...content, greeting: 'x' })),
        times,
      }),
    },
    { weight: 8, arbitrary: fc.record({ do: fc.constant('open' as const), who, packet: fc.nat(5), times }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 25 }) }) },
  ),
  { minLength: 5, maxLength: 25 },
)

/** What a packet is, kept by hand. */
interface Held {
  readonly cardId: string
  readonly by: Who
  readonly content: RedPacketContent
  readonly until: number
  readonly took: Map<Who, number>
  closed: boolean
}

/** Wallets and packets as a few lines of arithmetic have them. @see RP-3 … RP-6, RP-9 */
class Model {
  readonly wallets: Record<Who, number>
  readonly packets: Held[] = []

  constructor(wallets: Record<Who, number>) {
    this.wallets = wallets
  }

  left({ content, took }: Held): number {
    return totalOf(content) - [...took.values()].reduce((sum, fen) => sum + fen, 0)
  }

  mayOpen(held: Held, person: Who): boolean {
    const { content, took, closed } = held
    return !closed && !took.has(person) && (content.kind !== 'exclusive' || content.people.includes(person))
  }

  expire(now: number): void {
    for (const held of this.packets) {
      if (held.closed || now < held.until) continue
      this.wallets[held.by] += this.left(held)
      held.closed = true
    }
  }
}

describe('RP-3 … RP-6, RP-9', () => {
  test('after any sequence of top-ups, packets, openings, doubled requests and days, every account holds what arithmetic says', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const model = new Model(await wallets())
        for (const step of all) await take(model, step)
        expect(await wallets()).toEqual(model.wallets)
        const accounts = await allBalances(matrix.world.server.ctx.storage.read)
        const holds = new Map(accounts.map(({ id, balance }) => [id, balance]))
        for (const held of model.packets)
          expect(holds.get(`card ${held.cardId}`)).toBe(held.closed ? 0 : model.left(held))
        expect(accounts.reduce((sum, { balance }) => sum + balance, 0)).toBe(0)
        expect(accounts.filter(({ id, balance }) => balance < 0 && id !== 'bank')).toEqual([])
        await expectEntriesToAddUp(holds)
        // Nothing stays open for the next sequence.
        await take(model, { do: 'wait', hours: 25 })
        expect(await wallets()).toEqual(model.wallets)
      }),
      { numRuns: 150, seed: 20_260_301 },
    )
  }, 120_000)
})

describe('RP-9: a wallet', () => {
  test('takes no amount that is none, and no more at once than one may put in', async () => {
    for (const fen of [0, -1, 1.5, walletLimits.topUp + 1]) {
      const input = { clientId: clients.mate.newClientId(), fen }
      expect(await clients.mate.refusal('wallet:topUp', input)).toMatchObject({ code: 'invalid', reason: 'input' })
    }
  })

  test('holds so much by hand and no more', async () => {
    const { balance } = await clients.mate.ask('wallet:get', {})
    let room = walletLimits.holds - balance
    while (room > 0) {
      const fen = Math.min(room, walletLimits.topUp)
      await clients.mate.change('wallet:topUp', { fen })
      room -= fen
    }
    const more = { clientId: clients.mate.newClientId(), fen: 1 }
    expect(await clients.mate.refusal('wallet:topUp', more)).toEqual({
      code: 'limit',
      reason: 'wallet.full',
      details: { most: walletLimits.holds },
    })
  })
})

async function take(model: Model, step: Step): Promise<void> {
  if (step.do === 'wait') {
    matrix.world.clock.advance(step.hours * 3_600_000)
    model.expire(matrix.world.clock.now())
    // Whatever is due has been done once a later change has been.
    for (const held of model.packets.filter(({ closed }) => closed)) await returned(held)
    return
  }
  const client = clients[step.who]
  const repeat = async (request: 'wallet:topUp' | 'card:send' | 'card:act', input: Record<string, unknown>) => {
    const whole = { clientId: client.newClientId(), ...input }
    const replies = await Promise.all(Array.from({ length: step.times }, () => client.reply(request, whole)))
    for (const reply of replies) expect(reply).toEqual(replies[0])
    return replies[0]
  }
  if (step.do === 'topUp') {
    await repeat('wallet:topUp', { fen: step.fen })
    model.wallets[step.who] += step.fen
  }
  if (step.do === 'send') {
    const content = { tool: 'redPacket', content: step.content }
    const reply = await repeat('card:send', { conversationId: matrix.ids.internal, ...content })
    const namesThemself = step.content.kind === 'exclusive' && step.content.people.includes(step.who)
    const cost = totalOf(step.content)
    expect(reply?.ok).toBe(!namesThemself && cost <= model.wallets[step.who])
    if (!reply?.ok) return
    model.wallets[step.who] -= cost
    const { cardId } = reply.value as { cardId: string }
    const until = matrix.world.clock.now() + day
    model.packets.push({ cardId, by: step.who, content: step.content, until, took: new Map(), closed: false })
  }
  if (step.do === 'open') {
    const held = model.packets[step.packet]
    if (held === undefined) return
    const reply = await repeat('card:act', { cardId: held.cardId, action: { type: 'open' } })
    expect(reply?.ok).toBe(model.mayOpen(held, step.who))
    if (!reply?.ok) return
    const { fen } = (reply.value as { card: { mine: { fen: number } } }).card.mine
    expect(fen).toBeGreaterThan(0)
    if (held.content.kind !== 'lucky') expect(fen).toBe(held.content.each)
    held.took.set(step.who, fen)
    model.wallets[step.who] += fen
    if (held.took.size === sharesOf(held.content)) {
      expect(model.left(held)).toBe(0)
      held.closed = true
    }
  }
}

/** The server gives back by its own clockwork: waits until it has. */
async function returned({ cardId }: Held): Promise<void> {
  await expect
    .poll(async () => (await clients.member.ask('card:get', { cardId })).card.state as RedPacketState)
    .toMatchObject({ returned: expect.any(Number) })
}

async function wallets(): Promise<Record<Who, number>> {
  const of = async (who: Who) => (await clients[who].ask('wallet:get', {})).balance
  return { owner: await of('owner'), member: await of('member'), mate: await of('mate') }
}

/** An account is the sum of what was ever posted to it. */
async function expectEntriesToAddUp(holds: ReadonlyMap<string, number>): Promise<void> {
  const rows = await matrix.world.server.ctx.storage.read
    .selectFrom('ledgerEntries')
    .select((eb) => ['account', eb.fn.sum<number>('fen').as('fen')])
    .groupBy('account')
    .execute()
  expect(new Map(rows.map(({ account, fen }) => [account, Number(fen)]))).toEqual(holds)
}
