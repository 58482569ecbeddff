import { Menu } from '@mantine/core'
import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Message, MessageBody } from '#shared/domain/message.ts'
import { draw } from '../../../tests/draw.tsx'
import { runFake, standIn } from '../../../tests/fake-runtime.ts'
import { clearStores } from '../../data/clear-stores.ts'
import { conversationRow } from '../../data/conversations.store.ts'
import { RecallItem } from './RecallItem.tsx'

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

async function offered(body: MessageBody, change: Partial<Message> = {}): Promise<HTMLElement | null> {
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
  await draw(
    <Menu opened>
      <Menu.Dropdown>
        <RecallItem message={message} conversation={conversation} />
      </Menu.Dropdown>
    </Menu>,
  )
  return screen.queryByRole('menuitem')
}

/** Null where it is not there at all. */
const isOff = (item: HTMLElement | null) => item?.matches(':disabled') ?? null

test('CAP-2: one’s own message is offered', async () => {
  standIn({ kind: 'internal' })
  expect(isOff(await offered(text))).toBe(false)
})

test.each([
  ['another’s', text, { senderId: 'chen-zhou' }],
  ['a red packet', packet, {}],
  ['a robot’s, to a member', said, {}],
] as const)('CAP-2: %s is not offered', async (_what, body, change) => {
  standIn({ kind: 'internal' })
  expect(await offered(body, change)).toBeNull()
})

test('MSG-2: too late says after how long, in an external group after two minutes', async () => {
  standIn({ kind: 'external' })
  const item = await offered(text, { sentAt: Date.now() - hour })
  expect(item?.textContent).toContain('超过 2 分钟的消息不能撤回')
  expect(isOff(item)).toBe(true)
})

test('MSG-2: a robot’s is offered to an admin, however old', async () => {
  standIn({ kind: 'internal' }, { rank: 'admin' })
  expect(isOff(await offered(said, { sentAt: 0 }))).toBe(false)
})

test('CAP-2: in a closed group it stands there disabled', async () => {
  standIn({ kind: 'department', state: 'closed' })
  expect(isOff(await offered(text))).toBe(true)
})
