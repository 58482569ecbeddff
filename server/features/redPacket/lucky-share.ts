import { redPacketLimits } from '#shared/features/redPacket/red-packet.ts'

/**
 * The next share of a lucky packet with `fen` left for `shares` people; the last takes what is left.
 *
 * It is drawn evenly from a stretch around the mean of what is left, as wide to either side, so that what a share is
 * worth on average never changes: whoever comes first or last may expect the same. The stretch ends where a share would
 * be worth nothing or too much; what then is left can always be dealt out within the same bounds.
 * @see RP-5
 */
export function luckyShare(fen: number, shares: number, random: () => number): number {
  if (shares === 1) return fen
  const mean = fen / shares
  const reach = Math.min(mean - redPacketLimits.shareFrom, redPacketLimits.shareTo - mean)
  const drawn = mean + reach * (2 * random() - 1)
  // Rounded up as often as its fraction says, which keeps the mean where it is.
  const whole = Math.floor(drawn + random())
  const least = Math.max(redPacketLimits.shareFrom, fen - (shares - 1) * redPacketLimits.shareTo)
  const most = Math.min(redPacketLimits.shareTo, fen - (shares - 1) * redPacketLimits.shareFrom)
  return Math.min(most, Math.max(least, whole))
}
