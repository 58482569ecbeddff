import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meeting, meetingMoves, meetingPhase } from './meeting.ts'

const [online, placed] = meeting.examples

describe('MEET-2: the state of a meeting', () => {
  it('is cancelled only when it was ended before it began, and never comes back', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.option(fc.nat(3000)), fc.nat(3000), (start, length, endedAt, now) => {
        const span = { startsAt: start, endsAt: start + length + 1 }
        const phase = meetingPhase(span, endedAt, now)
        expect(phase === 'cancelled').toBe(endedAt !== null && endedAt < start)
        if (endedAt === null && now >= span.endsAt) expect(phase).toBe('ended')
      }),
    )
  })
})

describe('MEET-3: what asks everyone again', () => {
  it('another time or another place, and nothing else', () => {
    expect(meetingMoves(online, { ...online, topic: 'x', remarks: 'y', agenda: [], reminders: [] })).toEqual({
      time: false,
      place: false,
    })
    expect(meetingMoves(online, { ...online, endsAt: online.endsAt + 1 })).toEqual({ time: true, place: false })
    expect(meetingMoves(online, { ...online, where: placed.where })).toEqual({ time: false, place: true })
    expect(meetingMoves(placed, { ...placed, where: { type: 'place', place: 'Elsewhere' } }).place).toBe(true)
  })
})

describe('TOOL-1: its one line', () => {
  it('is one line of at most 80 characters, whatever the topic', () => {
    for (const topic of ['line one\nline two', '会'.repeat(128), '😀'.repeat(64)]) {
      for (const line of Object.values(meeting.summary({ ...online, topic }))) {
        expect([...line].length).toBeLessThanOrEqual(80)
        expect(line).not.toMatch(/[\r\n]/)
      }
    }
  })
})
