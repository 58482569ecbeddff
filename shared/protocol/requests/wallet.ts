import { z } from 'zod'
import { Fen } from '../../domain/fen.ts'
import { Id, Instant } from '../../domain/ids.ts'
import { Person } from '../../domain/person.ts'
import { TimeZone } from '../../domain/zoned-time.ts'
import { CardView } from '../../features/feature.ts'
import { mutation, nothing, page, type Request } from '../request.ts'

/** At most so much into a wallet at once, and so much in it by hand. @see RP-9 */
export const walletLimits = { topUp: 2_000_00, holds: 100_000_00 } as const

/** A packet in somebody's record: a posting of their wallet (`fen` taken, or put in) and the packet as it is. @see RP-8 */
const RecordedPacket = z.strictObject({ postingId: Id, fen: Fen, at: Instant, card: CardView })

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
