import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { poll } from '#shared/features/poll/poll.ts'
import { cardProps } from '../../../tests/card-props.ts'
import { draw } from '../../../tests/draw.tsx'
import { PollCard } from './PollCard.tsx'

type Props = Parameters<typeof PollCard>[0]

const [single, multiple] = poll.examples
const vote = { options: [0], votedAt: 1 }

function props(change: Partial<Props> = {}): Props {
  return {
    ...cardProps({ answered: 11 }),
    content: single,
    state: { tallies: [7, 3, 1] },
    ...change,
  }
}

const lines = () => screen.getAllByRole('listitem').map((line) => line.textContent)

describe('a poll one has not voted in', () => {
  it('POLL-2: one choice is a named group of radio buttons that the keyboard walks, and voting is a second step', async () => {
    const given = props()
    const { person } = await draw(<PollCard {...given} />)
    const group = screen.getByRole('radiogroup', { name: '周五团建去哪儿？' })
    expect(within(group).getAllByRole('radio')).toHaveLength(3)
    await person.click(screen.getByRole('radio', { name: /桌游/ }))
    await person.click(screen.getByRole('radio', { name: /密室/ }))
    expect(given.onAct).not.toHaveBeenCalled()
    await person.click(screen.getByRole('button', { name: '投票' }))
    expect(given.onAct).toHaveBeenCalledExactlyOnceWith({ type: 'vote', options: [2] })
  })

  it('POLL-2: of several at most n can be chosen, and it says how many are', async () => {
    const given = props({ content: multiple, state: { tallies: null } })
    const { person } = await draw(<PollCard {...given} />, 'en')
    await person.click(screen.getByRole('checkbox', { name: 'Export' }))
    await person.click(screen.getByRole('checkbox', { name: 'Dark theme' }))
    expect(screen.getByRole('checkbox', { name: 'Shortcuts' })).toHaveProperty('disabled', true)
    expect(screen.getByText(/2 of 2 chosen/)).toBeTruthy()
    await person.click(screen.getByRole('button', { name: 'Vote' }))
    expect(given.onAct).toHaveBeenCalledExactlyOnceWith({ type: 'vote', options: [0, 3] })
  })

  it('voting with nothing chosen says what to do', async () => {
    const given = props()
    const { person } = await draw(<PollCard {...given} />)
    await person.click(screen.getByRole('button', { name: '投票' }))
    expect(screen.getByRole('alert').textContent).toBe('先选一项再投票')
    expect(given.onAct).not.toHaveBeenCalled()
  })

  it('keeps the choice when the server refuses it', async () => {
    const { person } = await draw(<PollCard {...props({ onAct: async () => false })} />)
    await person.click(screen.getByRole('radio', { name: /桌游/ }))
    await person.click(screen.getByRole('button', { name: '投票' }))
    expect(screen.getByRole('radio', { name: /桌游/ })).toHaveProperty('checked', true)
  })

  it('POLL-4: shows no numbers while they are withheld, and says until when', async () => {
    const { redraw } = await draw(<PollCard {...props({ content: multiple, state: { tallies: null } })} />, 'en')
    expect(screen.getByText('Vote to see the results')).toBeTruthy()
    expect(screen.queryByText(/%/)).toBeNull()
    redraw(
      <PollCard {...props({ content: { ...single, results: 'afterEnd' }, state: { tallies: null }, mine: vote })} />,
    )
    expect(screen.getByText('Results appear at the end')).toBeTruthy()
    expect(screen.queryByText(/%/)).toBeNull()
  })
})

