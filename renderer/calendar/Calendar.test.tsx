import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CalendarEntry } from '#shared/domain/calendar.ts'
import { DomainError } from '#shared/domain/error.ts'
import { addDays, instantAt } from '#shared/domain/zoned-time.ts'
import { draw } from '../../tests/draw.tsx'
import { runFake } from '../../tests/fake-runtime.ts'
import { heardOfCards } from '../data/calendar.store.ts'
import { clearStores } from '../data/clear-stores.ts'
import { useConnection } from '../data/connection.store.ts'
import { useOpenedCard } from '../features/opened-card.store.ts'
import { ownZone } from '../time/own-zone.ts'
import { Calendar } from './Calendar.tsx'
import { useCalendarPlace } from './calendar.store.ts'

let answer: () => readonly CalendarEntry[]
let asked: { from: number; until: number }[]
const day = '2026-05-06'

beforeEach(() => {
  useCalendarPlace.setState({ view: 'week', date: day, declined: 'shown' })
  asked = []
  answer = () => [meeting({})]
  useConnection.setState({ state: 'online' })
  runFake({
    'calendar:range': ({ span }) => {
      asked.push(span)
      return { entries: [...answer()] }
    },
  })
})
afterEach(() => {
  clearStores()
})

describe('SCHED-5: the calendar', () => {
  test('shows a week, and says of an entry all there is to say', async () => {
    await draw(<Calendar />, 'en')
    const entry = await screen.findByRole('button', {
      name: 'Wednesday, May 6, 2026 09:00 – 10:00, Stand-up, Room 3, attending',
    })
    expect(screen.getAllByRole('gridcell')).toHaveLength(7)
    expect(screen.getByRole('gridcell', { name: 'Wednesday, May 6, 2026, 1 entry', selected: true }).tabIndex).toBe(0)
    expect(entry.tabIndex).toBe(0)
  })

  test('begins at today and marks it', async () => {
    useCalendarPlace.setState({ date: null })
    await draw(<Calendar />, 'en')
    const marked = screen.getAllByRole('columnheader').filter((head) => head.getAttribute('aria-current') === 'date')
    expect(marked.map(({ textContent }) => textContent)).toEqual([
      screen.getAllByRole('columnheader')[screen.getAllByRole('gridcell').findIndex((cell) => cell.tabIndex === 0)]
        ?.textContent,
    ])
  })

  test('opens the card of an entry, with the way to its group', async () => {
    const { person } = await draw(<Calendar />, 'en')
    await person.click(await screen.findByRole('button', { name: /Stand-up/ }))
    expect(useOpenedCard.getState().cardId).toBe('card')
    expect(useOpenedCard.getState().toGroup).not.toBeNull()
  })

  test.each([
    [{ attendance: 'maybe' }, 'undecided'],
    [{ attendance: 'no' }, 'declined'],
    [{ state: 'cancelled' }, 'cancelled'],
  ] as const)('says how one stands to an entry: %j', async (change, words) => {
    answer = () => [meeting(change)]
    await draw(<Calendar />, 'en')
    await screen.findByRole('button', { name: new RegExp(`Stand-up.*${words}$`) })
  })

  test('leaves out what one declined, when asked to', async () => {
    answer = () => [meeting({ attendance: 'no' })]
    const { person } = await draw(<Calendar />, 'en')
    await screen.findByRole('button', { name: /Stand-up/ })
    await person.click(screen.getByRole('switch', { name: 'Declined' }))
    expect(screen.queryByRole('button', { name: /Stand-up/ })).toBeNull()
  })

  test('is read again when a card changed, and keeps what it has until then', async () => {
    await draw(<Calendar />, 'en')
    await screen.findByRole('button', { name: /Stand-up/ })
    answer = () => [meeting({ title: 'Moved' })]
    act(heardOfCards)
    await screen.findByRole('button', { name: /Moved/ })
    expect(screen.queryByRole('button', { name: /Stand-up/ })).toBeNull()
  })

  test('says why it could not be read, and tries again', async () => {
    answer = () => {
      throw new DomainError('rate_limited', 'request.tooMany')
    }
    const { person } = await draw(<Calendar />, 'en')
    expect((await screen.findByText(/could not be read/)).textContent).not.toBe('')
    answer = () => [meeting({})]
    await person.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByRole('button', { name: /Stand-up/ })
    expect(screen.queryByRole('status')).toBeNull()
  })

  test('says that nothing takes place', async () => {
    answer = () => []
    await draw(<Calendar />, 'en')
    await screen.findByText(/Nothing takes place here/)
  })

  test('without a line keeps what it read and says that it may be old; of other days it has nothing', async () => {
    const { person } = await draw(<Calendar />, 'en')
    await screen.findByRole('button', { name: /Stand-up/ })
    act(() => useConnection.setState({ state: 'offline' }))
    screen.getByText(/may have changed/)
    screen.getByRole('button', { name: /Stand-up/ })
    const read = asked.length
    await person.click(screen.getByRole('button', { name: 'Next week' }))
    screen.getByText(/read as soon as you are back/)
    expect(asked).toHaveLength(read)
    act(() => useConnection.setState({ state: 'online' }))
    await waitFor(() => expect(asked.length).toBeGreaterThan(read))
  })

  test('goes by keys: days, periods, views, with the focus on the day', async () => {
    const { person } = await draw(<Calendar />, 'en')
    const chosen = () => screen.getByRole('gridcell', { selected: true })
    act(() => chosen().focus())
    const steps = [
      ['{ArrowRight}', addDays(day, 1)],
      ['{PageDown}', addDays(day, 8)],
      ['m', addDays(day, 8)],
      ['{ArrowUp}', addDays(day, 1)],
      ['d', addDays(day, 1)],
      ['{ArrowLeft}', day],
      ['w', day],
    ] as const
    for (const [key, date] of steps) {
      await person.keyboard(key)
      expect([key, chosen().dataset.date, document.activeElement === chosen()]).toEqual([key, date, true])
    }
  })

  test('in a week says how much more there is at once than has room beside each other, and opens the day', async () => {
    answer = () => [1, 2, 3, 4].map((place) => meeting({ id: `${place}`, cardId: `${place}`, title: `No. ${place}` }))
    const { person } = await draw(<Calendar />, 'en')
    await person.click(await screen.findByRole('button', { name: /3 more, open the day$/ }))
    expect(screen.getAllByRole('gridcell')).toHaveLength(1)
    expect(screen.getAllByRole('button', { name: /No\. \d/ })).toHaveLength(4)
  })

  test('in a month says how much more there is than a day has room for, and opens the day', async () => {
    answer = () => [1, 2, 3, 4].map((place) => meeting({ id: `${place}`, cardId: `${place}`, title: `No. ${place}` }))
    const { person } = await draw(<Calendar />, 'en')
    await person.click(screen.getByRole('radio', { name: 'Month' }))
    const more = await screen.findByRole('button', { name: /4 more, open the day$/ })
    await person.click(more)
    expect(screen.getAllByRole('gridcell')).toHaveLength(1)
    expect(screen.getAllByRole('button', { name: /No\. \d/ })).toHaveLength(4)
  })
})

function meeting(change: Partial<CalendarEntry>): CalendarEntry {
  return {
    id: 'entry',
    cardId: 'card',
    conversationId: 'group',
    title: 'Stand-up',
    place: 'Room 3',
    startsAt: instantAt(ownZone(), day, '09:00'),
    endsAt: instantAt(ownZone(), day, '10:00'),
    attendance: 'yes',
    state: 'planned',
    ...change,
  }
}
