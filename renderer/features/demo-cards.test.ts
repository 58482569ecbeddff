import { describe, expect, test } from 'vitest'
import type { CardView } from '#shared/features/feature.ts'
import { type Tool, tools } from '#shared/features/index.ts'
import type { MeetingPhase } from '#shared/features/meeting/meeting.ts'
import type { SchedulePhase } from '#shared/features/schedule/schedule-plan.ts'
import { cardOfLine } from '../../server/worlds/card-of-line.ts'
import { demo } from '../../server/worlds/demo/demo.ts'
import { replayCard } from '../../server/worlds/replay-card.ts'
import { worldTime } from '../../server/worlds/world-time.ts'
import { translator } from '../i18n/translate.ts'
import { cardStanding } from './card-standing.ts'
import { featureTexts } from './features.texts.ts'
import { readCard } from './read-card.ts'
import { type PacketStanding, packetStanding } from './redPacket/red-packet-view.ts'

const hour = 60 * 60_000
/** Every third hour of a day, so that nothing depends on when the world is made. */
const clocks = Array.from({ length: 8 }, (_, place) => Date.UTC(2026, 2, 3) + (place * 3 + 0.5) * hour)

const simple = ['进行中', '某时 截止', '已结束']
const meeting = {
  upcoming: '未开始',
  ongoing: '进行中',
  ended: '已结束',
  cancelled: '已取消',
} satisfies Record<MeetingPhase, string>
const schedule = {
  asking: '征集时间中',
  choosing: '待选定',
  upcoming: '已定',
  ongoing: '进行中',
  ended: '已结束',
  cancelled: '已取消',
  unsettled: '未约成',
} satisfies Record<SchedulePhase, string>

/** Every state in which a card of a tool can stand, in the drawer’s words; null where it says nothing. */
const states: { readonly [T in Tool]: readonly (string | null)[] } = {
  poll: simple,
  redPacket: ['某时 截止', '已结束'],
  post: [null, '已结束'],
  file: [null],
  report: ['某时 截止', '已结束'],
  form: simple,
  meeting: Object.values(meeting),
  schedule: Object.values(schedule),
}

describe.each(clocks.map((clock) => ({ clock, at: new Date(clock).toISOString() })))(
  'the demo world at $at',
  ({ clock }) => {
    const cards = cardsAt(clock)

    test.each(tools)('TOOL-1: has a %s in every state that its list can name', (tool) => {
      const words = translator(featureTexts, 'zh-CN')
      const listing = { language: 'zh-CN', now: clock, words, deadline: () => '某时' } as const
      const found = cards.filter(({ card }) => card.tool === tool).map(({ card }) => cardStanding(card, listing))
      expect([...new Set(found)].sort()).toEqual([...states[tool]].sort())
    })

    test('RP-1, RP-4, RP-6: has an envelope in every state in which somebody can see one', () => {
      const standings = {
        canOpen: true,
        opened: true,
        notForYou: true,
        allTaken: true,
        expired: true,
      } satisfies Record<Exclude<PacketStanding, 'closed'>, true>
      const seen = cards.flatMap(({ card, seenBy }) => {
        const parts = card.tool === 'redPacket' ? readCard('redPacket', card) : null
        const phase = card.endedAt === null ? 'open' : 'ended'
        if (parts === null) return []
        return seenBy.map(({ viewerId, mine }) => {
          const own = readCard('redPacket', { ...card, mine })?.mine ?? null
          return packetStanding({ ...parts, mine: own, phase, viewerId })
        })
      })
      expect([...new Set(seen)].sort()).toEqual(Object.keys(standings).sort())
    })
  },
)

test('DEP-11: a group that was closed keeps cards that had not ended, to be read only', () => {
  const closed = demo.conversations.filter(({ closed }) => closed).map(({ key }) => key)
  const kept = cardsAt(clocks[0] ?? 0).filter(
    ({ card }) => closed.includes(card.conversationId) && card.endedAt === null,
  )
  expect(kept.length).toBeGreaterThan(0)
})

interface Seen {
  readonly card: CardView
  readonly seenBy: readonly { readonly viewerId: string; readonly mine: unknown }[]
}

/** Every card of the demo world as it is when the world is made at `clock`, with everybody's own answer. */
function cardsAt(clock: number): Seen[] {
  const time = worldTime(clock)
  return demo.conversations.flatMap((script) =>
    [...script.lines, ...(script.cards ?? [])].flatMap((line, place): Seen[] => {
      if (!('card' in line || 'poll' in line)) return []
      const { card, entries } = replayCard(cardOfLine(script, line, `${script.key}-${place}`, time))
      const { id, conversationId, tool, version, revision, createdBy, createdAt, endsAt, endedAt, endedBy } = card
      const view: CardView = {
        ...{ id, conversationId, tool, version, revision, createdBy, createdAt, endsAt, endedAt, endedBy },
        messageId: id,
        contentRevision: revision,
        rev: 1,
        content: JSON.parse(card.content),
        state: JSON.parse(card.state),
        answered: 0,
        audience: 0,
      }
      const seenBy = script.members.map((viewerId) => {
        const own = entries.find(({ personId, slot }) => personId === viewerId && slot === card.slot)
        return { viewerId, mine: own === undefined ? null : JSON.parse(own.entry) }
      })
      return [{ card: view, seenBy }]
    }),
  )
}
