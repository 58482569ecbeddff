import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { draw } from '../../tests/draw.tsx'
import { runFake, standIn } from '../../tests/fake-runtime.ts'
import { useConversations } from '../data/conversations.store.ts'
import { useShell } from '../shell/shell.store.ts'
import { Compare } from './Compare.tsx'
import { showInComparison, useCompare } from './compare.store.ts'

const cell = (feature: string, column: number) => {
  const row = screen.getByRole('rowheader', { name: feature }).closest('tr')
  if (row === null) throw new Error(`no row ${feature}`)
  const found = within(row).getAllByRole('gridcell')[column]
  if (found === undefined) throw new Error(`no column ${column}`)
  return found
}

beforeEach(() => {
  runFake({})
  useCompare.setState(useCompare.getInitialState())
  useConversations.setState(useConversations.getInitialState())
})

describe('CMP-1: the comparison page', () => {
  it('explains a cell: who, why, by which rule', async () => {
    const { person } = await draw(<Compare />)
    await person.click(cell('投票', 2))
    const explanation = screen.getByRole('complementary', { name: '说明' })
    expect(explanation.textContent).toContain('这种群里没有')
    expect(explanation.textContent).toContain('POLL-1')
    expect(explanation.textContent).toContain('原文')
  })

  it('opens a group of that kind, to try it', async () => {
    standIn({ kind: 'department' })
    const { person } = await draw(<Compare />)
    await person.click(cell('投票', 1))
    await person.click(screen.getByRole('button', { name: '去试试' }))
    expect(useShell.getState()).toMatchObject({ section: 'messages', conversationId: 'group' })
  })

  it('says so where there is no group of that kind, and offers to start one', async () => {
    standIn({ kind: 'department' })
    const { person } = await draw(<Compare />)
    await person.click(cell('投票', 0))
    expect(screen.getByText(/你还没有内部群/)).toBeTruthy()
    await person.click(screen.getByRole('button', { name: '发起一个' }))
    expect(useShell.getState().dialog).toBe('newGroup')
  })

  it('is walked through with the keys: one Tab stop, arrows, Enter, Escape', async () => {
    const { person } = await draw(<Compare />)
    cell('发消息', 0).focus()
    await person.keyboard('{ArrowRight}{ArrowDown}')
    expect(document.activeElement).toBe(cell('发图片', 1))
    expect(screen.getAllByRole('gridcell').filter((one) => one.tabIndex === 0)).toEqual([cell('发图片', 1)])
    await person.keyboard('{Enter}')
    expect(screen.getByRole('heading', { name: '发图片' })).toBeTruthy()
    await person.keyboard('{ArrowDown}')
    expect(screen.getByRole('heading', { name: '@所有人' })).toBeTruthy()
    await person.keyboard('{Escape}')
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('comes up at the cell that a "why?" asked for', async () => {
    showInComparison({ key: 'poll.create', kind: 'external' })
    await draw(<Compare />, 'en')
    expect(document.activeElement).toBe(cell('Poll', 2))
    expect(screen.getByRole('heading', { name: 'Poll' })).toBeTruthy()
  })

  it('shows only differences when asked, and what to do when nothing is left', async () => {
    const { person } = await draw(<Compare />)
    await person.click(screen.getByRole('switch', { name: '只看不同' }))
    expect(screen.queryByRole('rowheader', { name: '移出成员' })).toBeNull()
    await person.type(screen.getByRole('searchbox'), '移出')
    await person.click(screen.getByRole('button', { name: '显示全部' }))
    expect(screen.getByRole('rowheader', { name: '移出成员' })).toBeTruthy()
  })
})
