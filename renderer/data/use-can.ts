import { useEffect, useState } from 'react'
import { can, type Standing, type Verdict } from '#shared/capabilities/can.ts'
import type { Capability } from '#shared/capabilities/matrix.ts'
import { roleOf } from '#shared/domain/member.ts'
import type { Person } from '#shared/domain/person.ts'
import { useConnection } from './connection.store.ts'
import { context } from './context.ts'
import { type ConversationRow, conversationRow, useConversation } from './conversations.store.ts'
import { useSession } from './session.store.ts'

const notThere: Verdict = { allowed: false, reason: 'capability.role', draw: 'hidden' }

/** Whether the viewer may, as far as this client knows; the server decides again at commit. @see CAP-2, CAP-3 */
export function useCan(capability: Capability, conversationId: string): Verdict {
  const row = useConversation(conversationId)
  const standing = useStanding(row)
  return standing === null ? notThere : can(capability, standing)
}

/** How the viewer stands in a conversation; null while that is not known. */
export function useStanding(row: ConversationRow | undefined): Standing | null {
  const me = useSession((state) => state.me)
  const externalContact = useSession((state) => state.externalContact)
  const ahead = useConnection((state) => state.clockAhead)
  useMomentOf(row?.mine?.mutedUntil ?? null, ahead)
  return row === undefined || me === null ? null : standingOf(row, me, externalContact, context.now() + ahead)
}

/** The same once, for code that is not drawn. */
export function standingNow(row: ConversationRow): Standing | null {
  const { me, externalContact } = useSession.getState()
  return me === null ? null : standingOf(row, me, externalContact, context.now() + useConnection.getState().clockAhead)
}

/** Whether the viewer may at this moment, for code that is not drawn. */
export function canNow(capability: Capability, conversationId: string): Verdict {
  const row = conversationRow(conversationId)
  const standing = row === undefined ? null : standingNow(row)
  return standing === null ? notThere : can(capability, standing)
}

const longestTimer = 2 ** 31 - 1

/** Draws again when a mute ends by itself. */
function useMomentOf(instant: number | null, ahead: number): void {
  const [, setPassed] = useState(0)
  useEffect(() => {
    if (instant === null) return
    const wait = instant - context.now() - ahead + 50
    if (wait <= 0 || wait > longestTimer) return
    return context.after(wait, () => setPassed(instant))
  }, [instant, ahead])
}

/** The facts the matrix asks about; `now` is the server's clock. */
function standingOf(row: ConversationRow, me: Person, externalContact: boolean, now: number): Standing | null {
  const { conversation, mine } = row
  if (mine === null || !mine.present) return null
  return {
    kind: conversation.kind,
    state: conversation.state,
    switches: conversation.switches,
    memberCount: conversation.memberCount,
    role: roleOf(mine, me, conversation),
    muted: mine.mutedUntil !== null && mine.mutedUntil > now,
    externalContact,
    handAdded: mine.handAdded,
  }
}
