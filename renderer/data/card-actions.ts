import type { CardView } from '#shared/features/feature.ts'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import { ask, askForChange } from './ask.ts'
import { holdCards } from './cards.store.ts'
import { holdPeople } from './people.store.ts'

/** What a person does to a card (a vote); the card as it is then shows everywhere at once. @see TOOL-1 */
export async function actOnCard(cardId: string, action: unknown): Promise<CardView> {
  return shown(await askForChange('card:act', (clientId) => ({ clientId, cardId, action })))
}

/** @see TOOL-2 */
export async function endCard(cardId: string): Promise<CardView> {
  return shown(await askForChange('card:end', (clientId) => ({ clientId, cardId })))
}

/** Answers how many people were reminded. @see TOOL-5 */
export async function remindCard(cardId: string): Promise<number> {
  const { reminded } = await askForChange('card:remind', (clientId) => ({ clientId, cardId }))
  return reminded
}

/** Who answered what, as far as it may be seen, and who has not; in one slot, or (null) in all of them. */
export async function cardEntries(cardId: string, slot: string | null): Promise<RequestOutput<'card:entries'>> {
  const answer = await ask('card:entries', { cardId, ...(slot === null ? {} : { slot }) })
  holdPeople(answer.people)
  return answer
}

/** What a card said before it was written anew, the latest first. @see POST-4 */
export async function cardVersions(cardId: string): Promise<RequestOutput<'card:versions'>> {
  const answer = await ask('card:versions', { cardId })
  holdPeople(answer.people)
  return answer
}

/** The cards of one tool, newest first, a page before the card `before`. @see TOOL-1 */
export async function listCards(
  conversationId: string,
  tool: string,
  before: string | null,
): Promise<RequestOutput<'card:list'>> {
  const answer = await ask('card:list', { conversationId, tool, before, limit: 50 })
  holdPeople(answer.people)
  holdCards(answer.cards)
  return answer
}

function shown({ card }: { readonly card: CardView }): CardView {
  holdCards([card])
  return card
}
