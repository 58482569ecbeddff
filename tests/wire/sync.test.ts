import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Message } from '#shared/domain/message.ts'
import { countUnread } from '#shared/domain/read-state.ts'
import type { CardView } from '#shared/features/feature.ts'
import type { Client } from '../client.ts'
import { ClientReplica } from '../client-replica.ts'
import { insertPoll } from '../insert-poll.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { randomDay, type Step } from '../random-day.ts'
import { Replica } from '../replica.ts'
import { settled } from '../settled.ts'
import { lunch } from '../valid-inputs.ts'

const people = ['owner', 'admin', 'member', 'mate', 'visitor'] as const

let matrix: MatrixWorld
beforeEach(async () => {
  matrix = await MatrixWorld.start({ seed: 3 })
})
afterEach(() => matrix.close())

describe('invariant 6: snapshot + events ≡ fresh snapshot', () => {
  test('for everyone, whatever several people do at once', async () => {
    const batch = fc.array(randomDay.step, { minLength: 1, maxLength: 4, size: 'max' })
    const steps = fc.array(batch, { minLength: 12, maxLength: 30, size: 'max' })
    await fc.assert(
      fc.asyncProperty(steps, async (batches) => {
        const day = await startDay()
        try {
          await live(day, batches)
        } finally {
          await day.matrix.close()
        }
      }),
      { numRuns: 12 },
    )
  }, 90_000)

  test('also across a restart of the server', async () => {
    const client = await matrix.world.connectAs('member')
    const replica = new Replica('member')
    await replica.catchUp(client)
    await client.say(matrix.ids.internal, 'before')
    await matrix.world.restart()
    const again = await matrix.world.connectAs('member')
    await again.say(matrix.ids.internal, 'after')
    await replica.catchUp(again)
    await expectFresh(replica, again)
  })
})

describe('invariant 5: catching up', () => {
  test('from any earlier place brings exactly what is missing', async () => {
    const [client, other] = [await matrix.world.connectAs('member'), await matrix.world.connectAs('mate')]
    const stages: Replica[] = []
    const following = new Replica('member')
    await following.catchUp(client)
    for (let time = 0; time < 12; time += 1) {
      stages.push(following.copy())
      await other.say(matrix.ids.internal, `step ${time}`)
      if (time === 6) await matrix.rename(matrix.ids.internal, 'Renamed')
      if (time === 8) await client.ask('read:set', { conversationId: matrix.ids.internal, readSeq: 4 })
      await following.catchUp(client)
    }
    for (const stage of stages) {
      const told = await client.ask('sync:changes', { cursors: stage.cursors })
      const missed = told.conversations.flatMap(({ messages }) => messages ?? [])
      const known = stage.held.get(matrix.ids.internal)?.conversation.seq ?? 0
      expect(missed.map(({ seq }) => seq)).toEqual(Array.from({ length: 13 - known }, (_, n) => known + 1 + n))
      await stage.catchUp(client)
      await expectFresh(stage, client)
    }
  })

  test('brings nothing when nothing was missed', async () => {
    const client = await matrix.world.connectAs('member')
    const replica = new Replica('member')
    await replica.catchUp(client)
    expect(await client.ask('sync:changes', { cursors: replica.cursors })).toMatchObject({
      conversations: [],
      gone: [],
    })
  })

  test('brings 200 missed messages one by one, and starts afresh with more', async () => {
    const [client, other] = [await matrix.world.connectAs('member'), await matrix.world.connectAs('mate')]
    const cursors = { [matrix.ids.internal]: 1 }
    await Promise.all(Array.from({ length: 200 }, (_, time) => other.say(matrix.ids.internal, `missed ${time}`)))
    const whole = (await client.ask('sync:changes', { cursors })).conversations
    const caught = whole.find(({ conversationId }) => conversationId === matrix.ids.internal)
    expect(caught).toMatchObject({ prevRev: 1, rev: 201, read: { unread: 200 } })
    expect(caught?.messages).toHaveLength(200)
    await other.say(matrix.ids.internal, 'one too many')
    const afresh = (await client.ask('sync:changes', { cursors })).conversations
    const begun = afresh.find(({ conversationId }) => conversationId === matrix.ids.internal)
    expect(begun).toMatchObject({ prevRev: null, rev: 202, read: { unread: 201 }, conversation: { seq: 201 } })
    expect(begun?.messages?.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, n) => 182 + n))
  })

  test('from a place the server never was at starts afresh, as after a restored backup', async () => {
    const client = await matrix.world.connectAs('member')
    await client.say(matrix.ids.internal, 'hello')
    const { conversations } = await client.ask('sync:changes', { cursors: { [matrix.ids.internal]: 999 } })
    const afresh = conversations.find(({ conversationId }) => conversationId === matrix.ids.internal)
    expect(afresh).toMatchObject({ prevRev: null, rev: 2 })
  })

  test('names the conversations one is no longer in, without saying whether they exist', async () => {
    const client = await matrix.world.connectAs('member')
    await matrix.removeMember(matrix.ids.internal, 'member')
    const cursors = { [matrix.ids.internal]: 1, 'no-such-thing': 4 }
    const { gone, conversations } = await client.ask('sync:changes', { cursors })
    expect(gone.sort()).toEqual([matrix.ids.internal, 'no-such-thing'].sort())
    expect(conversations.map(({ conversationId }) => conversationId)).not.toContain(matrix.ids.internal)
  })

  test('of a first start with more than sixty conversations brings one message of each', async () => {
    const client = await matrix.world.connectAs('owner')
    const ids = await Promise.all(
      Array.from({ length: 60 }, async () => {
        const { conversationId } = await client.change('group:create', { name: null, memberIds: ['admin', 'mate'] })
        await client.say(conversationId, 'first')
        return conversationId
      }),
    )
    const { conversations } = await client.ask('sync:changes', { cursors: {} })
    const counts = conversations.filter(({ conversationId }) => ids.includes(conversationId))
    expect(counts.map(({ messages }) => messages?.length)).toEqual(ids.map(() => 1))
    expect(
      conversations.every(({ conversation, read, members }) => conversation && read && members?.length === 1),
    ).toBe(true)
  })
})

