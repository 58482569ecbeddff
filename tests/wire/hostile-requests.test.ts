import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type RequestName, requests } from '#shared/protocol/requests.ts'
import { protocolVersion } from '#shared/protocol/version.ts'
import { type Client, openSocket } from '../client.ts'
import { hostileStrings } from '../hostile-strings.ts'
import { insertPoll } from '../insert-poll.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { lunch, validInputs } from '../valid-inputs.ts'

const names = Object.keys(requests) as RequestName[]

let matrix: MatrixWorld
let cardId: string
let attacker: Client

beforeAll(async () => {
  matrix = await MatrixWorld.start({ seed: 16 })
  cardId = await insertPoll(matrix, matrix.ids.internal, 'member', lunch())
})
beforeEach(async () => {
  attacker = await matrix.world.connectAs('member')
})
afterAll(() => matrix.close())

/** Whatever JSON can carry, and what it cannot. */
const anything = fc.oneof(
  fc.anything({ withBigInt: false, withNullPrototype: true, maxDepth: 3 }),
  fc.constantFrom(...hostileStrings),
  fc.constantFrom(undefined, null, true, -1, 1e308, Number.MAX_SAFE_INTEGER + 1, '', [], {}),
)

describe('a request', () => {
  test.each(names)('%s with anything at all as input is answered with a typed refusal', async (name) => {
    await fc.assert(
      fc.asyncProperty(anything, async (input) => {
        expectTyped(name, await attacker.reply(name, input))
      }),
      { numRuns: 40 },
    )
  })

  test.each(names)(
    '%s with a good input gone wrong in one place is answered with a typed refusal or a result',
    async (name) => {
      const named = { conversationId: matrix.ids.internal, cardId, personId: 'mate' }
      await fc.assert(
        fc.asyncProperty(fc.nat(), anything, fc.constantFrom('replace', 'remove', 'add'), async (where, value, how) => {
          const good = validInputs({ ...named, newClientId: matrix.world.newClientId })[name]
          expectTyped(name, await attacker.reply(name, mutated(good, where, value, how)))
        }),
        { numRuns: 60 },
      )
    },
  )

  test('of any other name is unknown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), anything, async (name, input) => {
        fc.pre(!names.includes(name as RequestName) && !reserved.includes(name))
        expect(await attacker.reply(name, input)).toMatchObject({ ok: false, error: { reason: 'request.unknown' } })
      }),
      { numRuns: 60 },
    )
  })

  test('without an input, or with more than one, is answered all the same', async () => {
    await expect(attacker.replyTo('sync:changes')).resolves.toMatchObject({ ok: false, error: { reason: 'input' } })
    await expect(attacker.replyTo('contacts:list', {}, {}, {})).resolves.toMatchObject({ ok: true })
  })

  test('without waiting for an answer does no harm', async () => {
    for (const name of names) attacker.emit(name, { any: 'thing' })
    attacker.emit('message:send')
    await attacker.caughtUp()
  })
})

describe('what is too large', () => {
  test('for one frame closes that line and no other', async () => {
    const other = await matrix.world.connectAs('mate')
    attacker.emit('people:get', { ids: ['a'.repeat(1_100_000)] })
    await attacker.closed()
    await other.caughtUp()
    expect(other.connected).toBe(true)
  })

  test('for its field is refused', async () => {
    const long = 'a'.repeat(4001)
    await expect(attacker.say(matrix.ids.internal, long)).rejects.toMatchObject({
      code: 'invalid',
      details: { at: 'body.text' },
    })
    const ids = Array.from({ length: 501 }, (_, place) => `id-${place}`)
    expect(await attacker.refusal('people:get', { ids })).toMatchObject({ code: 'invalid', reason: 'input' })
  })
})

describe('a line', () => {
  test('that speaks something else than the protocol is cut, and the server goes on', async () => {
    const { url } = matrix.world.server
    const ends = [
      '',
      '{',
      '42["message:send"',
      '451-["x",{"_placeholder":true,"num":9}]',
      '4\u0000',
      '40/admin,',
      '9'.repeat(5000),
    ]
    for (const frame of ends) {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
      await new Promise((resolve) => socket.addEventListener('open', resolve))
      const over = new Promise((resolve) => socket.addEventListener('close', resolve))
      socket.send(`40${JSON.stringify({ token: attacker.token, protocol: protocolVersion })}`)
      socket.send(frame)
      socket.close()
      await over
    }
    await attacker.caughtUp()
  })

  test('whose handshake is anything at all is refused with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('token', 'protocol', '__proto__', 'x'), anything),
        async (auth) => {
          const socket = openSocket(matrix.world.server.url, auth)
          const error: unknown = await new Promise((resolve) => socket.once('connect_error', resolve))
          expect(Object(error).data).toMatchObject({ code: expect.stringMatching(/unauthenticated|outdated/) })
        },
      ),
      { numRuns: 20 },
    )
  })
})

/** Names that socket.io keeps for itself: a client of it refuses to send them. */
const reserved = ['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener']

/** A refusal that the protocol names, never a fault of the server; what happens to fit may go through. */
function expectTyped(name: string, reply: Awaited<ReturnType<Client['reply']>>): void {
  if (!reply.ok) expect(reply.error.reason, name).not.toBe('server.failed')
}

type How = 'replace' | 'remove' | 'add'

/** The same input with one of its places, however deep, replaced, removed or added to. */
function mutated(input: object, where: number, value: unknown, how: How): unknown {
  const copy: unknown = structuredClone(input)
  const places = placesIn(copy)
  const place = places[where % places.length]
  if (place === undefined) return value
  if (how === 'replace') place.holder[place.key] = value
  else if (how === 'add') place.holder[`${place.key}X`] = value
  else delete place.holder[place.key]
  return copy
}

interface Place {
  readonly holder: Record<string, unknown>
  readonly key: string
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  // Objects and arrays alike are written to by key.
  const holder = value as Record<string, unknown>
  return Object.entries(holder).flatMap(([key, inner]) => [{ holder, key }, ...placesIn(inner)])
}
