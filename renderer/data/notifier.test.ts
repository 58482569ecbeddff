import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ConversationKind } from '#shared/domain/conversation.ts'
import type { Message, MessageBody } from '#shared/domain/message.ts'
import type { ConversationRow } from './conversations.store.ts'
import { ModelServer } from './model/model-server.ts'
import { ModelWindows } from './model/model-windows.ts'
import { type Notifier, startNotifier } from './notifier.ts'
import { holdPeople } from './people.store.ts'
import { openTimeline } from './timeline.store.ts'

const shown = vi.fn()
const closed = vi.fn()
let notifier: Notifier

beforeEach(() => {
  shown.mockReset()
  closed.mockReset()
  vi.stubGlobal('qun', {
    call: async (name: string, input: unknown) => {
      if (name === 'notification:show') shown(input)
      if (name === 'notification:close') closed(input)
    },
    on: () => () => undefined,
  })
  vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  holdPeople([new ModelServer().person('p')])
  notifier = startNotifier('test', 'me', new ModelWindows().channel(1))
})

afterEach(() => {
  notifier.stop()
  openTimeline(null)
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const plain: MessageBody = { type: 'text', text: 'hello', mentions: [] }
const calling: MessageBody = {
  type: 'text',
  text: '@me hello',
  mentions: [{ who: { personId: 'me' }, start: 0, length: 3 }],
}

function message(body: MessageBody, senderId: string | null = 'p'): Message {
  return { id: 'm1', conversationId: 'a', seq: 1, rev: 1, senderId, clientId: null, sentAt: 0, body }
}

function row(kind: ConversationKind): ConversationRow {
  const server = new ModelServer()
  server.found('a')
  const conversation = server.rooms.get('a')?.conversation
  if (conversation === undefined) throw new Error('no conversation')
  const read = { conversationId: 'a', readSeq: 0, asOfSeq: 1, asOfRev: 1, unread: 1, mentionSeq: null }
  return { conversation: { ...conversation, kind }, read, last: null, mine: null, draft: null }
}

test('a mention and a direct message notify; other talk, own messages and system lines do not', () => {
  notifier.arrived([message(plain)], row('internal'))
  notifier.arrived([message(plain, 'me')], row('direct'))
  notifier.arrived([message({ type: 'system', code: 'renamed', by: 'p', people: [], text: 'x' }, null)], row('direct'))
  expect(shown).not.toHaveBeenCalled()
  notifier.arrived([message(calling)], row('internal'))
  expect(shown).toHaveBeenLastCalledWith({ id: 'm1', conversationId: 'a', title: 'a', body: 'p: @me hello' })
  notifier.arrived([message(plain)], row('direct'))
  expect(shown).toHaveBeenCalledTimes(2)
})

test('nothing notifies of a conversation that somebody looks at, in this window or another', () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  openTimeline('a')
  notifier.arrived([message(calling)], row('internal'))
  vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  notifier.elsewhere('a')
  notifier.arrived([message(calling)], row('internal'))
  expect(shown).not.toHaveBeenCalled()
  notifier.elsewhere(null)
  notifier.arrived([message(calling)], row('internal'))
  expect(shown).toHaveBeenCalledOnce()
})

test('many at once make one notification, and what was read already makes none', () => {
  notifier.arrived([message(calling), { ...message(calling), id: 'm2', seq: 2 }], row('internal'))
  expect(shown).toHaveBeenCalledOnce()
  expect(shown.mock.lastCall?.[0]).toMatchObject({ id: 'm2' })
  const read = { ...row('internal').read, readSeq: 2 }
  notifier.arrived([message(calling)], { ...row('internal'), read })
  expect(shown).toHaveBeenCalledOnce()
})

test('MSG-2: what was taken back is taken off the screen, and notifies of nothing when it comes late', () => {
  notifier.arrived([message(plain)], row('direct'))
  const wiped = message({ type: 'recalled', by: 'p', of: { type: 'own' } })
  notifier.takenBack([wiped])
  expect(closed).toHaveBeenLastCalledWith({ conversationId: 'a', id: 'm1' })
  notifier.arrived([wiped], row('direct'))
  expect(shown).toHaveBeenCalledOnce()
})

test('GRP-2: a notice notifies, unless the group has been closed or dissolved since', () => {
  const notice = message({ type: 'system', code: 'noticePublished', by: 'p', people: [], text: 'mind the step' }, null)
  const { conversation, ...rest } = row('department')
  for (const state of ['closed', 'dissolved'] as const) {
    notifier.arrived([notice], { ...rest, conversation: { ...conversation, state } })
  }
  expect(shown).not.toHaveBeenCalled()
  notifier.arrived([notice], { ...rest, conversation })
  expect(shown).toHaveBeenCalledOnce()
})