describe('being taken out of a group', () => {
  test('is told, and ends every event, page and card of it at once', async () => {
    const [client, other] = [await matrix.world.connectAs('mate'), await matrix.world.connectAs('owner')]
    await matrix.removeMember(matrix.ids.internal, 'mate')
    await client.next('conversation:gone', ({ conversationId }) => conversationId === matrix.ids.internal)
    const heard = client.heard.length
    await other.say(matrix.ids.internal, 'now that mate is gone')
    await client.caughtUp()
    expect(client.heard.slice(heard)).toEqual([])
    const page = { conversationId: matrix.ids.internal, from: { type: 'latest' as const }, limit: 10 }
    expect(await client.refusal('history:page', page)).toMatchObject({ code: 'not_found' })
    const remaining = await other.next('conversation:changed', ({ members }) => members?.[0]?.personId === 'mate')
    expect(remaining.members).toMatchObject([{ personId: 'mate', present: false }])
  })
})

interface Day {
  readonly matrix: MatrixWorld
  readonly followers: Map<Client, Replica>
  readonly programs: Map<Client, ClientReplica>
}

async function startDay(): Promise<Day> {
  const own = await MatrixWorld.start({ seed: 4 })
  for (const anonymous of [true, false]) await insertPoll(own, own.ids.internal, 'member', lunch({ anonymous }))
  const followers = new Map<Client, Replica>()
  const programs = new Map<Client, ClientReplica>()
  for (const personId of people) {
    const client = await own.world.connectAs(personId)
    followers.set(client, new Replica(personId))
    programs.set(client, new ClientReplica(personId))
    const told = await client.ask('sync:changes', { cursors: {} })
    for (const changes of told.conversations) {
      followers.get(client)?.apply(changes)
      programs.get(client)?.apply(changes)
    }
  }
  return { matrix: own, followers, programs }
}

/** Lets the day pass batch by batch; now and then everyone's knowledge is held against a fresh snapshot. */
async function live({ matrix: own, followers, programs }: Day, batches: readonly (readonly Step[])[]): Promise<void> {
  const earlier: [Client, Replica][] = []
  for (const [time, batch] of batches.entries()) {
    await Promise.allSettled(batch.map((step) => randomDay.take(own, [...followers.keys()], step)))
    if (time % 4 !== 3 && time !== batches.length - 1) continue
    await settled(own.world, followers)
    for (const [client, replica] of followers) {
      expect(replica.gaps).toEqual([])
      await expectFresh(replica, client)
      programs.get(client)?.follow(client)
      expectSame(programs.get(client), replica)
      earlier.push([client, replica.copy()])
    }
  }
  for (const [client, replica] of earlier) {
    await replica.catchUp(client)
    await expectFresh(replica, client, 'catch-up')
  }
}

/** What a replica holds is what the server would tell somebody who knows nothing. */
async function expectFresh(replica: Replica, client: Client, by: 'events' | 'catch-up' = 'events'): Promise<void> {
  const { conversations } = await client.ask('sync:changes', { cursors: {} })
  expect([...replica.held.keys()].sort()).toEqual(conversations.map(({ conversationId }) => conversationId).sort())
  for (const { conversationId, conversation, messages, cards, members, read, rev } of conversations) {
    const held = replica.held.get(conversationId)
    expect(held?.conversation).toEqual(conversation)
    expect(held?.conversation.rev).toBe(rev)
    expect(held?.messages.slice(-(messages?.length ?? 0) || Infinity)).toEqual(messages)
    for (const card of cards ?? [])
      expect(held?.cards.get(card.id)).toEqual({ ...card, mine: card.mine ?? null } satisfies CardView)
    expect(held?.mine).toEqual(members?.[0])
    // Reading moves no rev: only the live event tells of it.
    if (by === 'events') expect(held?.read).toEqual(read)
    expect(countUnread(await everything(client, conversationId), read?.readSeq ?? 0, client.personId)).toEqual({
      readSeq: read?.readSeq,
      asOfSeq: read?.asOfSeq,
      unread: read?.unread,
      mentionSeq: read?.mentionSeq,
    })
  }
}

const isTakenBack = ({ body }: Message) => body.type === 'recalled'

/** The client's own reducers hold what the plain replica holds. */
function expectSame(program: ClientReplica | undefined, replica: Replica): void {
  expect(program?.gaps).toEqual([])
  for (const [id, held] of replica.held) {
    const head = program?.heads.get(id)
    const { mentionSeq, ...read } = held.read
    expect(head).toMatchObject({ conversation: held.conversation, read, last: held.messages.at(-1) ?? null })
    // Where a call was taken back, the client asks for the one before it.
    expect([mentionSeq, ...(held.messages.some(isTakenBack) ? [null] : [])]).toContain(head?.read.mentionSeq)
    for (const [cardId, card] of held.cards) {
      const view = program?.cards.get(cardId)?.view
      expect({ ...view, mine: view?.mine ?? null }).toEqual(card)
    }
  }
}

async function everything(client: Client, conversationId: string) {
  const { messages } = await client.ask('history:page', { conversationId, from: { type: 'latest' }, limit: 100 })
  return messages
}
