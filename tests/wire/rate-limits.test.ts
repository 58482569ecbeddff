import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { usualAllowances } from '../../server/transport/rate-limits.ts'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'

let matrix: MatrixWorld
beforeEach(async () => {
  matrix = await MatrixWorld.start({ seed: 14, allowances: usualAllowances })
})
afterEach(() => matrix.close())

describe('what one person may ask', () => {
  test('is a burst and then a steady rate, over all their devices', async () => {
    const [desktop, phone] = [await matrix.world.connectAs('member'), await matrix.world.connectAs('member')]
    expect(await saidOf([desktop, phone], 60)).toBe(40)
    matrix.world.clock.advance(1000)
    expect(await saidOf([desktop, phone], 60)).toBe(10)
    matrix.world.clock.advance(60_000)
    expect(await saidOf([desktop, phone], 60)).toBe(40)
  })

  test('does not touch anybody else', async () => {
    const [member, mate] = [await matrix.world.connectAs('member'), await matrix.world.connectAs('mate')]
    await saidOf([member], 60)
    expect(await saidOf([mate], 5)).toBe(5)
  })

  test('is limited over all requests together, malformed ones too', async () => {
    const member = await matrix.world.connectAs('member')
    const replies = await Promise.all(Array.from({ length: 250 }, () => member.reply('people:get', { ids: [] })))
    const reasons = replies.map((reply) => (reply.ok ? 'ok' : reply.error.reason))
    expect(reasons.filter((reason) => reason === 'input')).toHaveLength(200)
    expect(reasons.filter((reason) => reason === 'request.tooMany')).toHaveLength(50)
  })

  test('that was refused as too much may be asked again under the same client id', async () => {
    const member = await matrix.world.connectAs('member')
    await saidOf([member], 40)
    const body = { type: 'text' as const, text: 'patience', mentions: [] }
    const input = { clientId: matrix.world.newClientId(), conversationId: matrix.ids.internal, body }
    expect(await member.refusal('message:send', input)).toEqual({
      code: 'rate_limited',
      reason: 'request.tooMany',
      details: {},
    })
    matrix.world.clock.advance(200)
    expect(await member.ask('message:send', input)).toMatchObject({ seq: 41 })
  })
})

/** How many of so many messages went through. */
async function saidOf(devices: readonly Client[], times: number): Promise<number> {
  const asked = Array.from({ length: times }, (_, time) =>
    devices[time % devices.length]?.say(matrix.ids.internal, 'again'),
  )
  const outcomes = await Promise.allSettled(asked)
  return outcomes.filter(({ status }) => status === 'fulfilled').length
}
