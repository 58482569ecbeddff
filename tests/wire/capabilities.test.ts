import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Standing } from '#shared/capabilities/can.ts'
import { type Capability, capabilities } from '#shared/capabilities/matrix.ts'
import { type Conversation, ConversationKind, noSwitches, Switches } from '#shared/domain/conversation.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Reply } from '#shared/protocol/reply.ts'
import { type RequestName, requests } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../server/context.ts'
import { authorize } from '../../server/domain/authorize.ts'
import { sendText } from '../../server/domain/messages/send-text.ts'
import { write } from '../../server/domain/once.ts'
import type { Line } from '../../server/domain/presence/presence.ts'
import { insertInvite } from '../../server/storage/stores/invites.store.ts'
import { handlers } from '../../server/transport/handlers.ts'
import type { Client } from '../client.ts'
import { insertPoll } from '../insert-poll.ts'
import { type ManagementAsk, managementAsks } from '../management-asks.ts'
import { castOf, MatrixWorld } from '../matrix-world.ts'
import { reasonsAgainst } from '../rule-book.ts'
import { lunch, validInputs } from '../valid-inputs.ts'

/** One way a conversation and the asker's place in it may be set. */
interface Setting {
  readonly conversation?: Partial<Pick<Conversation, 'state' | 'switches' | 'memberCount'>>
  readonly muted?: boolean
  readonly externalContact?: boolean
  readonly handAdded?: boolean
}

const switchNames = Switches.keyof().options
const on = (...names: readonly (keyof Switches)[]): Setting => ({
  conversation: { switches: { ...noSwitches, ...Object.fromEntries(names.map((name) => [name, true])) } },
})

/** Everything one at a time, every pair of switches, and all at once. */
const settings: Readonly<Record<string, Setting>> = {
  'as it starts': {},
  ...Object.fromEntries(switchNames.map((name) => [name, on(name)])),
  ...Object.fromEntries(pairs(switchNames).map(([one, other]) => [`${one} and ${other}`, on(one, other)])),
  'every switch on': on(...switchNames),
  '101 members': { conversation: { memberCount: 101 } },
  muted: { muted: true },
  closed: { conversation: { state: 'closed' } },
  dissolved: { conversation: { state: 'dissolved' } },
  'without the external-contact right': { externalContact: false },
  'put there by the department': { handAdded: false },
  'closed and muted': { muted: true, conversation: { state: 'closed' } },
}

const people = [...new Set(Object.values(castOf).flatMap((cast) => Object.values(cast)))]
const roles = ['owner', 'admin', 'member', 'outsider'] as const

let matrix: MatrixWorld
const clients = new Map<string, Client>()
/** A poll in every conversation, also where the matrix lets nobody make one. */
const polls = new Map<ConversationKind, string>()

beforeAll(async () => {
  matrix = await MatrixWorld.start()
  for (const personId of [...people, 'stranger']) clients.set(personId, await matrix.world.connectAs(personId))
  for (const kind of ConversationKind.options) {
    polls.set(kind, await insertPoll(matrix, matrix.ids[kind], 'mate', lunch({ question: `Lunch in ${kind}?` })))
  }
})
afterAll(() => matrix.close())
beforeEach(async () => {
  for (const kind of ConversationKind.options) await settle(kind, {})
})

