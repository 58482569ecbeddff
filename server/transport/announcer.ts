import type { Server } from 'socket.io'
import type { ConsoleEventName, ConsoleEventPayload } from '#shared/console/events.ts'
import type { Departure } from '#shared/domain/member.ts'
import type { Changes } from '#shared/protocol/changes.ts'
import type { EventName, EventPayload } from '#shared/protocol/events.ts'
import type { Context } from '../context.ts'
import { type ConversationNews, mergeNews, type News } from '../domain/news.ts'
import { findConversation } from '../storage/stores/conversations.store.ts'
import { mineIn } from '../storage/stores/mine.store.ts'
import { changesSince } from '../sync/changes-since.ts'
import { cardsForRoom } from './cards-for-room.ts'
import { rooms } from './rooms.ts'

/** Cards rest so long between two announcements: four in a second, so that no client hears five even if one comes late. */
const cardPause = 250

/** Sockets told of a card in one turn of the event loop. */
const slice = 200

interface Pending {
  news: ConversationNews | null
  sending: boolean
  queued: boolean
  cardsSentAt: number
  cancel: (() => void) | null
}

/**
 * Tells everyone concerned what was committed. Per conversation in order and without gaps: what waits (cards, held back
 * so that a rush stays cheap) goes out with whatever comes next, under one `prevRev`…`rev`.
 */
export class Announcer {
  readonly #io: Server
  readonly #ctx: Context
  readonly #pending = new Map<string, Pending>()

  constructor(io: Server, ctx: Context) {
    this.#io = io
    this.#ctx = ctx
  }

