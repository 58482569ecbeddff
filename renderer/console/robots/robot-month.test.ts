import { expect, it } from 'vitest'
import { robotMonth } from './robot-month.ts'

it('ROB-6: adds up the days of a robot, and its refusals by why', () => {
  const month = robotMonth([
    { day: 20_000, posted: 4, refusals: [{ code: 45_009, count: 7 }] },
    { day: 20_001, posted: 0, refusals: [] },
    {
      day: 20_002,
      posted: 9,
      refusals: [
        { code: 40_008, count: 1 },
        { code: 45_009, count: 2 },
      ],
    },
  ])
  expect(month).toEqual({
    posted: 13,
    refused: 10,
    most: 12,
    days: [
      { name: '10-04', posted: 4, refused: 7 },
      { name: '10-05', posted: 0, refused: 0 },
      { name: '10-06', posted: 9, refused: 3 },
    ],
    reasons: [
      { code: 45_009, today: 2, lately: 9 },
      { code: 40_008, today: 1, lately: 1 },
    ],
  })
})

it('ROB-6: a robot that did nothing has a chart without height and no reasons', () => {
  expect(robotMonth([{ day: 20_000, posted: 0, refusals: [] }])).toMatchObject({ most: 0, posted: 0, reasons: [] })
})
