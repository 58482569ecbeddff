import { z } from 'zod'
import type { Message } from '#shared/domain/message.ts'
import type { ReadState } from '#shared/domain/read-state.ts'
import { mergeRead, readUpTo } from './apply/merge-read.ts'
import type { Cache } from './cache/cache.ts'
import { conversationRow, holdHead, useConversations } from './conversations.store.ts'
import type { Runtime } from './runtime.ts'
import { timelineOf } from './timeline.store.ts'

export interface Reads {
  mark(conversationId: string, readSeq: number): void
  /** Told by the server: an answer, or another device. */
  told(read: ReadState): Promise<void>
  /**
   * Something was taken back, told at `rev`; where it was the call that marks the conversation, the server is asked
   * whether another one is left. @see MSG-2
   */
  takenBack(conversationId: string, rev: number, wasTheCall: boolean): void
  /** The conversation came anew from the server, which may not know yet what was read here. */
  overlay(conversationId: string): void
  /** The line is up and all is caught up; `counted` were told their read state just now. */
  sendAll(counted: ReadonlySet<string>): Promise<void>
  forget(conversationId: string): void
}

const Wanted = z.record(z.string(), z.number())

/** Read positions: only forward, shown at once, told to the server when it can hear, kept until it has. @see MSG-5 */
export function createReads(runtime: Pick<Runtime, 'ask' | 'online'>, cache: Cache, me: string, key: string): Reads {
  const wanted = new Map(Object.entries(remembered(key)))
  const onTheWay = new Set<string>()
  /** The revs at which something was taken back: what was counted before cannot be brought up to now here. */
  const takenBackAt = new Map<string, number>()

  function mark(conversationId: string, readSeq: number): void {
    const row = conversationRow(conversationId)
    if (row === undefined) return
    const seq = Math.min(readSeq, row.conversation.seq)
    if (seq <= row.read.readSeq) return
    want(conversationId, seq)
    show(readUpTo(row.read, seq, timelineOf(conversationId)?.messages ?? [], me))
    if (runtime.online()) void send(conversationId)
  }

  function want(conversationId: string, seq: number | null): void {
    if (seq === null) wanted.delete(conversationId)
    else wanted.set(conversationId, Math.max(seq, wanted.get(conversationId) ?? 0))
    try {
      localStorage.setItem(key, JSON.stringify(Object.fromEntries(wanted)))
    } catch {
      // Full: it is told to the server anyway, unless the program ends before.
    }
  }

  function show(read: ReadState): void {
    const row = conversationRow(read.conversationId)
    if (row === undefined) return
    holdHead({ ...row, read })
    cache.write({ type: 'read', read })
  }

  /** One at a time for each conversation; what was read meanwhile follows. */
  async function send(conversationId: string): Promise<void> {
    const readSeq = wanted.get(conversationId)
    if (readSeq === undefined || onTheWay.has(conversationId)) return
    onTheWay.add(conversationId)
    const read = await runtime.ask('read:set', { conversationId, readSeq }).catch(() => null)
    onTheWay.delete(conversationId)
    if (read === null) return
    if (wanted.get(conversationId) === readSeq) want(conversationId, null)
    await told(read)
    void send(conversationId)
  }

  /** What happened after the server counted has to be added; where it cannot be found, the server counts once more. */
  async function told(read: ReadState): Promise<void> {
    const { conversationId } = read
    if (merged(read, timelineOf(conversationId)?.messages ?? [])) return
    const missing = (conversationRow(conversationId)?.read.asOfSeq ?? 0) - read.asOfSeq
    if (merged(read, await cache.page(conversationId, null, missing))) return
    const again = await runtime.ask('read:set', { conversationId, readSeq: read.readSeq }).catch(() => null)
    if (again !== null) merged(again, timelineOf(conversationId)?.messages ?? [])
  }

  /** False when `messages` do not tell what became of `read` after it was counted. */
  function merged(read: ReadState, messages: readonly Message[]): boolean {
    const row = conversationRow(read.conversationId)
    if (row === undefined) return true
    if (read.asOfRev < (takenBackAt.get(read.conversationId) ?? 0)) return false
    const { asOfSeq } = row.read
    const reaches =
      (messages[0]?.seq ?? asOfSeq + 1) <= read.asOfSeq + 1 && (messages.at(-1)?.seq ?? read.asOfSeq) >= asOfSeq
    if (asOfSeq > read.asOfSeq && !reaches) return false
    show(mergeRead(row.read, read, messages, me))
    return true
  }

  async function recount(conversationId: string): Promise<void> {
    const readSeq = conversationRow(conversationId)?.read.readSeq
    if (readSeq === undefined) return
    const read = await runtime.ask('read:set', { conversationId, readSeq }).catch(() => null)
    if (read !== null) await told(read)
  }

  return {
    mark,
    told,
    takenBack(conversationId, rev, wasTheCall) {
      takenBackAt.set(conversationId, rev)
      if (wasTheCall) void recount(conversationId)
    },
    overlay(conversationId) {
      const row = conversationRow(conversationId)
      const seq = wanted.get(conversationId)
      if (row === undefined || seq === undefined || seq <= row.read.readSeq) return
      show(readUpTo(row.read, seq, timelineOf(conversationId)?.messages ?? [], me))
    },
    async sendAll(counted) {
      for (const conversationId of [...wanted.keys()]) await send(conversationId)
      // Reading moves no rev, so what was read elsewhere while this device was away has to be asked for.
      const unsure = [...useConversations.getState().rows.values()].filter(
        ({ read, conversation }) => read.unread > 0 && !counted.has(conversation.id),
      )
      for (const { read } of unsure.slice(0, 100)) {
        if (!runtime.online()) return
        await recount(read.conversationId)
      }
    },
    forget: (conversationId) => want(conversationId, null),
  }
}

function remembered(key: string): Readonly<Record<string, number>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    const parsed = Wanted.safeParse(stored)
    return parsed.success ? parsed.data : {}
  } catch {
    return {}
  }
}
