import { afterEach, expect, test } from 'vitest'
import type { Message, MessageBody } from '#shared/domain/message.ts'
import { runFake, standIn } from '../../../tests/fake-runtime.ts'
import { clearStores } from '../../data/clear-stores.ts'
import { conversationRow } from '../../data/conversations.store.ts'
import { useEnterprise } from '../../data/enterprise.store.ts'
import type { MenuAct } from '../../menus/menu.ts'
import { recallEntry } from './recall-entry.ts'

afterEach(clearStores)

const hour = 60 * 60_000
const text: MessageBody = { type: 'text', text: 'hello', mentions: [] }
const robot = { robotId: 'r', name: 'Build', avatar: { type: 'symbol', symbol: 'build', colour: 'blue' } } as const
const said: MessageBody = {
  type: 'robot',
  robot,
  content: { type: 'text', text: 'done', mentions: [] },
  summary: { zh: 'done', en: 'done' },
  mentions: [],
}
const packet: MessageBody = { type: 'card', cardId: 'c', tool: 'redPacket', summary: { zh: '', en: '' } }

function offered(body: MessageBody, change: Partial<Message> = {}): MenuAct | undefined {
  runFake({})
  const conversation = conversationRow('group')?.conversation
  if (conversation === undefined) throw new Error('nobody stands anywhere')
  const message: Message = {
    id: 'm',
    conversationId: 'group',
    seq: 1,
    rev: 1,
    senderId: body.type === 'robot' ? null : 'lin',
    clientId: null,
    sentAt: Date.now(),
    body,
    ...change,
  }
  return recallEntry(message, conversation, 'zh-CN')[0]
}

test('CAP-2: one’s own message is offered', () => {
  standIn({ kind: 'internal' })
  expect(offered(text)?.whyNot).toBeNull()
})

test.each([
  ['another’s', text, { senderId: 'chen-zhou' }],
  ['a red packet', packet, {}],
  ['a robot’s, to a member', said, {}],
] as const)('CAP-2: %s is not offered', (_what, body, change) => {
  standIn({ kind: 'internal' })
  expect(offered(body, change)).toBeUndefined()
})

test('MSG-2: too late says after how long, in an external group after two minutes', () => {
  standIn({ kind: 'external' })
  expect(offered(text, { sentAt: Date.now() - hour })?.whyNot).toContain('超过 2 分钟的消息不能撤回')
})

test('MSG-2: a guest has the time that the group’s enterprise set, as the server told it', () => {
  standIn({ kind: 'external', enterpriseId: 'lanhai' })
  const minuteAgo = { sentAt: Date.now() - hour / 60 }
  expect(offered(text, minuteAgo)?.whyNot).toBeNull()
  expect(offered(text, { sentAt: Date.now() - hour })?.whyNot).toContain('2 分钟')
  useEnterprise.setState({ recallElsewhere: { lanhai: 24 * hour } })
  expect(offered(text, { sentAt: Date.now() - hour })?.whyNot).toBeNull()
  useEnterprise.setState({ recallElsewhere: { lanhai: hour / 120 } })
  expect(offered(text, minuteAgo)?.whyNot).toBeTruthy()
})

test('MSG-2: a robot’s is offered to an admin, however old', () => {
  standIn({ kind: 'internal' }, { rank: 'admin' })
  expect(offered(said, { sentAt: 0 })?.whyNot).toBeNull()
})

test('CAP-2: in a closed group it stands there disabled', () => {
  standIn({ kind: 'department', state: 'closed' })
  expect(offered(text)?.whyNot).toBeTruthy()
})
