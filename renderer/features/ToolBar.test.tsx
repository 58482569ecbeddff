import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { noSwitches } from '#shared/domain/conversation.ts'
import { DomainError } from '#shared/domain/error.ts'
import { draw } from '../../tests/draw.tsx'
import { runFake, standIn } from '../../tests/fake-runtime.ts'
import { ToolBar } from './ToolBar.tsx'

const bar = <ToolBar conversationId="group" />

beforeEach(() => {
  runFake({})
})

describe('CAP-2: the toolbar is what the matrix gives', () => {
  it.each(['internal', 'department'] as const)('the tools are there in a group of kind %s', async (kind) => {
    standIn({ kind })
    await draw(bar)
    expect(screen.getByRole('toolbar', { name: '群工具' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '投票' }).getAttribute('aria-disabled')).toBe('false')
  })

  it.each([
    ['external', '这个群有企业以外的成员'],
    ['wechat', '微信群里只有红包'],
  ] as const)('they are not there in a group of kind %s, and it says why', async (kind, why) => {
    standIn({ kind })
    const { person } = await draw(bar)
    expect(screen.queryByRole('button', { name: '投票' })).toBeNull()
    await person.click(screen.getByRole('button', { name: '为什么没有工具？' }))
    expect(await screen.findByText(new RegExp(why))).toBeTruthy()
  })

  it('a direct chat has none, and nothing to explain', async () => {
    standIn({ kind: 'direct', enterpriseId: null })
    await draw(bar)
    expect(screen.queryByRole('button')).toBeNull()
  })

  it.each([
    ['DEP-11: closed', { state: 'closed' }, '部门群已关闭'],
    ['muted for all', { switches: { ...noSwitches, muteAll: true } }, '全员禁言'],
  ] as const)('a group that is %s has them disabled, with the reason', async (_, change, reason) => {
    standIn({ kind: 'department', ...change })
    const { person } = await draw(bar)
    const tool = screen.getByRole('button', { name: '投票' })
    expect(tool.getAttribute('aria-disabled')).toBe('true')
    expect(tool.getAttribute('aria-description')).toContain(reason)
    await person.click(tool)
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('writing a card', () => {
  async function write(question: string) {
    const drawn = await draw(bar)
    await drawn.person.click(screen.getByRole('button', { name: '投票' }))
    await drawn.person.type(await screen.findByRole('textbox', { name: '问题' }), `${question}{Enter}徒步{Enter}桌游`)
    return drawn
  }

  it('sends it through the outbox, closes, and forgets the draft', async () => {
    standIn({ kind: 'internal' })
    const { sent } = runFake({})
    const { person } = await write('去哪儿？')
    await person.keyboard('{Control>}{Enter}{/Control}')
    expect(sent).toMatchObject([
      { conversationId: 'group', body: { type: 'card', tool: 'poll', content: { question: '去哪儿？' } } },
    ])
    expect(screen.queryByRole('dialog')).toBeNull()
    await person.click(screen.getByRole('button', { name: '投票' }))
    expect(await screen.findByRole('textbox', { name: '问题' })).toHaveProperty('value', '')
  })

  it('closing keeps the draft for this group only', async () => {
    standIn({ kind: 'internal' })
    const { person, redraw } = await write('去哪儿？')
    await person.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    await person.click(screen.getByRole('button', { name: '投票' }))
    expect(await screen.findByRole('textbox', { name: '问题' })).toHaveProperty('value', '去哪儿？')
    await person.keyboard('{Escape}')

    standIn({ kind: 'internal', id: 'other' })
    redraw(<ToolBar conversationId="other" />)
    await person.click(screen.getByRole('button', { name: '投票' }))
    expect(await screen.findByRole('textbox', { name: '问题' })).toHaveProperty('value', '')
  })

  it('a refusal stays in the dialog with everything that was written', async () => {
    standIn({ kind: 'internal' })
    runFake({}, () => {
      throw new DomainError('unavailable', 'server.unreachable')
    })
    const { person } = await write('去哪儿？')
    await person.click(screen.getByRole('button', { name: '发送' }))
    expect((await screen.findByRole('alert')).textContent).toContain('连接不到服务器')
    expect(screen.getByRole('textbox', { name: '问题' })).toHaveProperty('value', '去哪儿？')
  })
})
