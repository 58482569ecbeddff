import { can } from '#shared/capabilities/can.ts'
import type { Cast } from '#shared/protocol/http.ts'
import { type ConversationRow, useConversations } from '../data/conversations.store.ts'
import { openPersona } from '../data/persona.ts'
import { loadCast, signInAs, signOut } from '../data/session.ts'
import { standingNow } from '../data/use-can.ts'
import { showConversation } from '../shell/shell.store.ts'
import type { Place } from './compare.store.ts'
import { isCapability } from './compare-rows.ts'
import type { ComparedKind } from './compared-kinds.ts'

/**
 * The conversation of this kind in which a cell is best tried: one where the viewer may, then the one with most said;
 * null when they have none.
 */
export function bestToTry(rows: readonly ConversationRow[], { key, kind }: Place): ConversationRow | null {
  const open = rows.filter(({ conversation }) => conversation.kind === kind && conversation.state === 'open')
  const may = (row: ConversationRow): number => {
    const standing = standingNow(row)
    return isCapability(key) && standing !== null && can(key, standing).allowed ? 1 : 0
  }
  const [best] = open
    .map((row) => ({ row, may: may(row) }))
    .sort((a, b) => b.may - a.may || b.row.conversation.seq - a.row.conversation.seq)
  return best?.row ?? null
}

type CastMember = Cast['cast'][number]

/** Whom to look at first for each kind: those who usually have one. */
const likely: Readonly<Record<ComparedKind, readonly CastMember['note'][]>> = {
  internal: ['staff', 'leader'],
  department: ['staff', 'leader'],
  external: ['staff', 'leader', 'partner', 'wechat'],
  wechat: ['wechat'],
}

const mostAsked = 12

/** Somebody of the cast who has an open group of this kind, looked up as that person; null when nobody was found. */
export async function somebodyWith(kind: ComparedKind): Promise<CastMember | null> {
  const cast = await loadCast()
  const candidates = cast.filter(({ note }) => likely[kind].includes(note)).slice(0, mostAsked)
  for (const candidate of candidates) if (await has(candidate.person.id, kind)) return candidate
  return null
}

async function has(personId: string, kind: ComparedKind): Promise<boolean> {
  const persona = await openPersona(personId)
  try {
    const { conversations } = await persona.ask('sync:changes', { cursors: {} })
    return conversations.some(({ conversation }) => conversation?.kind === kind && conversation.state === 'open')
  } finally {
    persona.close()
  }
}

const patience = 15_000

/** Changes who is signed in here, and opens what was to be tried once their conversations are there. @throws DomainError */
export async function tryAs(personId: string, place: Place): Promise<void> {
  await signOut(false)
  await signInAs(personId)
  const open = () => {
    const row = bestToTry([...useConversations.getState().rows.values()], place)
    if (row === null) return false
    showConversation(row.conversation.id)
    return true
  }
  if (open()) return
  const stop = useConversations.subscribe(() => open() && stop())
  setTimeout(stop, patience)
}
