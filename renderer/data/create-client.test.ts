import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DomainError } from '#shared/domain/error.ts'
import { clearHistory } from './clear-history.ts'
import { clearStores } from './clear-stores.ts'
import { useCleared } from './cleared.store.ts'
import { useConnection } from './connection.store.ts'
import { context } from './context.ts'
import { conversationRow, useConversations } from './conversations.store.ts'
import { type Client, createClient, databaseName } from './create-client.ts'
import { markRead } from './mark-read.ts'
import { ModelLine } from './model/model-line.ts'
import { ModelServer } from './model/model-server.ts'
import { ModelWindows } from './model/model-windows.ts'
import { pendingOf } from './outbox.store.ts'
import { setRunning } from './runtime.ts'
import { saveDraft } from './save-draft.ts'
import { discardSend, retrySend, sendText } from './send.ts'
import { loadOlder, openTimeline, timelineOf } from './timeline.store.ts'

const person = new ModelServer().person('me')
let server: ModelServer
let line: ModelLine
let clients: Client[] = []
let serverId = 0

beforeEach(() => {
  serverId += 1
  server = new ModelServer()
  server.found('a')
})

afterEach(async () => {
  vi.restoreAllMocks()
  for (const client of clients) await client.stop()
  clients = []
  setRunning(null)
  clearStores()
  localStorage.clear()
})

const session = () => ({ serverUrl: 'http://server', serverId: `s${serverId}`, token: 't', person })

/** A window of the person opens; the line is there but not up. */
async function openClient(ended = (): void => undefined): Promise<Client> {
  line = new ModelLine(server)
  const windows = new ModelWindows()
  const client = createClient({
    session: session(),
    ctx: context,
    storage: localStorage,
    lock: windows.lock(1),
    channel: windows.channel(1),
    openLine: (listener) => line.open(listener),
    ended,
  })
  clients.push(client)
  setRunning(client)
  await client.start()
  return client
}

/** The program ends; what it kept on the disk stays. */
async function end(): Promise<void> {
  for (const client of clients.splice(0)) await client.stop()
  clearStores()
}

/** The program ends and starts again. */
async function restart(): Promise<void> {
  await end()
  await openClient()
}

async function online(): Promise<void> {
  line.connect()
  await vi.waitFor(() => expect(useConnection.getState().state).toBe('online'))
}

/** The group's page is asked for and on its way; what is answered lets it arrive. */
async function openSlowly(): Promise<() => void> {
  let arrive = (): void => undefined
  line.delay = new Promise((resolve) => {
    arrive = resolve
  })
  openTimeline('a')
  await vi.waitFor(() => expect(line.asked.some(({ name }) => name === 'history:page')).toBe(true))
  return arrive
}

const textsOf = (id: string) => server.visible(id).map(({ body }) => (body.type === 'text' ? body.text : body.type))
const say = (text: string) => server.say('a', 'p0', { type: 'text', text, mentions: [] })
const keys = () => timelineOf('a')?.rows.map(({ key }) => key)

test('the list and the last page show from the cache before the line is up (invariant 13)', async () => {
  say('hello')
  await openClient()
  await online()
  openTimeline('a')
  await vi.waitFor(() => expect(timelineOf('a')?.loading).toBe(false))
  await restart()
  expect(useConnection.getState().state).toBe('connecting')
  expect(conversationRow('a')?.last).toEqual(server.visible('a').at(-1))
  openTimeline('a')
  await vi.waitFor(() => expect(timelineOf('a')?.messages).toEqual(server.visible('a')))
})

test('what changes while a page is on its way is in the page (invariant 4)', async () => {
  for (let count = 1; count <= 8; count += 1) say(`message ${count}`)
  await openClient()
  await online()
  // The cache has the last five; the page with the first three is asked for and answered as it was then.
  const arrive = await openSlowly()
  server.change('a', 1)
  line.bring()
  arrive()
  await vi.waitFor(() => expect(timelineOf('a')?.messages).toHaveLength(8))
  expect(timelineOf('a')?.messages).toEqual(server.visible('a'))
  await restart()
  openTimeline('a')
  await vi.waitFor(() => expect(timelineOf('a')?.messages).toEqual(server.visible('a')))
})

test('two windows at one database leave it as one would (invariants 6, 12)', async () => {
  await openClient()
  await online()
  const first = line
  const second = await openClient()
  await online()
  for (let count = 1; count <= 30; count += 1) {
    say(`message ${count}`)
    if (count % 7 === 0) server.change('a', count - 1)
    const events = [...server.sent]
    first.bring()
    server.sent.push(...events)
    line.bring()
  }
  await second.stop()
  await restart()
  expect(conversationRow('a')?.conversation).toEqual(server.rooms.get('a')?.conversation)
  expect(useConversations.getState().unread).toBe(30)
  openTimeline('a')
  await vi.waitFor(() => expect(timelineOf('a')?.messages).toEqual(server.visible('a')))
})

