import { DomainError } from '#shared/domain/error.ts'
import type { Bilingual } from '#shared/domain/ids.ts'
import type { Work } from '../domain/once.ts'
import { usePictures } from '../domain/pictures/use-pictures.ts'
import { postOfCard } from '../ledger/post-of-card.ts'
import { audienceOf, type CardRow, insertVersion } from '../storage/stores/cards.store.ts'
import { takeRev } from '../storage/stores/conversations.store.ts'
import { presentAmong } from '../storage/stores/members.store.ts'
import { findMessage, updateBody } from '../storage/stores/messages.store.ts'
import { changeCard } from './card-place.ts'
import { finish } from './end-card.ts'
import { postNote } from './post-note.ts'
import type { Saying } from './rules.ts'
import type { Begun, Decided } from './server-tool.ts'

/** Saves what a rule decided of a card; `by` null is the clock. Answers the rev it has from now on. */
export async function applyOutcome(work: Work, card: CardRow, decided: Decided, by: string | null): Promise<number> {
  const { state, slot, wakesAt, occursFrom, occursUntil, content, says, postings, ends } = decided
  await postOfCard(work, card.id, postings)
  // What ends with this may have its end behind it.
  if (content !== null && !ends) demandAhead(content, work.now)
  const rewritten = content === null ? {} : await rewrite(work, card, content, by)
  const change = { state: JSON.stringify(state), slot, wakesAt, occursFrom, occursUntil, ...rewritten }
  const rev = await changeCard(work, card, change)
  if (content !== null) work.news.at(card.conversationId, rev).written.add(card.id)
  const next: CardRow = { ...card, ...change, rev, revision: card.revision + 1 }
  if (says !== null) await say(work, next, says, by)
  return ends ? finish(work, next, by) : rev
}

async function say(work: Work, card: CardRow, { summary, mentions }: Saying, by: string | null): Promise<void> {
  const called = mentions === 'asked' ? (await audienceOf(work.db, card)).filter((id) => id !== by) : mentions
  await postNote(work, card, { note: 'news', summary, mentions: called })
}

function demandAhead({ endsAt }: Begun, now: number): void {
  if (endsAt !== null && endsAt <= now) throw new DomainError('invalid', 'card.deadlinePast')
}

/** The card says something else from now on; what it said is kept, and its line in the timeline follows. */
async function rewrite(
  work: Work,
  card: CardRow,
  { content, endsAt, pictures, people, audience, summary }: Begun,
  by: string | null,
): Promise<Pick<CardRow, 'content' | 'endsAt' | 'asks'>> {
  const { conversationId, messageId } = card
  const place = { personId: by ?? card.createdBy, conversationId, messageId }
  await demandMembers(work, conversationId, people)
  await usePictures(work, place, pictures)
  await insertVersion(work.db, {
    cardId: card.id,
    revision: card.revision,
    content: card.content,
    by: place.personId,
    at: work.now,
  })
  await renameLine(work, card, summary)
  return { content: JSON.stringify(content), endsAt, asks: audience === null ? null : JSON.stringify(audience) }
}

/** The card's message tells lists and notifications what the card says now. */
async function renameLine(work: Work, card: CardRow, summary: Bilingual): Promise<void> {
  const message = await findMessage(work.db, card.messageId)
  const [taken] = await takeRev(work.db, { id: card.conversationId })
  if (message?.body.type !== 'card' || taken === undefined) throw new Error(`no message of card ${card.id}`)
  const renamed = { ...message, rev: taken.rev, body: { ...message.body, summary } }
  await updateBody(work.db, renamed)
  work.news.at(card.conversationId, taken.rev).messages.set(renamed.id, renamed)
}

/** @throws DomainError unless everyone named is in the group */
export async function demandMembers(work: Work, conversationId: string, people: readonly string[]): Promise<void> {
  const named = [...new Set(people)]
  if (named.length === 0) return
  const present = await presentAmong(work.db, conversationId, named)
  if (named.some((id) => !present.has(id))) throw new DomainError('not_found', 'member.unknown')
}
