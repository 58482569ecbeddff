import type { RedPacketContent, RedPacketEntry, RedPacketState } from '#shared/features/redPacket/red-packet.ts'
import { sharesOf } from '#shared/features/redPacket/red-packet.ts'
import type { CardPhase } from '../face.ts'

/** How a packet stands for whoever looks at it. */
export type PacketStanding = 'canOpen' | 'opened' | 'notForYou' | 'allTaken' | 'expired' | 'closed'

interface Seen {
  readonly content: RedPacketContent
  readonly state: RedPacketState
  readonly mine: RedPacketEntry | null
  readonly phase: CardPhase
  readonly viewerId: string
}

/** @see RP-1, RP-4, RP-6 */
export function packetStanding({ content, state, mine, phase, viewerId }: Seen): PacketStanding {
  if (mine !== null) return 'opened'
  if (state.taken >= sharesOf(content)) return 'allTaken'
  if (phase === 'ended') return 'expired'
  if (content.kind === 'exclusive' && !content.people.includes(viewerId)) return 'notForYou'
  return phase === 'open' ? 'canOpen' : 'closed'
}

/** Who had the best luck; told only once all is taken. @see RP-5 */
export function bestOf(content: RedPacketContent, state: RedPacketState): string | null {
  return content.kind === 'lucky' && state.taken === sharesOf(content) ? (state.leading?.personId ?? null) : null
}
