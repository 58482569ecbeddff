import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DomainError } from '#shared/domain/error.ts'
import type { CardView as Card } from '#shared/features/feature.ts'
import { poll } from '#shared/features/poll/poll.ts'
import { draw } from '../../tests/draw.tsx'
import { colleague, runFake, standIn } from '../../tests/fake-runtime.ts'
import { holdCards, useCards } from '../data/cards.store.ts'
import { CardView } from './CardView.tsx'
import { OpenedCard } from './OpenedCard.tsx'
import { closeCard } from './opened-card.store.ts'

const card: Card = {
  id: 'card',
  conversationId: 'group',
  messageId: 'message',
  tool: 'poll',
  version: 1,
  content: poll.examples[0],
  state: { tallies: [7, 3, 1] },
  revision: 1,
  contentRevision: 1,
  rev: 1,
  createdBy: 'lin',
  createdAt: 0,
  endsAt: null,
  endedAt: null,
  endedBy: null,
  answered: 11,
  audience: 12,
  mine: null,
}
const body = {
  type: 'card',
  cardId: 'card',
  tool: 'poll',
  summary: { zh: '[投票] 周五', en: '[Poll] Friday' },
} as const
const timeline = (
  <>
    <CardView body={body} />
    <OpenedCard />
  </>
)

beforeEach(() => {
  useCards.setState({ cards: new Map() })
  closeCard()
  standIn({ kind: 'department' })
  runFake({})
})

describe('TOOL-1: what cannot be drawn shows as its summary', () => {
  const update = '当前版本看不了这张卡片，请更新客户端后查看。'

  it.each([
    ['a tool this version does not know', { tool: 'lottery' }],
    ['a newer version of a tool', { version: 2 }],
    ['content that is not the tool’s', { content: { question: 7 } }],
    ['a state that is not the tool’s', { state: null }],
    ['an own entry that is not the tool’s', { mine: 'yes' }],
  ])('%s', async (_, change) => {
    holdCards([{ ...card, ...change }])
    await draw(<CardView body={body} />)
    expect(screen.getByText('[投票] 周五')).toBeTruthy()
    expect(screen.getByText(update)).toBeTruthy()
  })

  it('a card that is still on its way, in the language of the moment', async () => {
    await draw(<CardView body={body} />, 'en')
    expect(screen.getByText('[Poll] Friday')).toBeTruthy()
    expect(screen.getByText('Loading…')).toBeTruthy()
  })
})