test('a message written offline waits, survives a restart and takes its place without changing its key (invariants 1, 4)', async () => {
  await openClient()
  await online()
  line.cut()
  await sendText('a', { text: 'one', mentions: [] })
  await sendText('a', { text: 'two', mentions: [] })
  await restart()
  expect(pendingOf('a').map(({ state }) => state)).toEqual(['waiting', 'waiting'])
  openTimeline('a')
  await vi.waitFor(() => expect(timelineOf('a')?.rows.length).toBe(2))
  const before = keys()
  await online()
  await vi.waitFor(() => expect(textsOf('a')).toEqual(['one', 'two']))
  expect(keys()).toEqual(before)
  line.bring()
  await vi.waitFor(() => expect(pendingOf('a')).toEqual([]))
  expect(keys()).toEqual(before)
  expect(timelineOf('a')?.messages).toEqual(server.visible('a'))
})

test('a lost answer is asked for again under the same id, and the message stands there once (invariant 1)', async () => {
  await openClient()
  await online()
  openTimeline('a')
  line.losesAnswers = true
  await sendText('a', { text: 'once', mentions: [] })
  await vi.waitFor(() => expect(textsOf('a')).toEqual(['once']))
  line.losesAnswers = false
  line.cut()
  await online()
  await vi.waitFor(() => expect(pendingOf('a')).toEqual([]))
  expect(textsOf('a')).toEqual(['once'])
  expect(timelineOf('a')?.rows.map(({ message }) => message)).toEqual(server.visible('a'))
})

test('a refused message keeps its text and says why; it can be tried again or thrown away', async () => {
  await openClient()
  await online()
  line.refusal = new DomainError('forbidden', 'capability.mutedAll')
  await sendText('a', { text: 'psst', mentions: [] })
  await sendText('a', { text: 'never mind', mentions: [] })
  await vi.waitFor(() => expect(pendingOf('a').map(({ state }) => state)).toEqual(['refused', 'refused']))
  expect(pendingOf('a')[0]?.refusal?.reason).toBe('capability.mutedAll')
  await restart()
  const [first, second] = pendingOf('a')
  expect(first?.body).toEqual({ type: 'text', text: 'psst', mentions: [] })
  await online()
  await discardSend(second?.clientId ?? '')
  await retrySend(first?.clientId ?? '')
  await vi.waitFor(() => expect(textsOf('a')).toEqual(['psst']))
  line.bring()
  await vi.waitFor(() => expect(pendingOf('a')).toEqual([]))
})

test('a database that was deleted is rebuilt from the server; what waits is safe, and a message says so (invariant 13)', async () => {
  say('hello')
  await openClient()
  await online()
  line.cut()
  await sendText('a', { text: 'kept', mentions: [] })
  await end()
  await Dexie.delete(databaseName(session()))
  await openClient()
  expect(useConnection.getState().cacheNotice).toBe('cacheRebuilt')
  expect(pendingOf('a').map(({ body }) => body)).toEqual([{ type: 'text', text: 'kept', mentions: [] }])
  await online()
  await vi.waitFor(() => expect(textsOf('a')).toEqual(['hello', 'kept']))
  expect(conversationRow('a')?.conversation.name).toBe('a')
})

test('a database with nonsense in it is rebuilt from the server; what waits is safe (invariant 13)', async () => {
  say('hello')
  await openClient()
  await online()
  line.cut()
  await sendText('a', { text: 'kept', mentions: [] })
  await end()
  const raw = await new Dexie(databaseName(session())).open()
  await raw.table('conversations').put({ id: 'a', conversation: 'nonsense' })
  raw.close()
  await openClient()
  expect(useConnection.getState().cacheNotice).toBe('cacheRebuilt')
  await online()
  await vi.waitFor(() => expect(textsOf('a')).toEqual(['hello', 'kept']))
  line.bring()
  await restart()
  expect(conversationRow('a')?.last?.body).toEqual({ type: 'text', text: 'kept', mentions: [] })
})

test('a database that is full while running is rebuilt under way, with what waits and the drafts (invariant 13)', async () => {
  await openClient()
  await online()
  line.refusal = new DomainError('rate_limited', 'request.tooMany')
  await sendText('a', { text: 'kept', mentions: [] })
  saveDraft('a', { text: 'half a', mentions: [] })
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(full).mockImplementationOnce(full)
  say('hello')
  line.bring()
  await vi.waitFor(() => expect(useConnection.getState().cacheNotice).toBe('cacheRebuilt'))
  await vi.waitFor(() => expect(useConnection.getState().state).toBe('online'))
  await vi.waitFor(() => expect(pendingOf('a')).toHaveLength(1))
  await new Promise((resolve) => setTimeout(resolve, 400))
  await restart()
  expect(conversationRow('a')?.last?.body).toEqual({ type: 'text', text: 'hello', mentions: [] })
  expect(conversationRow('a')?.draft).toEqual({ text: 'half a', mentions: [] })
  expect(pendingOf('a')).toHaveLength(1)
})

