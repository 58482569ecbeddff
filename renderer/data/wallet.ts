import type { RequestOutput } from '#shared/protocol/requests.ts'
import { ask, askForChange } from './ask.ts'
import { holdPeople } from './people.store.ts'

/** @see RP-9 */
export async function getWallet(): Promise<RequestOutput<'wallet:get'>> {
  return ask('wallet:get', {})
}

/** Play money. Answers the new balance. @throws DomainError */
export async function topUpWallet(fen: number): Promise<number> {
  return (await askForChange('wallet:topUp', (clientId) => ({ clientId, fen }))).balance
}

export type PacketSide = 'sent' | 'received'

/** My red packets of a year, a page before the posting `before`. @see RP-8 */
export async function redPacketRecord(
  side: PacketSide,
  year: number,
  before: string | null,
): Promise<RequestOutput<'redPacket:record'>> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const answer = await ask('redPacket:record', { side, year, zone, before, limit: 20 })
  holdPeople(answer.people)
  return answer
}