  announce(news: News): void {
    for (const { personId, conversationId, why } of news.left) this.#leave(personId, conversationId, why)
    for (const one of news.conversations.values()) this.#add(one)
    for (const { personId, conversationId } of news.joined) {
      this.#join(personId, conversationId).catch((error: unknown) => {
        this.#ctx.log.error({ err: error }, 'telling of a new conversation failed; its next event will show as a gap')
      })
    }
    for (const { personId, read } of news.reads) this.#tell(rooms.person(personId), 'read:changed', read)
    for (const { personId, ...hidden } of news.hidden) this.#tell(rooms.person(personId), 'conversation:hidden', hidden)
    for (const personId of news.contacts) this.#tell(rooms.person(personId), 'contacts:changed', {})
    for (const [conversationId, enterpriseId] of news.robots) {
      this.#tell(rooms.conversation(conversationId), 'robots:changed', { conversationId })
      if (enterpriseId !== null) this.#tellConsole(rooms.consoles(enterpriseId), 'robots:changed', {})
    }
    for (const ended of news.signedOut) {
      const room = 'personId' in ended ? rooms.person(ended.personId) : rooms.session(ended.tokenHash)
      this.#tell(room, 'session:ended', {})
      this.#io.in(room).disconnectSockets(true)
    }
    for (const tokenHash of news.consolesEnded) this.#endConsole(rooms.session(tokenHash))
    for (const { sessionHash, state } of news.codes)
      this.#tellConsole(rooms.session(sessionHash), 'code:changed', { state })
    for (const id of news.enterprises) this.#tell(rooms.enterprise(id), 'enterprise:changed', {})
    for (const personId of news.guests) this.#tell(rooms.person(personId), 'enterprise:changed', {})
  }

  /** In the same turn of the loop, but behind the answer to whoever ended their own; no request of it passes any more. */
  #endConsole(room: string): void {
    this.#tellConsole(room, 'session:ended', {})
    setImmediate(() => this.#io.in(room).disconnectSockets(true))
  }

  #add(news: ConversationNews): void {
    const pending = this.#pendingOf(news.conversationId)
    if (pending.news === null) pending.news = news
    else mergeNews(pending.news, news)
    if (pending.queued) return
    // All works of one commit speak in the same turn: waiting for its end tells of them in one frame.
    pending.queued = true
    setImmediate(() => {
      pending.queued = false
      this.#next(news.conversationId, pending)
    })
  }

  #pendingOf(conversationId: string): Pending {
    let pending = this.#pending.get(conversationId)
    if (pending === undefined) {
      pending = { news: null, sending: false, queued: false, cardsSentAt: Number.NEGATIVE_INFINITY, cancel: null }
      this.#pending.set(conversationId, pending)
    }
    return pending
  }

  #next(conversationId: string, pending: Pending): void {
    const { news } = pending
    if (news === null || pending.sending) return
    const now = this.#ctx.clock.now()
    const onlyCards = news.messages.size === 0 && news.members.size === 0 && !news.conversation
    const due = pending.cardsSentAt + cardPause
    if (onlyCards && now < due) {
      pending.cancel ??= this.#ctx.clock.wake(due, () => {
        pending.cancel = null
        this.#next(conversationId, pending)
      })
      return
    }
    pending.cancel?.()
    pending.cancel = null
    pending.news = null
    if (news.cards.size === 0 && !news.conversation) {
      this.#tell(rooms.conversation(conversationId), 'conversation:changed', changesOf(news))
      this.#forget(conversationId, pending)
      return
    }
    pending.sending = true
    if (news.cards.size > 0) pending.cardsSentAt = now
    void this.#sendWhole(news)
      .catch((error: unknown) =>
        this.#ctx.log.error({ err: error }, 'an announcement failed; clients will find the gap'),
      )
      .finally(() => {
        pending.sending = false
        this.#next(conversationId, pending)
      })
  }

  /** With cards or the conversation's own row, which are read as they are now; a card may look different to each person. */
  async #sendWhole(news: ConversationNews): Promise<void> {
    const { conversationId } = news
    const db = this.#ctx.storage.read
    const conversation = news.conversation ? await findConversation(db, conversationId) : null
    const changes = { ...changesOf(news), ...(conversation === null ? {} : { conversation }) }
    const room = rooms.conversation(conversationId)
    if (news.cards.size === 0) {
      this.#tell(room, 'conversation:changed', changes)
      return
    }
    for (const { sockets, cards } of await cardsForRoom(this.#io, db, room, news)) {
      await this.#tellSlowly(room, sockets, { ...changes, cards })
    }
  }

  /** A big room in slices, so that others are answered in between; whoever left meanwhile hears nothing more. */
  async #tellSlowly(room: string, sockets: readonly string[], changes: Changes): Promise<void> {
    for (let from = 0; from < sockets.length; from += slice) {
      if (from > 0) await new Promise((next) => setImmediate(next))
      const present = this.#io.sockets.adapter.rooms.get(room)
      const listening = sockets.slice(from, from + slice).filter((socket) => present?.has(socket))
      if (listening.length > 0) this.#tell(listening, 'conversation:changed', changes)
    }
  }

  /** Keeps the map small: only conversations with something waiting or a card sent lately stay in it. */
  #forget(conversationId: string, pending: Pending): void {
    if (this.#ctx.clock.now() - pending.cardsSentAt > cardPause) this.#pending.delete(conversationId)
  }

  /**
   * Joins the room in the order of commits, and tells the conversation afresh. Whoever left again meanwhile is out of the
   * room, and is told nothing more.
   */
  async #join(personId: string, conversationId: string): Promise<void> {
    const person = rooms.person(personId)
    // Thousands join at once when department groups are made; only those who are connected have anything to hear.
    if (!this.#io.sockets.adapter.rooms.has(person)) return
    this.#io.in(person).socketsJoin(rooms.conversation(conversationId))
    const db = this.#ctx.storage.read
    const mine = await mineIn(db, personId, conversationId)
    if (mine === null) return
    const afresh = await changesSince(db, { personId }, mine, null, 20)
    const there = this.#io.sockets.adapter.rooms.get(rooms.conversation(conversationId))
    const sockets = [...(this.#io.sockets.adapter.rooms.get(person) ?? [])].filter((id) => there?.has(id))
    if (sockets.length > 0) this.#tell(sockets, 'conversation:changed', afresh)
  }

  #leave(personId: string, conversationId: string, why: Departure): void {
    this.#io.in(rooms.person(personId)).socketsLeave(rooms.conversation(conversationId))
    this.#tell(rooms.person(personId), 'conversation:gone', { conversationId, why })
  }

  #tellConsole<Name extends ConsoleEventName>(room: string, name: Name, payload: ConsoleEventPayload<Name>): void {
    this.#io.to(room).emit(name, payload)
  }

  #tell<Name extends EventName>(to: string | string[], name: Name, payload: EventPayload<Name>): void {
    this.#io.to(to).emit(name, payload)
  }
}

function changesOf(news: ConversationNews): Changes {
  return {
    conversationId: news.conversationId,
    prevRev: news.from,
    rev: news.to,
    ...(news.messages.size > 0 ? { messages: [...news.messages.values()] } : {}),
    ...(news.members.size > 0 ? { members: [...news.members.values()] } : {}),
  }
}
