import type { Departure } from '#shared/domain/member.ts'
import { type Message, takenBackAmong } from '#shared/domain/message.ts'
import type { Changes } from '#shared/protocol/changes.ts'
import { applyChanges, type Known } from './apply/apply-changes.ts'
import type { Cache } from './cache/cache.ts'
import { forgetCards, holdCards, takeCardsBack, useCards } from './cards.store.ts'
import { type ConversationRow, conversationRow, forgetHead, holdHead } from './conversations.store.ts'
import { holdDeparture } from './departures.store.ts'
import { holdMembers, membersOf } from './members.store.ts'
import { pendingOf } from './outbox.store.ts'
import { holdPeople } from './people.store.ts'
import { holdTimeline, timelineOf } from './timeline.store.ts'

/** `fresh`: what was held before is forgotten. `messages` are new, `takenBack` were there before; `uncalled`: so was the last call. */
interface Applied {
  readonly fresh: boolean
  readonly messages: readonly Message[]
  readonly takenBack: readonly Message[]
  readonly uncalled: boolean
}

/** Told of what was applied, after the stores know it. */
export interface WorldListener {
  /** Before it is applied. */
  coming(changes: Changes): void
  applied(changes: Changes, row: ConversationRow, news: Applied): void
  gone(conversationId: string): void
}

export interface World {
  /** False: something in between is missing. `forced`: even if it seems old. */
  receive(changes: Changes, forced?: boolean): boolean
  /** `why` null: it happened while this client was away. */
  forget(conversationId: string, why?: Departure | null): void
}

/** The adapter around the one reducer: from the stores, through `applyChanges`, back into the stores and the cache. */
export function createWorld(me: string, cache: Cache, listener: WorldListener): World {
  function receive(changes: Changes, forced = false): boolean {
    listener.coming(changes)
    const { conversationId } = changes
    const before = conversationRow(conversationId)
    const applied = applyChanges(knownOf(conversationId, before), changes, me, forced)
    if (applied.type === 'gap') return false
    const takenBack = takenBackAmong(changes.messages)
    takeCardsBack(takenBack.map(({ id }) => id))
    if (applied.type === 'changed' && applied.fresh) forgetCards(conversationId)
    showCards(changes)
    holdPeople(changes.people ?? [])
    if (applied.type === 'known') return true
    const { known, fresh } = applied
    holdHead(known.head)
    if (known.messages !== null) {
      const part = fresh ? { messages: known.messages, atStart: false } : { messages: known.messages }
      holdTimeline(conversationId, part, pendingOf(conversationId), me)
    }
    holdMembers(conversationId, known.members)
    cache.write({ type: 'changes', changes, forced })
    const row = conversationRow(conversationId)
    const seenTo = before?.conversation.seq ?? 0
    const messages = (changes.messages ?? []).filter(({ seq }) => seq > seenTo)
    const uncalled = row?.read.mentionSeq === null && takenBack.some(({ seq }) => seq === before?.read.mentionSeq)
    if (row !== undefined) listener.applied(changes, row, { fresh, messages, takenBack, uncalled })
    return true
  }

  return {
    receive,
    forget(conversationId, why = null) {
      const row = conversationRow(conversationId)
      if (row !== undefined) holdDeparture({ conversation: row.conversation, why })
      forgetHead(conversationId)
      holdMembers(conversationId, null)
      cache.write({ type: 'gone', conversationId })
      listener.gone(conversationId)
    },
  }
}

function knownOf(conversationId: string, row: ConversationRow | undefined): Known | null {
  const messages = timelineOf(conversationId)?.messages ?? null
  const members = membersOf(conversationId) ?? null
  if (row === undefined) return messages === null ? null : { head: null, messages, members }
  const { conversation, read, last, mine } = row
  return { head: { conversation, read, last, mine }, messages, members }
}

/** Only cards somebody looks at are held in memory; the cache has them all. */
function showCards({ conversationId, cards }: Changes): void {
  if (cards === undefined) return
  const { cards: held } = useCards.getState()
  const open = timelineOf(conversationId) !== undefined
  holdCards(cards.filter(({ id }) => open || held.has(id)))
}
