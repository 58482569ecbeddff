import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { instantAt } from '#shared/domain/zoned-time.ts'
import { draw } from '../../../tests/draw.tsx'
import { runFake } from '../../../tests/fake-runtime.ts'
import { CommonTimes } from './CommonTimes.tsx'

const from = instantAt('UTC', '2027-05-10', '00:00')

function times(minutes: number, zone = 'UTC') {
  return (
    <CommonTimes
      people={[]}
      busy={{ people: [], phase: 'there' }}
      zone={zone}
      minutes={minutes}
      from={from}
      until={from + 3 * 24 * 60 * 60_000}
      chosen={[]}
      onPick={() => undefined}
    />
  )
}

it('SCHED-2: what was found for another length or zone is proposed no longer', async () => {
  runFake({})
  const { person, redraw } = await draw(times(60), 'en')
  await person.click(screen.getByRole('button', { name: 'Find a common time' }))
  expect(screen.getAllByRole('listitem')).toHaveLength(10)
  redraw(times(90))
  expect(screen.queryByRole('listitem')).toBeNull()
  redraw(times(60, 'Asia/Kolkata'))
  expect(screen.queryByRole('listitem')).toBeNull()
  redraw(times(60))
  expect(screen.getAllByRole('listitem')).toHaveLength(10)
})
