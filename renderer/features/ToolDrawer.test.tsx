import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DomainError } from '#shared/domain/error.ts'
import type { CardView } from '#shared/features/feature.ts'
import { poll } from '#shared/features/poll/poll.ts'
import { draw } from '../../tests/draw.tsx'
import { colleague, runFake, standIn } from '../../tests/fake-runtime.ts'
import { holdCards, useCards } from '../data/cards.store.ts'
import { closeCard, useOpenedCard } from './opened-card.store.ts'
import { ToolDrawer } from './ToolDrawer.tsx'

function made(id: string, question: string, change: Partial<CardView> = {}): CardView {
  return {
    id,
    conversationId: 'group',
    messageId: id,
    tool: 'poll',
    version: 1,
    content: { ...poll.examples[0], question },
    state: { tallies: [0, 0, 0] },
    revision: 1,
    contentRevision: 1,
    rev: 1,
    createdBy: 'lin',
    createdAt: 0,
    endsAt: null,
    endedAt: null,
    endedBy: null,
    answered: 4,
    audience: 12,
    mine: null,
    ...change,
  }
}

const people = [colleague('lin', '林夏')]
const drawer = <ToolDrawer conversationId="group" onClose={() => undefined} />
const lines = () => screen.getAllByRole('listitem').map((line) => line.textContent)

beforeEach(() => {
  useCards.setState({ cards: new Map() })
  closeCard()
  standIn({ kind: 'internal' })
})

describe('TOOL-1: the drawer lists every card of a tool with its state', () => {
  it('open or ended, how many answered, newest first, page by page, following changes', async () => {
    const list = vi.fn(({ before }: { before: string | null }) =>
      before === null
        ? { cards: [made('b', '第二个'), made('a', '第一个', { endedAt: 5 })], people, more: true }
        : { cards: [made('z', '更早的', { endedAt: 5 })], people, more: false },
    )
    runFake({ 'card:list': list })
    const { person } = await draw(drawer)
    await screen.findByText('[投票] 第二个')
    expect(lines()).toEqual([
      expect.stringMatching(/第二个进行中.*4 \/ 12 人已参与/),
      expect.stringMatching(/第一个已结束.*4 \/ 12 人已参与/),
    ])
    await person.click(screen.getByRole('button', { name: '加载更多' }))
    await screen.findByText('[投票] 更早的')
    expect(list.mock.lastCall?.[0]).toMatchObject({ conversationId: 'group', tool: 'poll', before: 'a' })
    expect(screen.queryByRole('button', { name: '加载更多' })).toBeNull()

    holdCards([made('b', '第二个', { revision: 2, answered: 5 })])
    await screen.findByText('5 / 12 人已参与')
  })

  it('a line opens the detail', async () => {
    runFake({ 'card:list': () => ({ cards: [made('b', '第二个')], people, more: false }) })
    const { person } = await draw(drawer)
    await person.click(await screen.findByRole('button', { name: /第二个/ }))
    expect(useOpenedCard.getState().cardId).toBe('b')
  })

  it('says what it is for while it is empty', async () => {
    runFake({ 'card:list': () => ({ cards: [], people: [], more: false }) })
    await draw(drawer)
    expect(await screen.findByText('还没有投票')).toBeTruthy()
  })

  it('says when it could not load, and tries again', async () => {
    let times = 0
    runFake({
      'card:list': () => {
        times += 1
        if (times === 1) throw new DomainError('unavailable', 'server.unreachable')
        return { cards: [made('b', '第二个')], people, more: false }
      },
    })
    const { person } = await draw(drawer)
    const refusal = await screen.findByRole('alert')
    await person.click(within(refusal).getByRole('button', { name: '重试' }))
    expect(await screen.findByText('[投票] 第二个')).toBeTruthy()
  })
})