describe('a live card', () => {
  it('the vote goes to the server, and what it answers is shown', async () => {
    const voted: Card = {
      ...card,
      revision: 2,
      answered: 12,
      state: { tallies: [7, 4, 1] },
      mine: { options: [1], votedAt: 5 },
    }
    const act = vi.fn(() => ({ card: voted }))
    runFake({ 'card:act': act })
    holdCards([card])
    const { person } = await draw(timeline)
    await person.click(screen.getByRole('radio', { name: /桌游/ }))
    await person.click(screen.getByRole('button', { name: '投票' }))
    expect(act).toHaveBeenCalledWith(
      expect.objectContaining({ cardId: 'card', action: { type: 'vote', options: [1] } }),
    )
    expect(await screen.findByText('4 票 33%')).toBeTruthy()
    expect(screen.getByText('12 / 12 人已投')).toBeTruthy()
  })

  it('CAP-1: a refusal is explained on the card, the choice stays, and others’ votes do not take it away', async () => {
    runFake({
      'card:act': () => {
        throw new DomainError('conflict', 'card.ended')
      },
    })
    holdCards([card])
    const { person } = await draw(timeline)
    await person.click(screen.getByRole('radio', { name: /密室/ }))
    await person.click(screen.getByRole('button', { name: '投票' }))
    expect((await screen.findByRole('alert')).textContent).toContain('已经结束')
    const { mine: _, content: __, ...broadcast } = card
    holdCards([{ ...broadcast, revision: 2, state: { tallies: [8, 3, 1] } }])
    expect(await screen.findByText('8 票 67%')).toBeTruthy()
    expect(screen.getByRole('radio', { name: /密室/ })).toHaveProperty('checked', true)
    await person.click(screen.getByRole('button', { name: '知道了' }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('DEP-11: in a closed group nobody votes', async () => {
    standIn({ kind: 'department', state: 'closed', rev: 2 })
    holdCards([card])
    await draw(timeline)
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.queryByRole('button', { name: '提醒未投的人' })).toBeNull()
  })

  it('TOOL-5: says how many were reminded', async () => {
    runFake({ 'card:remind': () => ({ reminded: 3 }) })
    holdCards([{ ...card, mine: { options: [0], votedAt: 5 } }])
    const { person } = await draw(timeline)
    await person.click(screen.getByRole('button', { name: '提醒未投的人' }))
    expect(await screen.findByText('已提醒 3 人')).toBeTruthy()
  })
})

describe('the detail of a poll', () => {
  const people = [colleague('lin', '林夏'), colleague('zhou', '周明远'), colleague('chen', '陈舟')]
  const answers = {
    entries: [
      { personId: 'lin', slot: '', entry: { options: [0], votedAt: 5 } },
      { personId: 'zhou', slot: '', entry: { options: [1], votedAt: 6 } },
    ],
    nameless: [],
    missing: ['chen'],
    people,
  }

  it('POLL-7: names who chose what, and who has not voted', async () => {
    runFake({ 'card:entries': () => answers })
    holdCards([
      { ...card, answered: 2, audience: 3, state: { tallies: [1, 1, 0] }, mine: { options: [0], votedAt: 5 } },
    ])
    const { person } = await draw(timeline)
    await person.click(screen.getByRole('button', { name: '查看详情：周五团建去哪儿？' }))
    const dialog = within(await screen.findByRole('dialog'))
    const voters = await dialog.findByRole('list', { name: '投给「桌游 + 火锅」的人' })
    expect(within(voters).getByText('周明远')).toBeTruthy()
    const missing = dialog.getByRole('region', { name: '未投票' })
    expect(within(missing).getByText('陈舟')).toBeTruthy()
  })

  it('POLL-3: an anonymous poll names nobody and says so', async () => {
    runFake({ 'card:entries': () => ({ entries: [], nameless: [], missing: [], people: [] }) })
    holdCards([{ ...card, content: { ...poll.examples[0], anonymous: true }, mine: { options: [0], votedAt: 5 } }])
    const { person } = await draw(timeline)
    await person.click(screen.getByRole('button', { name: /查看详情/ }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/匿名投票：任何人都看不到/)).toBeTruthy()
    expect(dialog.queryByRole('region', { name: '未投票' })).toBeNull()
  })

  it('TOOL-2: ending early is asked twice', async () => {
    const end = vi.fn(() => ({ card: { ...card, revision: 2, endedAt: 9, endedBy: 'lin' } }))
    runFake({ 'card:entries': () => answers, 'card:end': end })
    holdCards([card])
    const { person } = await draw(timeline)
    await person.click(screen.getByRole('button', { name: /查看详情/ }))
    await person.click(await screen.findByRole('button', { name: '提前结束' }))
    expect(end).not.toHaveBeenCalled()
    await person.click(screen.getByRole('button', { name: '确认结束' }))
    expect(end).toHaveBeenCalledOnce()
    expect((await screen.findAllByText(/已结束/)).length).toBeGreaterThan(0)
    expect(screen.queryByRole('button', { name: '提前结束' })).toBeNull()
  })

  it('TOOL-2: who did not make it and does not run the group cannot end it', async () => {
    runFake({ 'card:entries': () => answers })
    holdCards([{ ...card, createdBy: 'zhou' }])
    const { person } = await draw(timeline)
    await person.click(screen.getByRole('button', { name: /查看详情/ }))
    await screen.findByRole('dialog')
    expect(screen.queryByRole('button', { name: '提前结束' })).toBeNull()
  })

  it('TOOL-2: a closed group’s card can still be ended', async () => {
    standIn({ kind: 'department', state: 'closed', rev: 3 }, { rank: 'admin' })
    runFake({ 'card:entries': () => answers })
    holdCards([{ ...card, createdBy: 'zhou' }])
    const { person } = await draw(timeline)
    await person.click(screen.getByRole('button', { name: /查看详情/ }))
    expect(await screen.findByRole('button', { name: '提前结束' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '提醒未投的人' })).toBeNull()
  })

  it('lists that do not load say so and can be asked for again', async () => {
    let times = 0
    runFake({
      'card:entries': () => {
        times += 1
        if (times === 1) throw new DomainError('unavailable', 'server.unreachable')
        return answers
      },
    })
    holdCards([card])
    const { person } = await draw(timeline)
    await person.click(screen.getByRole('button', { name: /查看详情/ }))
    expect((await screen.findByRole('alert')).textContent).toContain('连接不到服务器')
    await person.click(screen.getByRole('button', { name: '重试' }))
    expect(await screen.findByText('陈舟')).toBeTruthy()
  })
})
