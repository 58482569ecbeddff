import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { matrix as capabilityMatrix } from '#shared/capabilities/matrix.ts'
import type { ConversationKind } from '#shared/domain/conversation.ts'
import type { Feature } from '#shared/features/feature.ts'
import { features, tools } from '#shared/features/index.ts'
import type { Client } from './client.ts'
import { castOf, MatrixWorld } from './matrix-world.ts'

type AnyFeature = Feature<unknown, unknown, unknown, unknown, string>

/** The registry's tools as what they have in common; each content is only handed to its own tool. */
// Its members take narrower contents than unknown, and only ever get their own examples here.
const every = tools.map((tool) => features[tool] as unknown as AnyFeature)
const sentAt = Date.UTC(2026, 2, 3)

describe.each(every)('TOOL-1: $tool', (feature) => {
  test('has examples, and each is what it says a content is', () => {
    expect(feature.examples.length).toBeGreaterThan(0)
    for (const example of feature.examples) expect(feature.content.safeParse(example).error).toBeUndefined()
  })

  test('starts every example in a state of its own kind, from which nothing is missing after a trip over the wire', () => {
    for (const example of feature.examples) {
      const state: unknown = JSON.parse(JSON.stringify(feature.start(example, sentAt)))
      expect(feature.state.parse(state)).toEqual(state)
    }
  })

  test('says every example in one line of both languages, at most 80 characters, its name first', () => {
    for (const example of feature.examples) {
      const { zh, en } = feature.summary(example)
      for (const line of [zh, en]) {
        expect(line).toMatch(/^\[[^\]]+\] \S/)
        expect([...line].length).toBeLessThanOrEqual(80)
        expect(line).not.toMatch(/\n/)
      }
      expect(zh).toMatch(/^\[\p{Script=Han}+\]/u)
    }
  })

  test('takes nothing more than what it knows', () => {
    for (const example of feature.examples) {
      const more = { ...(example as object), more: 1 }
      expect(feature.content.safeParse(more).success).toBe(false)
    }
    for (const nonsense of [null, 7, '', [], {}, { type: '__proto__' }]) {
      expect(feature.content.safeParse(nonsense).success).toBe(false)
      expect(feature.action.safeParse(nonsense).success).toBe(false)
      expect(feature.entry.safeParse(nonsense).success).toBe(false)
    }
  })

  test('ends after it was sent, or never', () => {
    for (const example of feature.examples) {
      const end = feature.endsAt(example, sentAt)
      if (end !== null) expect(Number.isSafeInteger(end)).toBe(true)
    }
  })

  test('names its reasons after itself', () => {
    for (const reason of feature.reasons) expect(reason).toMatch(new RegExp(`^${feature.tool}\\.`))
  })
})

describe('over the wire', () => {
  let world: MatrixWorld
  const clients = new Map<string, Client>()

  beforeAll(async () => {
    world = await MatrixWorld.start({ seed: 77 })
    const people = new Set(Object.values(castOf).flatMap((cast) => Object.values<string>(cast)))
    for (const person of [...people, 'stranger']) clients.set(person, await world.world.connectAs(person))
  })
  afterAll(() => world.close())

  const as = (person: string): Client => {
    const client = clients.get(person)
    if (client === undefined) throw new Error(`nobody connected as ${person}`)
    return client
  }
  const send = (person: string, kind: ConversationKind, { tool, examples }: AnyFeature) =>
    as(person).refusal('card:send', {
      clientId: as(person).newClientId(),
      conversationId: world.ids[kind],
      tool,
      content: examples[0],
    })

  test.each(every)('$tool refuses a stranger, who does not learn whether the group exists', async (feature) => {
    expect(await send('stranger', 'internal', feature)).toMatchObject({
      code: 'not_found',
      reason: 'conversation.unknown',
    })
  })

  test.each(every)('CAP-1: $tool is refused in every kind of group the matrix keeps it out of', async (feature) => {
    const row = capabilityMatrix[feature.capability]
    const closed = (['external', 'wechat', 'direct'] as const).filter((kind) => row.who[kind] === '')
    expect(closed).toContain('external')
    for (const kind of closed) {
      for (const person of Object.values<string>(castOf[kind])) {
        expect(await send(person, kind, feature), `${person} in ${kind}`).toMatchObject({
          code: 'forbidden',
          reason: 'capability.kind',
          details: { capability: feature.capability, kind },
        })
      }
    }
  })
})