describe('a poll one has voted in', () => {
  it('POLL-7: shows counts, percentages and the own choice, in words too', async () => {
    await draw(<PollCard {...props({ mine: vote })} />)
    expect(lines()).toEqual(['西溪湿地徒步7 票 64%', '桌游 + 火锅3 票 27%', '密室逃脱1 票 9%'])
    const [own] = screen.getAllByRole('listitem')
    expect(own && within(own).getByRole('img', { name: '我选的' })).toBeTruthy()
    expect(screen.getByText('11 / 12 人已投')).toBeTruthy()
  })

  it('the vote is announced once the server has taken it', async () => {
    const { person, redraw } = await draw(<PollCard {...props()} />)
    await person.click(screen.getByRole('radio', { name: /桌游/ }))
    await person.click(screen.getByRole('button', { name: '投票' }))
    expect(screen.getByRole('status').textContent).toBe('')
    redraw(<PollCard {...props({ mine: { options: [1], votedAt: 1 }, state: { tallies: [7, 4, 1] } })} />)
    expect(screen.getByRole('status').textContent).toBe('已投票：桌游 + 火锅 4 票 33%')
  })

  it('POLL-5: takes the vote back into the hand, with the old choice, and leaves it when one thinks better of it', async () => {
    const given = props({ mine: vote })
    const { person } = await draw(<PollCard {...given} />)
    await person.click(screen.getByRole('button', { name: '改投' }))
    expect(screen.getByRole('radio', { name: /西溪/ })).toHaveProperty('checked', true)
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /西溪/ }))
    await person.click(screen.getByRole('button', { name: '取消' }))
    expect(screen.queryByRole('radio')).toBeNull()
    await person.click(screen.getByRole('button', { name: '改投' }))
    await person.click(screen.getByRole('radio', { name: /密室/ }))
    await person.click(screen.getByRole('button', { name: '确认改投' }))
    expect(given.onAct).toHaveBeenCalledExactlyOnceWith({ type: 'vote', options: [2] })
    expect(screen.queryByRole('radio')).toBeNull()
  })

  it('POLL-5: a final vote and an ended poll offer no change', async () => {
    const { redraw } = await draw(<PollCard {...props({ content: { ...single, changeable: false }, mine: vote })} />)
    expect(screen.queryByRole('button', { name: '改投' })).toBeNull()
    redraw(<PollCard {...props({ mine: vote, phase: 'ended' })} />)
    expect(screen.queryByRole('button', { name: '改投' })).toBeNull()
    expect(screen.getByText(/已结束/)).toBeTruthy()
  })
})

describe('TOOL-5: reminding', () => {
  it('is there for those who run the card, while somebody is missing', async () => {
    const given = props({ mine: vote, mayManage: true })
    const { person, redraw } = await draw(<PollCard {...given} />)
    await person.click(screen.getByRole('button', { name: '提醒未投的人' }))
    expect(given.onRemind).toHaveBeenCalledOnce()
    redraw(<PollCard {...props({ mine: vote, mayManage: false })} />)
    expect(screen.queryByRole('button', { name: '提醒未投的人' })).toBeNull()
    redraw(<PollCard {...props({ mine: vote, mayManage: true, card: { ...given.card, answered: 12 } })} />)
    expect(screen.queryByRole('button', { name: '提醒未投的人' })).toBeNull()
  })
})

it('leaves the many options of a long poll to the detail, but not the own one', async () => {
  const options = Array.from({ length: 20 }, (_, place) => ({ text: `选项 ${place + 1}`, pictureId: null }))
  const content = { ...single, options }
  const given = props({ content, state: { tallies: options.map(() => 1) }, mine: { options: [15], votedAt: 1 } })
  const { person } = await draw(<PollCard {...given} />)
  expect(lines()).toHaveLength(9)
  expect(lines().at(-1)).toContain('选项 16')
  await person.click(screen.getByRole('button', { name: '还有 11 个选项' }))
  expect(given.onOpen).toHaveBeenCalledOnce()
})

it('draws hostile text as text', async () => {
  const question = '<img src=x onerror=alert(1)>'
  await draw(<PollCard {...props({ content: { ...single, question } })} />)
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe(question)
  expect(document.querySelector('img')).toBeNull()
})
