import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ScheduleContent, schedule } from '#shared/features/schedule/schedule.ts'
import { keyOf } from '#shared/features/schedule/times.ts'
import { cardProps } from '../../../tests/card-props.ts'
import { draw } from '../../../tests/draw.tsx'
import { runFake, standIn } from '../../../tests/fake-runtime.ts'
import { now } from '../../time/now.ts'
import { ScheduleCard } from './ScheduleCard.tsx'

type Props = Parameters<typeof ScheduleCard>[0]

const hour = 60 * 60_000
const soon = Math.ceil(now() / hour) * hour
const content = ScheduleContent.parse({
  ...schedule.examples[0],
  title: '规划会',
  when: {
    type: 'candidates',
    candidates: [24, 48].map((later) => ({ startsAt: soon + later * hour, endsAt: soon + (later + 1) * hour })),
    answerBy: null,
  },
})
const [first = '', second = ''] = content.when.type === 'candidates' ? content.when.candidates.map(keyOf) : []
const state = { ...schedule.start(content), tallies: { [second]: { yes: 2, maybe: 1, no: 0 } } }

beforeEach(() => {
  standIn({ kind: 'department' })
  runFake({ 'calendar:clashes': () => ({ entries: [] }) })
})

function props(change: Partial<Props> = {}): Props {
  return {
    ...cardProps({ createdBy: 'zhou' }),
    content,
    state,
    ...change,
  }
}

describe('SCHED-3: the card', () => {
  it('has each time with its counts and three answers, and marks the best', async () => {
    const onAct = vi.fn(async () => true)
    await draw(<ScheduleCard {...props({ onAct })} />)
    const rows = within(screen.getByRole('list', { name: '候选时间' })).getAllByRole('listitem')
    expect(rows).toHaveLength(2)
    const [, best] = rows
    if (best === undefined) throw new Error('no second time')
    expect(within(best).getByText('最合适')).toBeTruthy()
    expect(within(best).getByRole('img', { name: '可以 2 · 可能 1 · 不行 0' })).toBeTruthy()
    const [one] = rows
    await userEvent.click(within(one ?? best).getByRole('button', { name: '可能' }))
    expect(onAct).toHaveBeenCalledWith({ type: 'answer', round: 1, time: first, answer: 'maybe' })
  })

  it('once settled asks for that time alone', async () => {
    const onAct = vi.fn(async () => true)
    await draw(<ScheduleCard {...props({ onAct, state: { ...state, planned: second } })} />)
    expect(screen.queryByRole('list', { name: '候选时间' })).toBeNull()
    expect(screen.getByText('可以 2 · 可能 1 · 不行 0')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '可以' }))
    expect(onAct).toHaveBeenCalledWith({ type: 'answer', round: 1, time: second, answer: 'yes' })
  })

  it('offers nothing to press where no answers are taken', async () => {
    await draw(<ScheduleCard {...props({ phase: 'readOnly' })} />)
    expect(screen.queryByRole('button', { name: '可以' })).toBeNull()
  })

  it('says in English what is going on', async () => {
    await draw(<ScheduleCard {...props()} />, 'en')
    expect(screen.getByRole('article', { name: 'Schedule: 规划会' }).textContent).toContain('finding a time')
  })
})
