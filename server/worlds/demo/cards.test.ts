import { describe, expect, test } from 'vitest'
import type { FileFacts } from '#shared/domain/file.ts'
import { cardOfLine } from '../card-of-line.ts'
import { replayCard } from '../replay-card.ts'
import { worldTime } from '../world-time.ts'
import { demo } from './demo.ts'
import { demoFiles } from './files.ts'

const hour = 60 * 60_000
const day = 24 * hour
const written = demo.conversations.flatMap((script) =>
  (script.cards ?? []).flatMap((line) => ('card' in line ? [{ script, line }] : [])),
)
const tools = new Set(written.map(({ line }) => line.card.tool))

describe('the cards of the demo world', () => {
  const clocks = Array.from({ length: 7 * 8 }, (_, place) => Date.UTC(2026, 2, 2) + place * 3 * hour + 40 * 60_000)

  test('take every act that was written, whatever the hour and weekday the world is made', () => {
    expect(tools.size).toBeGreaterThan(1)
    for (const clock of clocks) {
      const time = worldTime(clock)
      for (const { script, line } of written) {
        const replayed = replayCard(cardOfLine(script, line, 'card', time))
        expect(replayed.card.createdAt).toBeLessThanOrEqual(time.now)
      }
    }
  })

  test('FILE-5: say of files that were handed in what is known of them', () => {
    const known = new Map<string, FileFacts>(Object.values(demoFiles).map(({ facts }) => [facts.id, facts]))
    const time = worldTime(Date.UTC(2026, 2, 4))
    const handedIn = written.flatMap(({ script, line }) => {
      const { entries, answerFiles } = replayCard(cardOfLine(script, line, 'card', time))
      const told = entries.map(({ entry }) => entry).join()
      return answerFiles.flatMap(({ files }) => files.map((id) => ({ id, told })))
    })
    expect(handedIn.length).toBeGreaterThan(0)
    for (const { id, told } of handedIn) expect(told).toContain(JSON.stringify(known.get(id)))
  })

  test('TOOL-3: leave nothing to happen by itself between the world’s now and the clock', () => {
    for (const clock of clocks) {
      const time = worldTime(clock)
      expect(clock - time.now).toBeLessThan(day)
      for (const { script, line } of written) {
        const { card } = replayCard(cardOfLine(script, line, 'card', time))
        if (card.endedAt !== null) continue
        const where = `${script.key}: ${line.card.tool} of day ${line.day}`
        for (const at of [card.endsAt, card.wakesAt]) if (at !== null) expect(at, where).toBeGreaterThan(clock)
      }
    }
  })
})
