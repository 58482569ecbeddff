import { features } from '#shared/features/index.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { demand } from '../domain/authorize.ts'
import { filesToUse } from '../domain/files/use-files.ts'
import { once } from '../domain/once.ts'
import { usePictures } from '../domain/pictures/use-pictures.ts'
import { saveAnswerFiles } from '../storage/stores/answer-files.store.ts'
import { deleteEntry, findEntry, saveEntry } from '../storage/stores/cards.store.ts'
import { applyOutcome, demandMembers } from './apply-outcome.ts'
import { cardNow, cardPlaceOf, demandOpen, runs } from './card-place.ts'
import { toolNamed } from './index.ts'

/** What a person does to a card. Answers the card as it is now for them; the receipt that is kept says only where. */
export async function act(ctx: Context, who: Who, input: RequestInput<'card:act'>): Promise<RequestOutput<'card:act'>> {
  await once(ctx, who, { request: 'card:act', input }, async (work) => {
    const found = await cardPlaceOf(work.db, who, input.cardId, work.now)
    const { card, place } = found
    const { tool, rules } = toolNamed(card.tool)
    demand(place, features[tool].answering)
    demandOpen(card, work.now)
    const { now, newId, random } = work
    const at = { now, newId, random, personId: who.personId, runs: runs(found) }
    const { concerns, decide } = rules.open(card).consider(input.action, at)
    const key = { cardId: card.id, ...concerns }
    const decided = decide((await findEntry(work.db, key))?.entry ?? null)
    await demandMembers(work, card.conversationId, decided.people)
    const { conversationId, messageId } = card
    await usePictures(work, { personId: who.personId, conversationId, messageId }, decided.pictures)
    const entry = decided.entryWith(await filesToUse(work, who.personId, decided.newFiles))
    const rev = await applyOutcome(work, card, decided, who.personId)
    if (entry === null) await deleteEntry(work.db, key)
    else if (entry !== undefined) await saveEntry(work.db, { ...key, entry: JSON.stringify(entry), rev, at: now })
    if (entry !== undefined) await saveAnswerFiles(work.db, key, decided.files)
    work.news.at(card.conversationId, rev).actors.add(who.personId)
    return { rev }
  })
  return cardNow(ctx, who, input.cardId)
}
