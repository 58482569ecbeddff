import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { addDays, dateAt } from '#shared/domain/zoned-time.ts'
import { ScheduleContent, schedule } from '#shared/features/schedule/schedule.ts'
import { detailProps } from '../../../tests/card-props.ts'
import { draw } from '../../../tests/draw.tsx'
import { runFake, standIn } from '../../../tests/fake-runtime.ts'
import { now } from '../../time/now.ts'
import { ScheduleDetail } from './ScheduleDetail.tsx'

type Props = Parameters<typeof ScheduleDetail>[0]

const from = addDays(dateAt('UTC', now()), 1)
const repeat = { every: 'day', end: { type: 'count', count: 3 } } as const
const content = ScheduleContent.parse({
  ...schedule.examples[2],
  zone: 'UTC',
  when: {
    type: 'fixed',
    series: {
      segments: [{ from, time: '12:00', minutes: 40, repeat }],
      exceptions: [{ type: 'cancelled', date: addDays(from, 2) }],
    },
  },
})
const state = schedule.start(content)
const key = state.planned ?? ''
const second = addDays(from, 1)

beforeEach(() => {
  standIn({ kind: 'department' })
  runFake({ 'calendar:clashes': () => ({ entries: [] }) })
})

const props = (change: Partial<Props> = {}): Props => ({
  ...detailProps({ createdBy: 'zhou' }),
  content,
  state,
  ...change,
})

const rows = () => within(screen.getByRole('region', { name: '全部日期（3）' })).getAllByRole('listitem')

describe('SCHED-3, SCHED-6: the dates of a repeat', () => {
  it('are answered one by one, those that are ahead; the answer to all says that it is to all', async () => {
    const onAct = vi.fn(async () => true)
    const mine = { round: 1, answers: { [key]: 'yes' as const }, answeredAt: 1 }
    await draw(<ScheduleDetail {...props({ onAct, mine })} />)
    expect(screen.getByRole('group', { name: '你对所有日期的答复' })).toBeTruthy()
    const [, ahead, cancelled] = rows()
    if (ahead === undefined || cancelled === undefined) throw new Error('no three dates')
    expect(within(ahead).getByRole('button', { name: '可以' }).getAttribute('aria-pressed')).toBe('true')
    await userEvent.click(within(ahead).getByRole('button', { name: '不行' }))
    expect(onAct).toHaveBeenCalledWith({ type: 'answer', round: 1, time: key, date: second, answer: 'no' })
    expect(within(cancelled).queryByRole('button')).toBeNull()
  })

  it('say who comes otherwise than to all of them', async () => {
    const person = { id: 'chen', name: '陈舟', latinName: null, title: null, enterpriseId: 'e', enterpriseName: 'E' }
    const entry = { round: 1, answers: { [key]: 'yes' as const }, dates: { [second]: 'no' as const }, answeredAt: 1 }
    const entries = [{ person, slot: 'round-1', entry }]
    await draw(<ScheduleDetail {...props({ answers: { phase: 'there', entries, nameless: [], missing: [] } })} />)
    expect(rows().map((row) => row.textContent?.includes('陈舟 不行'))).toEqual([false, true, false])
  })

  it('keep the focus with what is changed: into the form, and back to the button that opened it', async () => {
    runFake({ 'calendar:clashes': () => ({ entries: [] }), 'calendar:busy': () => ({ people: [] }) })
    const card = { ...props().card, createdBy: 'lin' }
    await draw(<ScheduleDetail {...props({ card })} />)
    const [first] = rows()
    if (first === undefined) throw new Error('no date')
    await userEvent.click(within(first).getByRole('button', { name: /^调整/ }))
    const form = within(first).getByRole('group', { name: '调整' })
    expect(form.contains(document.activeElement)).toBe(true)
    await userEvent.click(within(form).getByRole('button', { name: '取消' }))
    expect(document.activeElement).toBe(within(first).getByRole('button', { name: /^调整/ }))

    await userEvent.click(screen.getByRole('button', { name: '修改日程' }))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '标题' }))
    await userEvent.click(screen.getByRole('button', { name: '取消' }))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '修改日程' }))
  })
})
