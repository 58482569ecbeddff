/** Where all money comes from; what it owes is what everybody holds. */
export const bank = 'bank'

/** What a person has. @see RP-9 */
export function walletOf(personId: string): string {
  return `wallet ${personId}`
}

/** What a card holds until somebody takes it or it goes back. @see RP-3 */
export function escrowOf(cardId: string): string {
  return `card ${cardId}`
}
