import { createEvent, fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { draw } from '../../../tests/draw.tsx'
import { PollComposer } from './PollComposer.tsx'

type Props = Parameters<typeof PollComposer>[0]

const now = new Date(2026, 10, 23, 10, 0).getTime()
let given: Props

beforeEach(() => {
  given = {
    conversationId: 'group',
    saved: null,
    now: () => now,
    busy: false,
    refusal: null,
    onSave: vi.fn(),
    onSubmit: vi.fn(),
    onCancel: vi.fn(),
  }
})

const option = (number: number) => screen.getByRole<HTMLInputElement>('textbox', { name: `选项 ${number}` })
const options = () => screen.getAllByRole<HTMLInputElement>('textbox', { name: /^选项 \d+$/ }).map(({ value }) => value)
const sent = () => vi.mocked(given.onSubmit).mock.calls[0]?.[0]

function paste(field: HTMLElement, text: string): void {
  fireEvent(field, createEvent.paste(field, { clipboardData: { getData: () => text } }))
}

describe('writing a poll', () => {
  it('POLL-1: Enter goes from the question to the options and on, making new ones; the result is content', async () => {
    const { person } = await draw(<PollComposer {...given} />)
    await person.type(screen.getByRole('textbox', { name: '问题' }), '去哪儿？{Enter}')
    expect(document.activeElement).toBe(option(1))
    await person.keyboard('徒步{Enter}桌游{Enter}密室{Enter}烧烤')
    expect(options()).toEqual(['徒步', '桌游', '密室', '烧烤'])
    await person.click(screen.getByRole('button', { name: '发送' }))
    expect(sent()).toEqual({
      question: '去哪儿？',
      options: ['徒步', '桌游', '密室', '烧烤'].map((text) => ({ text, pictureId: null })),
      choice: { type: 'single' },
      anonymous: false,
      results: 'live',
      changeable: true,
      deadline: null,
    })
  })

  it('Enter belongs to the input method while it composes, and works at once after it committed', async () => {
    await draw(<PollComposer {...given} />)
    option(1).focus()
    fireEvent.change(option(1), { target: { value: '西溪' } })
    fireEvent.keyDown(option(1), { key: 'Enter', isComposing: true, keyCode: 229 })
    expect(document.activeElement).toBe(option(1))
    fireEvent.keyDown(option(1), { key: 'Enter', isComposing: false, keyCode: 13 })
    expect(document.activeElement).toBe(option(2))
    fireEvent.keyDown(option(1), { key: 'Enter', ctrlKey: true, isComposing: true, keyCode: 229 })
    expect(given.onSubmit).not.toHaveBeenCalled()
  })

  it('POLL-1: several pasted lines become several options; one line is just pasted', async () => {
    await draw(<PollComposer {...given} />)
    paste(option(1), '徒步\n桌游\n\n密室\n烧烤')
    expect(options()).toEqual(['徒步', '桌游', '密室', '烧烤'])
    expect(document.activeElement).toBe(option(4))
    paste(option(4), '一行')
    expect(options()).toEqual(['徒步', '桌游', '密室', '烧烤'])
  })

  it('POLL-1: says how many pasted lines were too many', async () => {
    await draw(<PollComposer {...given} />)
    paste(option(1), Array.from({ length: 53 }, (_, line) => `第 ${line} 项`).join('\n'))
    expect(options()).toHaveLength(50)
    expect(screen.getByRole('alert').textContent).toContain('3 行')
    expect(screen.queryByRole('button', { name: '添加选项' })).toBeNull()
  })

  it('options are put in order with the arrow keys on their handle', async () => {
    const { person } = await draw(<PollComposer {...given} />)
    paste(option(1), '徒步\n桌游\n密室')
    screen.getByRole('button', { name: /移动选项 1/ }).focus()
    await person.keyboard('{ArrowDown}')
    expect(options()).toEqual(['桌游', '徒步', '密室'])
    await person.keyboard('{ArrowDown}')
    expect(options()).toEqual(['桌游', '密室', '徒步'])
    expect(screen.getByText('已移到第 3 位')).toBeTruthy()
  })

  it('options are removed by button, and an empty one by Backspace', async () => {
    const { person } = await draw(<PollComposer {...given} />)
    paste(option(1), '徒步\n桌游\n密室')
    await person.click(screen.getByRole('button', { name: '删除选项 2' }))
    expect(options()).toEqual(['徒步', '密室'])
    await person.click(screen.getByRole('button', { name: '添加选项' }))
    await person.keyboard('{Backspace}')
    expect(options()).toEqual(['徒步', '密室'])
    expect(document.activeElement).toBe(option(2))
  })

  it('POLL-2 … POLL-6: every setting reaches the content', async () => {
    const { person } = await draw(<PollComposer {...given} />)
    await person.type(screen.getByRole('textbox', { name: '问题' }), '带什么？')
    paste(option(1), '帐篷\n炉子\n睡袋\n相机')
    await person.click(screen.getByRole('radio', { name: '多选' }))
    await person.selectOptions(screen.getByRole('combobox', { name: '每人最多选' }), '2')
    await person.click(screen.getByRole('radio', { name: '投票后可见' }))
    await person.click(screen.getByRole('switch', { name: /匿名投票/ }))
    await person.click(screen.getByRole('switch', { name: /允许改投/ }))
    await person.click(screen.getByRole('button', { name: '明天 18:00' }))
    await person.click(screen.getByRole('button', { name: '发送' }))
    expect(sent()).toMatchObject({
      choice: { type: 'multiple', atMost: 2 },
      results: 'afterVote',
      anonymous: true,
      changeable: false,
      deadline: new Date(2026, 10, 24, 18, 0).getTime(),
    })
  })
})

describe('what is wrong', () => {
  it('is said of repeated options as one types, and of missing things only when sending', async () => {
    const { person } = await draw(<PollComposer {...given} />)
    paste(option(1), '徒步\n徒步')
    expect(screen.getByText('和前面的选项重复了')).toBeTruthy()
    expect(screen.queryByText('写下要问的问题')).toBeNull()
    await person.click(screen.getByRole('button', { name: '发送' }))
    expect(screen.getByText('写下要问的问题')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '问题' }))
    expect(given.onSubmit).not.toHaveBeenCalled()
  })

  it('POLL-6: a deadline that has passed while the draft was kept is said, not sent', async () => {
    const { person } = await draw(<PollComposer {...given} />)
    await person.click(screen.getByRole('button', { name: '1 小时后' }))
    const kept = vi.mocked(given.onSave).mock.lastCall?.[0]
    await draw(<PollComposer {...given} saved={kept} now={() => now + 2 * 60 * 60_000} />, 'en')
    expect(screen.getByText('The deadline must lie in the future')).toBeTruthy()
  })

  it('CAP-1: a refusal is explained, and what was written stays', async () => {
    const { person, redraw } = await draw(<PollComposer {...given} />)
    await person.type(screen.getByRole('textbox', { name: '问题' }), '去哪儿？')
    const refusal = { code: 'forbidden', reason: 'capability.closed', details: { capability: 'poll.create' } } as const
    redraw(<PollComposer {...given} refusal={refusal} />)
    expect(screen.getByRole('alert').textContent).toContain('部门群已关闭')
    expect(screen.getByRole('textbox', { name: '问题' })).toHaveProperty('value', '去哪儿？')
  })
})

describe('a draft survives closing the dialog', () => {
  it('as it was, through disk', async () => {
    const { person, unmount } = await draw(<PollComposer {...given} />)
    await person.type(screen.getByRole('textbox', { name: '问题' }), '去哪儿？')
    paste(option(1), '徒步\n徒步')
    const kept: unknown = JSON.parse(JSON.stringify(vi.mocked(given.onSave).mock.lastCall?.[0]))
    unmount()
    await draw(<PollComposer {...given} saved={kept} />)
    expect(screen.getByRole('textbox', { name: '问题' })).toHaveProperty('value', '去哪儿？')
    expect(options()).toEqual(['徒步', '徒步', ''])
  })

  it('and starts afresh where what was kept is nothing a draft can be', async () => {
    await draw(<PollComposer {...given} saved={{ question: 7 }} />)
    expect(screen.getByRole('textbox', { name: '问题' })).toHaveProperty('value', '')
  })
})
