import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { draw } from '../../../tests/draw.tsx'
import { runFake, standIn } from '../../../tests/fake-runtime.ts'
import { FreeBusyGrid } from './FreeBusyGrid.tsx'

const hour = 60 * 60_000
const day = new Date(2027, 4, 12).getTime()
const nextDay = new Date(2027, 4, 13).getTime()
const at = (from: number, until: number) => ({ startsAt: day + from * hour, endsAt: day + until * hour })
const person = (id: string, name: string) => ({
  id,
  name,
  latinName: null,
  title: null,
  enterpriseId: 'e',
  enterpriseName: null,
})

beforeEach(() => {
  standIn({ kind: 'department' })
  runFake({})
})

function drawGrid(now: number, onPick = vi.fn()) {
  return draw(
    <FreeBusyGrid
      day={day}
      nextDay={nextDay}
      people={[person('chen', '陈舟'), person('gu', '顾清')]}
      busy={[
        { personId: 'chen', busy: [at(10, 11)], maybe: [at(14, 15)] },
        { personId: 'gu', busy: [], maybe: [] },
      ]}
      chosen={[at(16, 17)]}
      length={hour}
      now={now}
      onPick={onPick}
    />,
  )
}

describe('SCHED-2: the grid', () => {
  it('says every row in words', async () => {
    await drawGrid(0)
    const rows = within(screen.getByRole('list')).getAllByRole('listitem')
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('陈舟：10:00–11:00 忙、14:00–15:00 可能忙'),
      expect.stringContaining('顾清：全天有空'),
    ])
  })

  it('says of each start who is not free, and which one is chosen', async () => {
    await drawGrid(0)
    expect(screen.getByRole('button', { name: '09:30–10:30，1 人忙' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '13:30–14:30，1 人可能忙' })).toBeTruthy()
    expect(screen.getByRole('button', { pressed: true }).getAttribute('aria-label')).toBe('16:00–17:00，所有人有空')
  })

  it('is one stop for the keyboard, from the first start that is ahead, and arrows go on from there', async () => {
    const onPick = vi.fn()
    await drawGrid(day + 12 * hour, onPick)
    await userEvent.tab()
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^12:30/)
    await userEvent.keyboard('{ArrowLeft}{ArrowRight}{Enter}')
    expect(onPick).toHaveBeenCalledWith(at(13, 14))
  })

  it('is scrolled by keyboard when the day has no start left', async () => {
    await drawGrid(day + 24 * hour)
    await userEvent.tab()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('每个人的忙闲')
  })
})
