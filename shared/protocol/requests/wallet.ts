import { z } from 'zod'
import { Fen } from '../../domain/fen.ts'
import { Id, Instant } from '../../domain/ids.ts'
import { Person } from '../../domain/person.ts'
import { TimeZone } from '../../domain/zoned-time.ts'
import { mutation, nothing, page, type Request } from '../request.ts'

/** At most so much into a wallet at once, and so much in it by hand. @see RP-9 */
export const walletLimits = { topUp: 2_000_00, holds: 100_000_00 } as const

/** A packet in somebody's record: as a posting of their wallet, with how the packet stands. @see RP-8 */
export const RecordedPacket = z.strictObject({
  postingId: Id,
  cardId: Id,
  kind: z.enum(['lucky', 'normal', 'exclusive']),
  greeting: z.string(),
  senderId: Id,
  /** What was taken, or what was put in. */
  fen: Fen,
  at: Instant,
  /** Whether the viewer had the best luck; only once all is taken. @see RP-5 */
  best: z.boolean(),
  taken: z.number().int().min(0),
  shares: z.number().int().min(1),
  returned: Fen.nullable(),
})
export type RecordedPacket = z.infer<typeof RecordedPacket>

/** Money of one's own. */
export const walletRequests = {
  'wallet:get': {
    doc: 'What is in your wallet, in fen, and whether you may fill it yourself. @see RP-9',
    input: nothing,
    output: z.strictObject({ balance: Fen, mayTopUp: z.boolean() }),
    changes: false,
    capability: null,
    refusals: [],
  },
  'wallet:topUp': {
    doc: 'Puts play money into your wallet: in the demo world and for tests only.',
    input: z.strictObject({ ...mutation, fen: z.number().int().min(1).max(walletLimits.topUp) }),
    output: z.strictObject({ balance: Fen }),
    changes: true,
    capability: null,
    refusals: ['wallet.noTopUp', 'wallet.full'],
  },
  'redPacket:record': {
    doc: 'Red packets you sent, or took something from, in a year as your time zone counts it: how many, how much in all, and the latest first. `before` is the `postingId` of one of them. @see RP-8',
    input: z.strictObject({
      side: z.enum(['sent', 'received']),
      year: z.number().int().min(2000).max(2100),
      zone: TimeZone,
      ...page,
    }),
    output: z.strictObject({
      count: z.number().int().min(0),
      fen: Fen,
      packets: z.array(RecordedPacket),
      people: z.array(Person),
      more: z.boolean(),
    }),
    changes: false,
    capability: null,
    refusals: [],
  },
} as const satisfies Record<string, Request>
