import type { Conversation } from '#shared/domain/conversation.ts'
import type { Changes } from '#shared/protocol/changes.ts'
import type { Who } from '../context.ts'
import { viewCards } from '../features/view-card.ts'
import type { Db } from '../storage/storage.ts'
import { cardsSince } from '../storage/stores/cards.store.ts'
import { toConversation } from '../storage/stores/conversations.store.ts'
import { membersSince, toMember } from '../storage/stores/members.store.ts'
import { messagesBetween, messagesSince, readStateAt, toMessage } from '../storage/stores/messages.store.ts'
import { findPeople } from '../storage/stores/people.store.ts'
import type { Tables } from '../storage/tables.ts'
import { cardsIn, peopleIn } from './history-page.ts'

/** A conversation together with the asker's own row in it. */
export interface Mine {
  readonly conversation: Tables['conversations']
  readonly member: Tables['members']
}

/** More than this in one conversation and starting afresh is cheaper for both sides. */
const mostMissed = 200

/**
 * What this person missed in one conversation since `rev`, each thing once, as it is now.
 * Without a rev, or with one too far behind, the conversation afresh with its `latest` messages.
 */
export async function changesSince(db: Db, who: Who, mine: Mine, rev: number | null, latest: number): Promise<Changes> {
  const afresh = rev === null || rev < mine.member.joinedRev || rev > mine.conversation.rev
  return (afresh ? null : await missed(db, who, mine, rev)) ?? snapshot(db, who, mine, latest)
}

async function missed(db: Db, who: Who, { conversation, member }: Mine, rev: number): Promise<Changes | null> {
  const { historyFrom } = member
  const since = { conversationId: conversation.id, rev, historyFrom }
  const rows = await messagesSince(db, { ...since, limit: mostMissed + 1 })
  if (rows.length > mostMissed) return null
  const messages = rows.map(toMessage)
  const cards = await viewCards(db, who.personId, await cardsSince(db, since))
  const members = await membersSince(db, conversation.id, rev)
  return {
    ...head(conversation, rev),
    ...(conversation.ownRev > rev ? { conversation: toConversation(conversation) } : {}),
    ...(members.length > 0 ? { members } : {}),
    ...(messages.length > 0 ? { messages } : {}),
    ...(cards.length > 0 ? { cards } : {}),
    read: await readOf(db, conversation, member),
  }
}

async function snapshot(db: Db, who: Who, { conversation, member }: Mine, latest: number): Promise<Changes> {
  const shown: Conversation = toConversation(conversation)
  const messages = await messagesBetween(db, {
    conversationId: conversation.id,
    after: member.historyFrom,
    before: Number.MAX_SAFE_INTEGER,
    limit: latest,
    take: 'newest',
  })
  const people = peopleIn(messages)
  for (const id of shown.faces) people.add(id)
  return {
    ...head(conversation, null),
    conversation: shown,
    members: [toMember(member)],
    messages,
    cards: await cardsIn(db, who, messages, member.historyFrom),
    people: await findPeople(db, people),
    read: await readOf(db, conversation, member),
  }
}

const head = ({ id, rev }: Tables['conversations'], prevRev: number | null) => ({ conversationId: id, prevRev, rev })

const readOf = (
  db: Db,
  { id, seq, rev }: Tables['conversations'],
  { personId, readSeq, historyFrom }: Tables['members'],
) => readStateAt(db, { conversationId: id, personId, readSeq, historyFrom, seq, rev })
