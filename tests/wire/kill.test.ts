import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Message } from '#shared/domain/message.ts'
import { SignedIn } from '#shared/protocol/http.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import { indexPortion } from '../../server/domain/messages/index-words.ts'
import { openSqlite } from '../../server/storage/sqlite.ts'
import { searchIndex } from '../../server/storage/stores/message-search.store.ts'
import { systemClock } from '../../server/system-clock.ts'
import { Client } from '../client.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { seeded, uuidFrom } from '../seeded.ts'
import { ServerProcess } from '../server-process.ts'

const senders = ['lin-xia', 'xu-zhi-wei', 'li-mo', 'zhao-yi-ming', 'qian-jin', 'cao-ying', 'yu-hang', 'ma-xiao-tian']
/** Each sender has this many on the way at once. */
const atOnce = 4
const kills = 4

interface Sent {
  readonly by: string
  readonly input: RequestInput<'message:send'>
  answer: RequestOutput<'message:send'> | null
}

let folder: string
let server: ServerProcess | null = null

afterEach(async () => {
  await server?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

describe('invariants 1 and 2: kill -9 at any moment', () => {
  test.each([1, 2])(
    'loses nothing that was acknowledged and doubles nothing that is sent again (seed %i)',
    async (seed) => {
      const random = seeded(seed)
      folder = scratchFolder()
      const sent: Sent[] = []
      let conversationId: string | null = null
      for (let round = 0; round < kills; round += 1) {
        const clients = await startAgain(random)
        conversationId ??= await foundGroup(clients)
        await resend(clients, sent)
        await expectWhole(clients, conversationId, sent)
        const killAfter = 5 + Math.floor(random() * 120)
        sent.push(...(await streamUntilKilled(clients, conversationId, random, killAfter)))
      }
      const clients = await startAgain(random)
      const unanswered = sent.filter(({ answer }) => answer === null).length
      await resend(clients, sent)
      await expectWhole(clients, conversationId ?? '', sent)
      expect(unanswered).toBeGreaterThan(0)
      expect(sent.length).toBeGreaterThan(kills * atOnce)
      for (const client of clients) client.close()
      await server?.kill('SIGKILL')
      await expectFound(conversationId ?? '', sent)
    },
    60_000,
  )
})

/** The server on the same folder, with everyone connected anew. */
async function startAgain(random: () => number): Promise<Client[]> {
  server = new ServerProcess(['--port', '0', '--data', folder, '--world', 'demo'])
  const url = await server.listening()
  return Promise.all(
    senders.map(async (personId) => {
      const response = await fetch(`${url}/api/sign-in/persona`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ personId }),
      })
      const { token } = SignedIn.parse(await response.json())
      return Client.connect({ url, token, personId, newClientId: () => uuidFrom(random) })
    }),
  )
}

async function foundGroup(clients: readonly Client[]): Promise<string> {
  const group = await clients[0]?.change('group:create', { name: 'Under fire', memberIds: senders.slice(1) })
  return group?.conversationId ?? ''
}

/** Everyone talks as fast as they are answered, until the server is killed after so many answers. */
async function streamUntilKilled(
  clients: readonly Client[],
  conversationId: string,
  random: () => number,
  killAfter: number,
): Promise<Sent[]> {
  const sent: Sent[] = []
  let answers = 0
  let over = false
  const lines = clients.flatMap((client) =>
    Array.from({ length: atOnce }, async () => {
      while (!over) {
        const one = newMessage(client, conversationId, random, sent.length)
        sent.push(one)
        const answer = await Promise.race([client.ask('message:send', one.input), client.closed().then(() => null)])
        if (answer === null) return
        one.answer = answer
        answers += 1
        if (answers < killAfter || over) continue
        over = true
        void server?.kill('SIGKILL')
      }
    }),
  )
  await Promise.all([...lines, searchUntilClosed(clients[0])])
  expect((await server?.ended)?.signal).toBe('SIGKILL')
  for (const client of clients) client.close()
  return sent
}

/** Every search puts what was said before it into the index first. */
async function searchUntilClosed(client: Client | undefined): Promise<void> {
  if (client === undefined) return
  for (let question = 0; question < 20; question += 1) {
    const over = await Promise.race([
      client.ask('message:search', { text: client.personId }).then(() => false),
      client.closed().then(() => true),
    ])
    if (over) return
  }
}

function newMessage(client: Client, conversationId: string, random: () => number, place: number): Sent {
  const body = { type: 'text' as const, text: `${client.personId} ${place}`, mentions: [] }
  return { by: client.personId, input: { clientId: uuidFrom(random), conversationId, body }, answer: null }
}

/** Whatever was not answered is sent again under its own id; what was answered, is answered the same. */
async function resend(clients: readonly Client[], sent: readonly Sent[]): Promise<void> {
  const open = sent.filter(({ answer }) => answer === null)
  const known = sent.filter(({ answer }) => answer !== null).slice(-8)
  for (const one of open) {
    one.answer = (await clients.find(({ personId }) => personId === one.by)?.ask('message:send', one.input)) ?? null
  }
  for (const { by, input, answer } of known) {
    expect(await clients.find(({ personId }) => personId === by)?.ask('message:send', input)).toEqual(answer)
  }
}

/** Every message sent is there once, where its answer said, and positions have no hole. */
async function expectWhole(clients: readonly Client[], conversationId: string, sent: readonly Sent[]): Promise<void> {
  const kept = await everything(clients[0], conversationId)
  expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, place) => place + 1))
  expect(kept.map(({ rev }) => rev)).toEqual(kept.map((_, place) => place + 2))
  const places = new Map(kept.map(({ clientId, id, seq }) => [clientId, { id, seq }]))
  for (const { input, answer } of sent) {
    expect(places.get(input.clientId)).toEqual({ id: answer?.messageId, seq: answer?.seq })
  }
  expect(kept.filter(({ clientId }) => clientId !== null)).toHaveLength(sent.length)
}

/** MSG-4: whatever the index had of it when the server was killed, every message is found once, in its place. */
async function expectFound(conversationId: string, sent: readonly Sent[]): Promise<void> {
  const storage = await openSqlite(join(folder, 'qun.sqlite'))
  while (await indexPortion({ storage, clock: systemClock }));
  const found = await searchIndex(storage.read, {
    personId: senders[0] ?? '',
    phrases: [],
    conversationIds: [conversationId],
    senderId: null,
    kind: 'text',
    from: 0,
    until: null,
    before: null,
    limit: 10_000,
  })
  await storage.close()
  const inOrder = sent.toSorted((a, b) => (b.answer?.seq ?? 0) - (a.answer?.seq ?? 0))
  expect(found).toEqual(inOrder.map(({ answer }) => answer?.messageId))
}

async function everything(client: Client | undefined, conversationId: string) {
  if (client === undefined) throw new Error('nobody is connected')
  const messages: Message[] = []
  for (;;) {
    const from = { type: 'after' as const, seq: messages.at(-1)?.seq ?? 0 }
    const page = await client.ask('history:page', { conversationId, from, limit: 100 })
    if (page.messages.length === 0) return messages
    messages.push(...page.messages)
  }
}
