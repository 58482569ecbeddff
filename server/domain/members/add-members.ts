import type { ConversationKind, Switches } from '#shared/domain/conversation.ts'
import { limits } from '#shared/domain/limits.ts'
import { touchOpenCards } from '../../storage/stores/cards.store.ts'
import { lastPosition, rollOf, toMember, upsertMembers } from '../../storage/stores/members.store.ts'
import { saveConversation } from '../groups/save-conversation.ts'
import type { Work } from '../once.ts'

interface Group {
  readonly conversationId: string
  readonly kind: ConversationKind
  readonly switches: Switches
}

/** Somebody who comes in; `handAdded` is false for whoever follows the department. @see DEP-6 */
export interface Newcomer {
  readonly personId: string
  readonly handAdded: boolean
}

/**
 * Puts people into a group, after the line at `seq` and `rev` has said so; whoever calls has checked that they may come.
 * What they see begins with that line, unless the kind or the group's switch shows newcomers everything.
 */
export async function addMembers(
  work: Work,
  group: Group,
  at: { seq: number; rev: number },
  newcomers: readonly Newcomer[],
): Promise<void> {
  if (newcomers.length === 0) return
  const { db, now, news } = work
  const { conversationId } = group
  const before = at.seq - 1
  const historyFrom = showsHistory(group) ? 0 : before
  const last = await lastPosition(db, conversationId)
  const rows = newcomers.map(({ personId, handAdded }, place) => ({
    conversationId,
    personId,
    rank: 'member' as const,
    nickname: null,
    position: last + 1 + place,
    joinedAt: now,
    joinedRev: at.rev,
    historyFrom,
    mutedUntil: null,
    handAdded: handAdded ? (1 as const) : (0 as const),
    present: 1 as const,
    readSeq: before,
    rev: at.rev,
  }))
  await upsertMembers(db, rows)
  const { members, cards } = news.at(conversationId, at.rev)
  const people = newcomers.map(({ personId }) => personId)
  for (const cardId of await touchOpenCards(db, { conversationId, rev: at.rev }, people)) cards.add(cardId)
  for (const row of rows) {
    members.set(row.personId, toMember(row))
    news.joined.push({ personId: row.personId, conversationId })
  }
  await saveConversation(work, { conversationId, rev: at.rev }, await rollOf(db, conversationId))
}

/** The switch is offered where the kind leaves it to the group; elsewhere it is off. */
function showsHistory({ kind, switches }: Group): boolean {
  return kind !== 'direct' && (limits[kind].newcomersSeeHistory || switches.newcomersSeeHistory)
}