test('where no database can be had, everything works from memory and what waits is still safe (invariant 13)', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError')
  })
  say('hello')
  await openClient()
  expect(useConnection.getState().cacheNotice).toBe('cacheOff')
  await online()
  openTimeline('a')
  await vi.waitFor(() => expect(timelineOf('a')?.messages).toEqual(server.visible('a')))
  line.cut()
  await sendText('a', { text: 'kept', mentions: [] })
  await restart()
  expect(pendingOf('a')).toHaveLength(1)
  await online()
  await vi.waitFor(() => expect(textsOf('a')).toEqual(['hello', 'kept']))
})

test('a draft is kept for each conversation and gone once it is sent (MSG-5)', async () => {
  await openClient()
  await online()
  saveDraft('a', { text: 'half a thought', mentions: [] })
  await restart()
  expect(conversationRow('a')?.draft?.text).toBe('half a thought')
  await sendText('a', { text: 'half a thought', mentions: [] })
  expect(conversationRow('a')?.draft).toBeNull()
  await restart()
  expect(conversationRow('a')?.draft).toBeNull()
})

test('reading only moves forward, is told once, and is told later when it could not be (MSG-5, invariant 12)', async () => {
  for (const text of ['one', 'two', 'three']) say(text)
  await openClient()
  await online()
  openTimeline('a')
  await vi.waitFor(() => expect(timelineOf('a')?.messages.length).toBe(3))
  const told = () => line.asked.filter(({ name }) => name === 'read:set').length
  const before = told()
  expect(useConversations.getState().unread).toBe(3)
  markRead('a', 2)
  expect(useConversations.getState().unread).toBe(1)
  markRead('a', 1)
  markRead('a', 2)
  await vi.waitFor(() => expect(server.readOf('a')?.readSeq).toBe(2))
  expect(told()).toBe(before + 1)
  line.cut()
  markRead('a', 3)
  expect(useConversations.getState().unread).toBe(0)
  await restart()
  await online()
  await vi.waitFor(() => expect(server.readOf('a')?.readSeq).toBe(3))
  expect(useConversations.getState().unread).toBe(0)
})

test('what was read on another device while this one was away is read here too (invariant 12)', async () => {
  say('one')
  await openClient()
  await online()
  expect(useConversations.getState().unread).toBe(1)
  line.cut()
  server.read('a', 1)
  await online()
  await vi.waitFor(() => expect(useConversations.getState().unread).toBe(0))
})

test('a refused session ends here; a refused protocol says so', async () => {
  const ended = vi.fn()
  await openClient(ended)
  line.refuse(new DomainError('outdated', 'protocol.tooOld'))
  expect(useConnection.getState().state).toBe('outdated')
  line.refuse(new DomainError('unauthenticated', 'session.ended'))
  expect(ended).toHaveBeenCalledOnce()
})

test('GRP-2: what was cleared here is not shown again, neither live, nor after a restart, nor from a new database', async () => {
  for (const text of ['one', 'two', 'three']) say(text)
  await openClient()
  await online()
  openTimeline('a')
  await vi.waitFor(() => expect(timelineOf('a')?.messages).toHaveLength(3))
  const place = conversationRow('a')?.last?.sentAt
  clearHistory('a')
  expect(timelineOf('a')).toMatchObject({ messages: [], rows: [], atStart: true, loading: false })
  expect(conversationRow('a')?.last).toBeNull()
  expect(useCleared.getState().places.get('a')).toEqual({ seq: 3, at: place })
  expect(useConversations.getState().unread).toBe(0)

  server.change('a', 2)
  say('four')
  line.bring()
  const shown = () => timelineOf('a')?.messages.map(({ body }) => (body.type === 'text' ? body.text : body.type))
  expect(shown()).toEqual(['four'])

  await restart()
  expect(conversationRow('a')?.last?.body).toMatchObject({ text: 'four' })
  say('five')
  openTimeline('a')
  await online()
  await vi.waitFor(() => expect(shown()).toEqual(['four', 'five']))
  loadOlder('a')
  expect(timelineOf('a')).toMatchObject({ atStart: true, loading: false })

  await end()
  await Dexie.delete(databaseName(session()))
  await openClient()
  await online()
  openTimeline('a')
  await vi.waitFor(() => expect(timelineOf('a')?.loading).toBe(false))
  expect(shown()).toEqual(['four', 'five'])
  expect(server.visible('a')).toHaveLength(5)
})

test('GRP-2: a page that was on its way while its history was cleared brings nothing back', async () => {
  for (let count = 1; count <= 8; count += 1) say(`message ${count}`)
  await openClient()
  await online()
  const arrive = await openSlowly()
  clearHistory('a')
  arrive()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(timelineOf('a')?.messages).toEqual([])
  expect(timelineOf('a')?.loading).toBe(false)
})
