import { describe, expect, it } from 'vitest'
import type { Conversation } from '#shared/domain/conversation.ts'
import type { MessageBody } from '#shared/domain/message.ts'
import { colleague, standIn } from '../../../tests/fake-runtime.ts'
import { context } from '../../data/context.ts'
import { conversationRow } from '../../data/conversations.store.ts'
import { holdPeople } from '../../data/people.store.ts'
import { messageMenu } from './message-menu.ts'
import type { MessageItem } from './timeline-items.ts'

const hello: MessageBody = { type: 'text', text: '早', mentions: [] }

function said(body: MessageBody, more: Partial<MessageItem> = {}): MessageItem {
  const message = { id: 'm', conversationId: 'group', seq: 1, rev: 1, senderId: 'tao', clientId: null, sentAt: 0, body }
  const item = { type: 'message', key: 'm', senderId: 'tao', mine: false, head: true, at: 0, pending: null } as const
  return { ...item, message, ...more }
}

const refused: MessageItem = said(hello, {
  mine: true,
  message: null,
  pending: {
    clientId: 'c',
    conversationId: 'group',
    body: { type: 'text', text: '早', mentions: [] },
    state: 'refused',
    refusal: null,
    madeAt: 0,
  },
})

/** What is offered, a list a section. */
function offered(...asked: Parameters<typeof entriesOn>): readonly (readonly string[])[] {
  const sections = entriesOn(...asked).map((section) => section.map(({ label }) => label))
  return sections.filter((section) => section.length > 0)
}

function entriesOn(item: MessageItem, kind: Conversation['kind'] = 'internal') {
  standIn({ kind })
  holdPeople([colleague('tao', '陶然')])
  const conversation = conversationRow('group')?.conversation
  if (conversation === undefined) throw new Error('no such group')
  return messageMenu({ item, conversation, language: 'zh-CN', openDirect: () => undefined }).sections
}

describe('right-click a message', () => {
  it('in a group reaches who said it, in a direct chat there is nobody else to reach', () => {
    expect(offered(said(hello))).toEqual([['复制'], ['@陶然', '发消息给 陶然']])
    expect(offered(said(hello), 'direct')).toEqual([['复制']])
    expect(offered(said(hello, { mine: true }))).toEqual([['复制']])
  })

  it('ROB-2: a robot’s leads to the robot', () => {
    const robot = { robotId: 'r', name: '流水线', avatar: { type: 'symbol', symbol: 'build', colour: 'teal' } } as const
    const body: MessageBody = {
      type: 'robot',
      robot,
      content: { type: 'text', text: '通过', mentions: [] },
      summary: { zh: '通过', en: 'passed' },
      mentions: [],
    }
    expect(offered(said(body, { senderId: null }))).toEqual([['复制'], ['查看群机器人']])
  })

  it('MSG-2: one’s own is taken back for a day, and then says that it is too late', () => {
    const own = (age: number) => {
      const item = said(hello, { mine: true, senderId: 'lin' })
      return { ...item, message: item.message && { ...item.message, senderId: 'lin', sentAt: context.now() - age } }
    }
    expect(offered(own(0))).toEqual([['复制', '撤回']])
    const [copy, late] = entriesOn(own(25 * 60 * 60_000)).flat()
    expect(copy).not.toHaveProperty('whyNot')
    expect(late).toMatchObject({ label: '撤回', whyNot: expect.stringContaining('24') })
  })

  it('one’s own that was refused is tried again or thrown away', () => {
    expect(offered(refused)).toEqual([['复制'], ['重试', '丢弃']])
  })
})
