import { z } from 'zod'
import { Fen } from '../../domain/fen.ts'
import { Id, Instant } from '../../domain/ids.ts'
import { PlainText } from '../../domain/plain-text.ts'
import type { Feature } from '../feature.ts'
import { shortened } from '../shortened.ts'

/** @see RP-2 */
export const redPacketLimits = { shareFrom: 1, shareTo: 20_000, shares: 100, greeting: 25 } as const

/** What a packet wishes when its sender wrote nothing. @see RP-2 */
export const usualGreeting = '恭喜发财，大吉大利'

const hour = 3_600_000
/** How long a packet can be opened. @see RP-6 */
const redPacketLives = 24 * hour

const Share = z.number().int().min(redPacketLimits.shareFrom).max(redPacketLimits.shareTo)
const Shares = z.number().int().min(1).max(redPacketLimits.shares)
const Greeting = PlainText.trim()
  .min(1)
  .refine((text) => [...text].length <= redPacketLimits.greeting, { params: { tooLong: true } })

/** Lucky: chance deals `total` out. Normal: `each` a share. Exclusive: `each` for everyone named. @see RP-1, RP-2 */
export const RedPacketContent = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('lucky'), total: Fen, shares: Shares, greeting: Greeting }),
    z.strictObject({ kind: z.literal('normal'), each: Share, shares: Shares, greeting: Greeting }),
    z.strictObject({
      kind: z.literal('exclusive'),
      each: Share,
      people: z.array(Id).min(1).max(redPacketLimits.shares),
      greeting: Greeting,
    }),
  ])
  .refine((content) => content.kind !== 'lucky' || dealable(content), { path: ['total'] })
  .refine((content) => content.kind !== 'exclusive' || new Set(content.people).size === content.people.length, {
    path: ['people'],
  })
export type RedPacketContent = z.infer<typeof RedPacketContent>

/** What somebody took: how much, when, and as which one; commits give the order. @see RP-5, RP-8 */
export const RedPacketEntry = z.strictObject({
  fen: Share,
  place: z.number().int().min(1).max(redPacketLimits.shares),
  takenAt: Instant,
})
export type RedPacketEntry = z.infer<typeof RedPacketEntry>

/** How far it is; `leading` has most so far, the earlier of equals; `returned` went back at the end, null before. @see RP-5, RP-6 */
export const RedPacketState = z.strictObject({
  taken: z.number().int().min(0).max(redPacketLimits.shares),
  takenFen: Fen,
  leading: z.strictObject({ personId: Id, fen: Share }).nullable(),
  returned: Fen.nullable(),
})
export type RedPacketState = z.infer<typeof RedPacketState>

export const RedPacketAction = z.strictObject({ type: z.literal('open') })
export type RedPacketAction = z.infer<typeof RedPacketAction>

/** How many may open it. @see RP-2 */
export function sharesOf(content: RedPacketContent): number {
  return content.kind === 'exclusive' ? content.people.length : content.shares
}

/** All the money in it. @see RP-3 */
export function totalOf(content: RedPacketContent): number {
  return content.kind === 'lucky' ? content.total : content.each * sharesOf(content)
}

const reasons = [
  'redPacket.notForYou',
  'redPacket.openedAlready',
  'redPacket.allTaken',
  'redPacket.namesYourself',
] as const

const names = {
  lucky: { zh: '红包', en: 'Red packet' },
  normal: { zh: '红包', en: 'Red packet' },
  exclusive: { zh: '专属红包', en: 'Red packet for somebody' },
} as const

/** Red packet 红包: money in an envelope, for whoever is quick or whoever is named. @see RP-1 … RP-9 */
export const redPacket = {
  tool: 'redPacket',
  version: 1,
  capability: 'redPacket.create',
  answering: 'redPacket.grab',
  content: RedPacketContent,
  entry: RedPacketEntry,
  state: RedPacketState,
  action: RedPacketAction,
  reasons,
  whenOffline: 'refuse',
  recallable: false,
  start: () => ({ taken: 0, takenFen: 0, leading: null, returned: null }),
  endsAt: (_, sentAt) => sentAt + redPacketLives,
  pictures: () => [],
  people: peopleOf,
  audience: (content) => (content.kind === 'exclusive' ? content.people : null),
  summary: ({ kind, greeting }) => ({
    zh: `[${names[kind].zh}] ${shortened(greeting)}`,
    en: `[${names[kind].en}] ${shortened(greeting)}`,
  }),
  examples: [
    { kind: 'lucky', total: 8_800, shares: 10, greeting: usualGreeting },
    { kind: 'normal', each: 666, shares: 6, greeting: '上线顺利，请大家喝奶茶' },
    { kind: 'exclusive', each: 20_000, people: ['mate'], greeting: '值班辛苦了' },
  ],
} as const satisfies Feature<
  RedPacketContent,
  RedPacketEntry,
  RedPacketState,
  RedPacketAction,
  (typeof reasons)[number]
>

function peopleOf(content: RedPacketContent): readonly string[] {
  return content.kind === 'exclusive' ? content.people : []
}

/** Whether every share can be worth something, and none too much. @see RP-2 */
function dealable({ total, shares }: { readonly total: number; readonly shares: number }): boolean {
  return total >= shares * redPacketLimits.shareFrom && total <= shares * redPacketLimits.shareTo
}
