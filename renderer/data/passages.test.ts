import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Message } from '#shared/domain/message.ts'
import type { Changes } from '#shared/protocol/changes.ts'
import { leavePassage, usePassageStore } from './passage.store.ts'
import { heardInPassage, loadPassage, openPassage } from './passages.ts'
import { type Runtime, setRunning } from './runtime.ts'

let asked: string[]
let told: number

beforeEach(() => {
  asked = []
  told = 200
  setRunning({ ask: (name: string, input: Page) => answer(name, input) } as unknown as Runtime)
})
afterEach(() => {
  leavePassage()
  setRunning(null)
})

test('MSG-4: a place opens with what is around it, and grows at both ends up to beginning and latest', async () => {
  openPassage('c', 100)
  await settled()
  expect(span()).toEqual([61, 140])
  loadPassage('older')
  loadPassage('newer')
  await settled()
  expect(span()).toEqual([21, 180])
  loadPassage('older')
  loadPassage('newer')
  await settled()
  expect([span(), passage()?.older, passage()?.newer]).toEqual([[1, 200], 'end', 'end'])
})

test('MSG-4: what is said meanwhile joins it only where it reaches the latest', async () => {
  openPassage('c', 100)
  await settled()
  heardInPassage(changes(message(201)))
  expect(span()).toEqual([61, 140])
  told = 201
  openPassage('c', 190)
  await settled()
  expect(passage()?.newer).toBe('end')
  heardInPassage(changes(message(202)))
  expect(span()[1]).toBe(202)
  heardInPassage(changes(message(204)))
  expect([span()[1], passage()?.newer]).toEqual([202, 'more'])
})

test('MSG-2: what changes in it shows at once, also while a page is on its way', async () => {
  openPassage('c', 100)
  heardInPassage(changes(message(100, 999)))
  await settled()
  expect(passage()?.messages.find(({ seq }) => seq === 100)?.rev).toBe(999)
  heardInPassage(changes(message(99, 1000)))
  expect(passage()?.messages.find(({ seq }) => seq === 99)?.rev).toBe(1000)
})

test('MSG-3: looking at an old place reads nothing', async () => {
  openPassage('c', 100)
  await settled()
  loadPassage('newer')
  await settled()
  expect(new Set(asked)).toEqual(new Set(['history:page']))
})

test('MSG-4: a place that could not be had is asked for again', async () => {
  told = -1
  openPassage('c', 100)
  await settled()
  expect(passage()?.older).toBeInstanceOf(Error)
  told = 200
  loadPassage('older')
  await settled()
  expect(span()).toEqual([61, 140])
})

interface Page {
  readonly from: { readonly type: 'before' | 'after'; readonly seq: number }
  readonly limit: number
}

/** A server with so many messages in its one conversation; below zero it does not answer. */
async function answer(name: string, { from, limit }: Page) {
  asked.push(name)
  if (told < 0) throw new Error('no line')
  const first = from.type === 'before' ? Math.max(1, from.seq - limit) : from.seq + 1
  const last = from.type === 'before' ? from.seq - 1 : Math.min(told, from.seq + limit)
  const messages = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => message(first + at))
  return { messages, cards: [], people: [], firstSeq: 1 }
}

function message(seq: number, rev = seq): Message {
  const body = { type: 'text' as const, text: 'x', mentions: [] }
  return { id: `m${seq}`, conversationId: 'c', seq, rev, senderId: 'p', clientId: null, sentAt: 0, body }
}

function changes(...messages: Message[]): Changes {
  return { conversationId: 'c', prevRev: 1, rev: 2, messages }
}

const passage = () => usePassageStore.getState().passage
const span = () => [passage()?.messages[0]?.seq, passage()?.messages.at(-1)?.seq]
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
