import fc from 'fast-check'
import type { PollContent } from '#shared/features/poll/poll.ts'
import type { PostContent } from '#shared/features/post/post.ts'
import { conversationIdsOf } from '../server/storage/stores/members.store.ts'
import type { Client } from './client.ts'
import type { MatrixWorld } from './matrix-world.ts'
import { lunch } from './valid-inputs.ts'

/** One thing somebody does; the numbers pick who, where and which among what there is by then. */
export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

const number = fc.nat(1000)

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('say'), who: number, where: number, call: fc.nat(3) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('vote'), who: number, which: number, option: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('read'), who: number, where: number, seq: fc.nat(12) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('recall'), who: number, where: number, which: number }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('poll'), who: number, where: number, shape: number }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('post'), who: number, where: number }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('reply'), who: number, which: number, how: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('end'), who: number, which: number }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('remind'), who: number, which: number }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('group'), who: number, size: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('direct'), who: number, whom: number }) },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('manage'), who: number, where: number, whom: number, what: fc.nat(15) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('rename'), where: number, name: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('wait'), seconds: fc.nat(120) }) },
)

/** Random things that people do all day; what is refused was worth the try. */
export const randomDay = { step, take }

async function take(matrix: MatrixWorld, clients: readonly Client[], step: Step): Promise<unknown> {
  if (step.does === 'wait') return matrix.world.clock.advance(step.seconds * 1000)
  if (step.does === 'rename') return matrix.rename(among(Object.values(matrix.ids), step.where), `Name ${step.name}`)
  const client = among(clients, step.who)
  const others = clients.filter((other) => other !== client).map(({ personId }) => personId)
  switch (step.does) {
    case 'say':
      return say(client, await place(matrix, client, step.where), step.call, others)
    case 'recall':
      return recall(client, await place(matrix, client, step.where), step.which)
    case 'read':
      return client.ask('read:set', { conversationId: await place(matrix, client, step.where), readSeq: step.seq })
    case 'poll':
      return client.change('card:send', {
        conversationId: await place(matrix, client, step.where),
        tool: 'poll',
        content: pollOf(step.shape, matrix.world.clock.now()),
      })
    case 'vote':
      return client.change('card:act', {
        cardId: among(await cardsOf(matrix), step.which),
        action: { type: 'vote', options: [step.option] },
      })
    case 'post':
      return client.change('card:send', {
        conversationId: await place(matrix, client, step.where),
        tool: 'post',
        content: postOf(matrix),
      })
    case 'reply':
      return client.change('card:act', {
        cardId: among(await cardsOf(matrix), step.which),
        action: among(
          [
            { type: 'like', liked: true },
            { type: 'comment', text: 'Well said' },
            { type: 'edit', content: postOf(matrix) },
          ],
          step.how,
        ),
      })
    case 'end':
      return client.change('card:end', { cardId: among(await cardsOf(matrix), step.which) })
    case 'remind':
      return client.change('card:remind', { cardId: among(await cardsOf(matrix), step.which) })
    case 'group':
      return client.change('group:create', { name: null, memberIds: others.slice(0, step.size + 1) })
    case 'manage':
      return manage(
        client,
        await place(matrix, client, step.where),
        step.what,
        among([...others, 'newcomer'], step.whom),
      )
    case 'direct':
      return client.change('direct:open', { personId: among(others, step.whom) })
  }
}

function say(client: Client, conversationId: string, call: number, others: readonly string[]): Promise<unknown> {
  if (call < 2) return client.say(conversationId, `said by ${client.personId}`)
  const named = call === 2 ? ('all' as const) : { personId: others[0] ?? '' }
  const mentions = [{ who: named, start: 0, length: 5 }]
  return client.change('message:send', { conversationId, body: { type: 'text', text: '@call', mentions } })
}

/** Something somebody said themselves, if they said anything lately. */
async function recall(client: Client, conversationId: string, which: number): Promise<unknown> {
  const { messages } = await client.ask('history:page', { conversationId, from: { type: 'latest' }, limit: 20 })
  const own = messages.filter(({ senderId }) => senderId === client.personId)
  if (own.length === 0) return
  return client.change('message:recall', { conversationId, messageId: among(own, which).id })
}

/** One thing of group management; most people may do few of them. */
function manage(client: Client, conversationId: string, what: number, personId: string): Promise<unknown> {
  const personIds = [personId]
  const all: readonly (() => Promise<unknown>)[] = [
    () => client.change('group:rename', { conversationId, name: `Named by ${client.personId}` }),
    () => client.change('notice:publish', { conversationId, text: what % 2 === 0 ? 'Read this' : null }),
    () => client.change('member:invite', { conversationId, personIds, reason: 'they belong here' }),
    () => client.change('member:invite', { conversationId, personIds, reason: null }),
    () => client.change('member:remove', { conversationId, personIds }),
    () => client.change('group:leave', { conversationId }),
    () => client.change('owner:transfer', { conversationId, personId }),
    () => client.change('admin:appoint', { conversationId, personIds }),
    () => client.change('admin:dismiss', { conversationId, personIds }),
    () => client.change('member:mute', { conversationId, personIds, muteFor: 60_000 }),
    () => client.change('nickname:set', { conversationId, nickname: `Nick of ${client.personId}` }),
  ]
  const done = all[what]
  return done === undefined ? turn(client, conversationId, what, personId.length % 2 === 0) : done()
}

function turn(client: Client, conversationId: string, which: number, on: boolean): Promise<unknown> {
  const name = among(['muteAll', 'inviteConfirm', 'newcomersSeeHistory', 'forbidRename'] as const, which)
  return client.change('switch:set', { conversationId, switches: { [name]: on }, muteAllFor: 120_000 })
}

function pollOf(shape: number, now: number): PollContent {
  return lunch({
    question: `Question ${shape}?`,
    anonymous: shape % 2 === 0,
    results: among(['live', 'afterVote', 'afterEnd'] as const, shape),
    changeable: shape % 5 !== 0,
    deadline: shape % 4 === 0 ? now + 60_000 : null,
  })
}

function postOf({ world }: MatrixWorld): PostContent {
  const text = `Written at ${world.clock.now()}`
  return { title: 'A post', body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } }
}

/** Mostly a conversation the person is in, sometimes any other. */
async function place({ world }: MatrixWorld, { personId }: Client, pick: number): Promise<string> {
  const { read } = world.server.ctx.storage
  const own = pick % 8 === 0 ? [] : await conversationIdsOf(read, personId)
  const all = await read.selectFrom('conversations').select('id').orderBy('createdAt').execute()
  return among(own.length > 0 ? own : all.map(({ id }) => id), Math.floor(pick / 8))
}

async function cardsOf({ world }: MatrixWorld): Promise<string[]> {
  const rows = await world.server.ctx.storage.read.selectFrom('cards').select('id').orderBy('createdAt').execute()
  return rows.map(({ id }) => id)
}

function among<Item>(items: readonly Item[], pick: number): Item {
  const item = items[pick % items.length]
  if (item === undefined) throw new Error('there is none yet')
  return item
}