describe.each(ConversationKind.options)('in a %s conversation', (kind) => {
  test('CAP-3: every capability × role × setting is decided as the rule book says', async () => {
    const { ctx } = matrix.world.server
    const wrong: string[] = []
    let asked = 0
    for (const [name, setting] of Object.entries(settings)) {
      await settle(kind, setting)
      for (const [personId, standing] of standings(kind, setting)) {
        for (const capability of capabilities) {
          asked += 1
          const outcome = await outcomeOf(
            authorize(ctx.storage.read, { personId }, matrix.ids[kind], capability, ctx.clock.now()),
          )
          const mistake = mistakeIn(capability, standing, outcome)
          if (mistake !== null) wrong.push(`${name}, ${standing.role}: ${mistake}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(asked).toBe(Object.keys(settings).length * Object.keys(castOf[kind]).length * capabilities.length)
  })

  test('CAP-1: every request that asks a capability is answered as the rule book says', async () => {
    const wrong: string[] = []
    for (const [name, setting] of Object.entries(settings)) {
      await settle(kind, setting)
      for (const [personId, standing] of standings(kind, setting)) {
        for (const [asked, request, input] of asking(kind)) {
          const reply = await clientOf(personId).reply(request, input)
          const capability = asked.find((one) => reasonsAgainst(one, standing).length > 0) ?? asked[0]
          const mistake = mistakeIn(capability, standing, outcomeOfReply(reply))
          if (mistake !== null) wrong.push(`${name}, ${standing.role}, ${request}: ${mistake}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test('CAP-1, CAP-3: every request of group management is decided as the rule book says', async () => {
    const inviteId = await openInvite(kind)
    const wrong: string[] = []
    for (const [name, setting] of Object.entries(settings)) {
      await settle(kind, setting)
      for (const [personId, standing] of standings(kind, setting)) {
        const { newClientId } = matrix.world
        for (const ask of managementAsks({ kind, conversationId: matrix.ids[kind], inviteId, newClientId })) {
          const outcome = await tried(personId, ask)
          const capability =
            ask.capabilities.find((one) => reasonsAgainst(one, standing).length > 0) ?? ask.capabilities[0]
          const mistake = mistakeIn(capability, standing, outcome)
          if (mistake !== null) wrong.push(`${name}, ${standing.role}, ${ask.request}: ${mistake}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test('leaves no request out that the protocol gives a capability', () => {
    const withCapability = Object.entries(requests).filter(([, { capability }]) => capability !== null)
    const management = managementAsks({ kind, conversationId: '', inviteId: '', newClientId: matrix.world.newClientId })
    const walked = new Set<string>([
      ...asking(kind).map(([, request]) => request),
      ...management.map(({ request }) => request),
    ])
    expect(withCapability.map(([request]) => request).filter((request) => !walked.has(request))).toEqual([])
  })

  test('a stranger does not learn that it exists, whatever they ask', async () => {
    const inputs = validInputs({
      conversationId: matrix.ids[kind],
      cardId: polls.get(kind) ?? '',
      personId: 'owner',
      newClientId: matrix.world.newClientId,
    })
    const aboutIt = Object.entries(inputs).filter(([, input]) => 'conversationId' in input || 'cardId' in input)
    expect(aboutIt.length).toBeGreaterThanOrEqual(12)
    for (const [request, input] of aboutIt) {
      const made = await clientOf('stranger').reply(request, input)
      const madeUp = { ...input, ...('cardId' in input ? { cardId: 'no-such' } : { conversationId: 'no-such' }) }
      expect(made, request).toMatchObject({ ok: false, error: { code: 'not_found' } })
      expect(await clientOf('stranger').reply(request, madeUp), request).toEqual(made)
    }
  })
})

describe('a refusal', () => {
  test('CAP-1: names the capability, the kind and the reason', async () => {
    const refusal = await clientOf('visitor').refusal('card:send', {
      clientId: matrix.world.newClientId(),
      conversationId: matrix.ids.external,
      tool: 'poll',
      content: lunch(),
    })
    expect(refusal).toEqual({
      code: 'forbidden',
      reason: 'capability.kind',
      details: { capability: 'poll.create', kind: 'external' },
    })
  })

  test('of a muted person ends with the muting', async () => {
    const { world, ids } = matrix
    await matrix.arrangeMember(ids.internal, 'member', { mutedUntil: world.clock.now() + 60_000 })
    await expect(clientOf('member').say(ids.internal, 'too early')).rejects.toMatchObject({
      reason: 'capability.muted',
    })
    world.clock.advance(60_000)
    await expect(clientOf('member').say(ids.internal, 'at last')).resolves.toBeDefined()
  })

  test('that is unknown to the server says so, and an unknown tool is no card', async () => {
    const lost = { ok: false, error: { code: 'not_found', reason: 'request.unknown', details: {} } }
    expect(await clientOf('owner').reply('group:explode', {})).toEqual(lost)
    expect(await clientOf('owner').reply('toString', {})).toEqual(lost)
    const refusal = await clientOf('owner').refusal('card:send', {
      clientId: matrix.world.newClientId(),
      conversationId: matrix.ids.internal,
      tool: 'constructor',
      content: {},
    })
    expect(refusal).toMatchObject({ code: 'not_found', reason: 'card.unknown' })
  })
})

describe('CAP-3: the state at commit decides', () => {
  test('a group closed in the same commit refuses what comes after it', async () => {
    const closing = matrix.arrange(matrix.ids.department, { state: 'closed' })
    const sending = sendText(matrix.world.server.ctx, { personId: 'member' }, texting(matrix.ids.department))
    await closing
    await expect(sending).rejects.toMatchObject({ code: 'forbidden', reason: 'capability.closed' })
  })

  test('a closing that was undone refuses nothing', async () => {
    const { ctx } = matrix.world.server
    const undone = ctx.storage.write(async (db) => {
      await db.updateTable('conversations').set({ state: 'closed' }).where('id', '=', matrix.ids.department).execute()
      throw new Error('changed my mind')
    })
    const sending = sendText(ctx, { personId: 'member' }, texting(matrix.ids.department))
    await expect(undone).rejects.toThrow('changed my mind')
    await expect(sending).resolves.toMatchObject({ seq: expect.any(Number) })
  })
})

async function settle(kind: ConversationKind, setting: Setting): Promise<void> {
  const { world, ids } = matrix
  const standard = { state: 'open', switches: noSwitches, memberCount: 4 } as const
  await matrix.arrange(ids[kind], { ...standard, ...setting.conversation })
  for (const personId of Object.values(castOf[kind])) {
    await matrix.arrangeMember(ids[kind], personId, {
      mutedUntil: setting.muted ? world.clock.now() + 3_600_000 : null,
      handAdded: setting.handAdded === false ? 0 : 1,
    })
    await matrix.arrangePerson(personId, { externalContact: setting.externalContact === false ? 0 : 1 })
  }
}

/** Everyone who plays a role in this kind, as the rules see them. */
function standings(kind: ConversationKind, setting: Setting): [string, Standing][] {
  const cast: Partial<Record<Standing['role'], string>> = castOf[kind]
  return roles.flatMap((role): [string, Standing][] => {
    const personId = cast[role]
    const facts = { muted: setting.muted ?? false, handAdded: setting.handAdded ?? true }
    const group = { kind, state: 'open', switches: noSwitches, memberCount: 4, ...setting.conversation } as const
    const standing = { ...group, ...facts, role, externalContact: setting.externalContact ?? true }
    return personId === undefined ? [] : [[personId, standing]]
  })
}

/** Every request whose way leads through capabilities, with those it asks, in order. */
function asking(kind: ConversationKind): [readonly [Capability, ...Capability[]], RequestName, object][] {
  const conversationId = matrix.ids[kind]
  const inputs = validInputs({
    conversationId,
    cardId: polls.get(kind) ?? '',
    personId: 'mate',
    newClientId: matrix.world.newClientId,
  })
  const toAll = { type: 'text', text: '@all', mentions: [{ who: 'all', start: 0, length: 4 }] }
  const callToAll = { ...inputs['message:send'], body: toAll, clientId: matrix.world.newClientId() }
  return [
    [['message.send'], 'message:send', inputs['message:send']],
    [['message.recall'], 'message:recall', inputs['message:recall']],
    [['image.send'], 'picture:send', inputs['picture:send']],
    [['message.send'], 'typing:start', inputs['typing:start']],
    [['message.send', 'mention.all'], 'message:send', callToAll],
    [['poll.create'], 'card:send', inputs['card:send']],
    [['poll.create'], 'card:act', inputs['card:act']],
    [['poll.create'], 'card:remind', inputs['card:remind']],
    [['schedule.create'], 'calendar:busy', inputs['calendar:busy']],
    // It has no room; that is said only to whoever may do something to it.
    [['poll.create'], 'room:enter', inputs['room:enter']],
  ]
}

type Outcome =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: string; readonly details: object }

/** What the rule book has against an outcome; null when they agree. */
function mistakeIn(capability: Capability, standing: Standing, outcome: Outcome): string | null {
  const against = reasonsAgainst(capability, standing)
  if (outcome.allowed) return against.length === 0 ? null : `${capability} was allowed in spite of ${against}`
  const named: readonly string[] = against
  if (!named.includes(outcome.reason)) return `${capability} was refused with ${outcome.reason}, not ${against}`
  const told = JSON.stringify(outcome.details)
  return told === JSON.stringify({ capability, kind: standing.kind }) ? null : `${capability} was refused with ${told}`
}

async function outcomeOf(asked: Promise<unknown>): Promise<Outcome> {
  try {
    await asked
    return { allowed: true }
  } catch (error) {
    if (error instanceof DomainError && error.code === 'forbidden') return { allowed: false, ...error }
    throw error
  }
}

/** Refusals that are not about permission come after it was given. */
function outcomeOfReply(reply: Reply<unknown>): Outcome {
  if (reply.ok || reply.error.code !== 'forbidden' || reply.error.reason === 'card.notYours') return { allowed: true }
  return { allowed: false, ...reply.error }
}

/** Decides on the running server's own storage and takes back what it did, so that thousands can be tried. */
async function tried(personId: string, { request, input }: ManagementAsk): Promise<Outcome> {
  const { ctx } = matrix.world.server
  const undo: Context['storage']['write'] = (work) =>
    ctx.storage.write(async (db) => {
      await work(db)
      throw new TakenBack()
    })
  const trial: Context = { ...ctx, storage: { ...ctx.storage, read: ctx.storage.read, write: undo } }
  // The input was made for this very request.
  const handler = handlers[request] as (ctx: Context, who: Who, input: object, line: Line) => Promise<unknown>
  try {
    await handler(trial, { personId }, requests[request].input.parse(input) as object, noLine)
    return { allowed: true }
  } catch (error) {
    if (error instanceof TakenBack) return { allowed: true }
    if (!(error instanceof DomainError)) throw error
    // Refusals that are not about permission come after it was given.
    return error.reason.startsWith('capability.') ? { allowed: false, ...error } : { allowed: true }
  }
}

class TakenBack extends Error {}

const noLine: Line = {
  watch: () => [],
  typing: () => {},
  room: { enter: () => [], leave: () => {}, show: () => {}, signal: () => {}, look: () => [] },
}

/** An invitation that waits for the management of the conversation of that kind. */
async function openInvite(kind: ConversationKind): Promise<string> {
  const id = `invite-${kind}`
  const invite = {
    id,
    conversationId: matrix.ids[kind],
    by: 'member',
    people: ['newcomer'],
    reason: 'they belong here',
  }
  await write(matrix.world.server.ctx, ({ db, now }) => insertInvite(db, { ...invite, awaits: 'management', at: now }))
  return id
}

function clientOf(personId: string): Client {
  const client = clients.get(personId)
  if (client === undefined) throw new Error(`${personId} is not connected`)
  return client
}

function texting(conversationId: string) {
  const clientId = matrix.world.newClientId()
  return { clientId, conversationId, body: { type: 'text' as const, text: 'hello', mentions: [] } }
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, place) => items.slice(place + 1).map((other): [Item, Item] => [one, other]))
}
