import { type Conversation, noSwitches } from '#shared/domain/conversation.ts'
import type { Member } from '#shared/domain/member.ts'
import type { Message, MessageBody } from '#shared/domain/message.ts'
import type { Person } from '#shared/domain/person.ts'
import { countUnread, type ReadState } from '#shared/domain/read-state.ts'
import type { CardView } from '#shared/features/feature.ts'
import type { Changes } from '#shared/protocol/changes.ts'
import type { EventName, EventPayload } from '#shared/protocol/events.ts'
import type { RequestOutput } from '#shared/protocol/requests.ts'

/** One event on its way to the viewer's client. */
export type ModelEvent = {
  readonly [Name in EventName]: { readonly name: Name; readonly payload: EventPayload<Name> }
}[EventName]

interface Room {
  conversation: Conversation
  ownRev: number
  readonly members: Map<string, { member: Member; rev: number }>
  readonly messages: Message[]
  readonly cards: Map<string, { card: CardView; mine: unknown }>
  readSeq: number
  /** What the viewer may see begins behind this seq, and what they may catch up from at this rev. */
  historyFrom: number
  joinedRev: number
}

const missedAtMost = 12

/**
 * A server as small as can be, written apart from the real one and from the client: everything in memory, no
 * network. It is the oracle that the client's stores are compared with.
 */
export class ModelServer {
  readonly me = 'me'
  readonly rooms = new Map<string, Room>()
  readonly sent: ModelEvent[] = []
  /** Cards whose message was taken back. */
  readonly goneCards: string[] = []
  #ids = 0
  #now = 1_700_000_000_000

  found(id: string): void {
    if (this.rooms.has(id)) return
    const conversation: Conversation = {
      id,
      kind: 'internal',
      enterpriseId: 'e',
      departmentId: null,
      name: id,
      state: 'open',
      switches: noSwitches,
      notice: null,
      ownerId: 'p0',
      memberCount: 0,
      faces: [],
      createdAt: this.#instant(),
      seq: 0,
      rev: 0,
    }
    const room: Room = {
      conversation,
      ownRev: 0,
      members: new Map(),
      messages: [],
      cards: new Map(),
      readSeq: 0,
      historyFrom: 0,
      joinedRev: 0,
    }
    this.rooms.set(id, room)
    this.join(id, 'p0')
    this.join(id, this.me)
  }

  say(id: string, senderId: string | null, body: MessageBody, clientId: string | null = null): Message | null {
    const room = this.rooms.get(id)
    if (room === undefined) return null
    const rev = this.#nextRev(room)
    const seq = room.conversation.seq + 1
    room.conversation = { ...room.conversation, seq }
    const message: Message = {
      id: `m${++this.#ids}`,
      conversationId: id,
      seq,
      rev,
      senderId,
      clientId,
      sentAt: this.#instant(),
      body,
    }
    room.messages.push(message)
    this.#tell(room, rev, { messages: [message] })
    return message
  }

  /** A text becomes another in its place. */
  change(id: string, seq: number): void {
    const room = this.rooms.get(id)
    const message = room?.messages[seq - 1]
    if (room === undefined || message?.body.type !== 'text') return
    const rev = this.#nextRev(room)
    const changed: Message = {
      ...message,
      rev,
      body: { ...message.body, text: `${message.body.text.slice(0, 8)} ${rev}` },
    }
    room.messages[seq - 1] = changed
    this.#tell(room, rev, { messages: [changed] })
  }

  /** A message says only that it was taken back; its card, if it had one, is no more. */
  takeBack(id: string, seq: number): void {
    const room = this.rooms.get(id)
    const message = room?.messages[seq - 1]
    if (room === undefined || message === undefined || !['text', 'card'].includes(message.body.type)) return
    const rev = this.#nextRev(room)
    const by = message.senderId ?? this.me
    const wiped: Message = { ...message, rev, body: { type: 'recalled', by, of: { type: 'own' } } }
    room.messages[seq - 1] = wiped
    if (message.body.type === 'card') {
      room.cards.delete(message.body.cardId)
      this.goneCards.push(message.body.cardId)
    }
    this.#tell(room, rev, { messages: [wiped] })
  }

  rename(id: string, name: string): void {
    const room = this.rooms.get(id)
    if (room === undefined) return
    const rev = this.#nextRev(room)
    room.conversation = { ...room.conversation, name }
    room.ownRev = rev
    this.#tell(room, rev, { conversation: room.conversation })
  }

  join(id: string, personId: string): void {
    const room = this.rooms.get(id)
    if (room === undefined || room.members.get(personId)?.member.present === true) return
    const rev = this.#nextRev(room)
    const member: Member = {
      personId,
      rank: personId === 'p0' ? 'owner' : 'member',
      nickname: null,
      joinedAt: this.#instant(),
      mutedUntil: null,
      handAdded: true,
      present: true,
    }
    this.#seat(room, member, rev)
    if (personId !== this.me) {
      this.#tell(room, rev, { members: [member], conversation: room.conversation })
      return
    }
    room.historyFrom = room.conversation.seq
    room.readSeq = room.conversation.seq
    room.joinedRev = rev
    this.sent.push({ name: 'conversation:changed', payload: this.#snapshot(room) })
  }

  leave(id: string, personId: string): void {
    const room = this.rooms.get(id)
    const seat = room?.members.get(personId)
    if (room === undefined || seat === undefined || !seat.member.present) return
    const rev = this.#nextRev(room)
    if (personId === this.me)
      this.sent.push({ name: 'conversation:gone', payload: { conversationId: id, why: 'left' } })
    this.#seat(room, { ...seat.member, present: false }, rev)
    this.#tell(room, rev, { members: [{ ...seat.member, present: false }], conversation: room.conversation })
  }

  mute(id: string, personId: string, until: number | null): void {
    const room = this.rooms.get(id)
    const seat = room?.members.get(personId)
    if (room === undefined || seat === undefined || !seat.member.present) return
    const rev = this.#nextRev(room)
    const member = { ...seat.member, mutedUntil: until }
    this.#seat(room, member, rev)
    this.#tell(room, rev, { members: [member] })
  }

  sendCard(id: string, senderId: string): void {
    const room = this.rooms.get(id)
    if (room === undefined) return
    const rev = this.#nextRev(room)
    const seq = room.conversation.seq + 1
    room.conversation = { ...room.conversation, seq }
    const cardId = `c${++this.#ids}`
    const messageId = `m${++this.#ids}`
    const summary = { zh: '投票', en: 'Poll' }
    const body: MessageBody = { type: 'card', cardId, tool: 'poll', summary }
    const message: Message = {
      id: messageId,
      conversationId: id,
      seq,
      rev,
      senderId,
      clientId: null,
      sentAt: this.#instant(),
      body,
    }
    room.messages.push(message)
    const card: CardView = {
      id: cardId,
      conversationId: id,
      messageId,
      tool: 'poll',
      version: 1,
      content: { question: cardId },
      state: { votes: 0 },
      revision: 1,
      contentRevision: 1,
      rev,
      createdBy: senderId,
      createdAt: message.sentAt,
      endsAt: null,
      endedAt: null,
      endedBy: null,
      answered: 0,
      audience: 2,
    }
    room.cards.set(cardId, { card, mine: null })
    this.#tell(room, rev, { messages: [message], cards: [card] })
  }

  /** Broadcasts leave out what the card says, and the viewer's own entry except when it is the viewer who voted. */
  vote(id: string, which: number, personId: string): void {
    const room = this.rooms.get(id)
    const held = room === undefined ? undefined : [...room.cards.values()][which]
    if (room === undefined || held === undefined) return
    const rev = this.#nextRev(room)
    const card = {
      ...held.card,
      revision: held.card.revision + 1,
      rev,
      state: { votes: rev },
      answered: held.card.answered + 1,
    }
    const mine = personId === this.me ? { voted: rev } : held.mine
    room.cards.set(card.id, { card, mine })
    const { content: _, ...told } = card
    this.#tell(room, rev, { cards: [personId === this.me ? { ...told, mine } : told] })
  }

  /** A card says something else from now on. */
  rewrite(id: string, which: number): void {
    const room = this.rooms.get(id)
    const held = room === undefined ? undefined : [...room.cards.values()][which]
    if (room === undefined || held === undefined) return
    const rev = this.#nextRev(room)
    const revision = held.card.revision + 1
    const card = { ...held.card, revision, contentRevision: revision, rev, content: { question: `rewritten ${rev}` } }
    room.cards.set(card.id, { card, mine: held.mine })
    this.#tell(room, rev, { cards: [card] })
  }

  read(id: string, readSeq: number): ReadState | null {
    const room = this.rooms.get(id)
    if (room === undefined || !this.#present(room)) return null
    const before = room.readSeq
    room.readSeq = Math.max(before, Math.min(readSeq, room.conversation.seq))
    const read = this.readOf(id)
    if (read !== null && room.readSeq > before) this.sent.push({ name: 'read:changed', payload: read })
    return read
  }

  sync(cursors: Readonly<Record<string, number>>): RequestOutput<'sync:changes'> {
    const present = [...this.rooms.values()].filter((room) => this.#present(room))
    const ids = new Set(present.map(({ conversation }) => conversation.id))
    const changed = present.filter(({ conversation }) => cursors[conversation.id] !== conversation.rev)
    return {
      me: this.person(this.me),
      externalContact: false,
      now: this.#now,
      conversations: changed.map((room) => this.#since(room, cursors[room.conversation.id] ?? null)),
      gone: Object.keys(cursors).filter((id) => !ids.has(id)),
      hidden: {},
    }
  }

  history(id: string, before: number, limit: number): RequestOutput<'history:page'> {
    const room = this.rooms.get(id)
    const seen = this.visible(id).filter(({ seq }) => seq < before)
    return { messages: seen.slice(-limit), cards: [], people: [], firstSeq: (room?.historyFrom ?? 0) + 1 }
  }

  membersOf(id: string): RequestOutput<'members:list'> {
    const room = this.rooms.get(id)
    const members = [...(room?.members.values() ?? [])].map(({ member }) => member).filter(({ present }) => present)
    return { members: members.sort((a, b) => a.joinedAt - b.joinedAt), people: [], rev: room?.conversation.rev ?? 0 }
  }

  /** What the viewer may see of a conversation, oldest first. */
  visible(id: string): readonly Message[] {
    const room = this.rooms.get(id)
    return room === undefined ? [] : room.messages.filter(({ seq }) => seq > room.historyFrom)
  }

  mine(id: string): Member | null {
    return this.rooms.get(id)?.members.get(this.me)?.member ?? null
  }

  present(): readonly string[] {
    return [...this.rooms.values()].filter((room) => this.#present(room)).map(({ conversation }) => conversation.id)
  }

  readOf(id: string): ReadState | null {
    const room = this.rooms.get(id)
    if (room === undefined) return null
    const counted = countUnread(this.visible(id), room.readSeq, this.me)
    const { seq, rev } = room.conversation
    return { conversationId: id, ...counted, asOfSeq: seq, asOfRev: rev }
  }

  person(id: string): Person {
    return { id, name: id, latinName: null, title: null, enterpriseId: 'e', enterpriseName: 'E' }
  }

  #since(room: Room, rev: number | null): Changes {
    const read = this.readOf(room.conversation.id) ?? undefined
    if (rev === null || rev < room.joinedRev || rev > room.conversation.rev) return this.#snapshot(room)
    const messages = this.visible(room.conversation.id).filter((message) => message.rev > rev)
    if (messages.length > missedAtMost) return this.#snapshot(room)
    const members = [...room.members.values()].filter((seat) => seat.rev > rev).map(({ member }) => member)
    const cards = this.#cardsIn(room).filter((card) => card.rev > rev)
    return {
      conversationId: room.conversation.id,
      prevRev: rev,
      rev: room.conversation.rev,
      ...(room.ownRev > rev ? { conversation: room.conversation } : {}),
      messages,
      members,
      cards,
      read,
    }
  }

  #snapshot(room: Room): Changes {
    const { id } = room.conversation
    const mine = this.mine(id)
    return {
      conversationId: id,
      prevRev: null,
      rev: room.conversation.rev,
      conversation: room.conversation,
      messages: this.visible(id).slice(-5),
      members: mine === null ? [] : [mine],
      cards: this.#cardsIn(room),
      people: [],
      read: this.readOf(id) ?? undefined,
    }
  }

  /** Nothing from before the viewer's time, as with messages. */
  #cardsIn(room: Room): CardView[] {
    return [...room.cards.values()]
      .filter(({ card }) => this.#isSeen(room, card))
      .map(({ card, mine }) => ({ ...card, mine }))
  }

  #isSeen({ messages, historyFrom }: Room, { messageId }: CardView): boolean {
    return messages.some(({ id, seq }) => id === messageId && seq > historyFrom)
  }

  #seat(room: Room, member: Member, rev: number): void {
    room.members.set(member.personId, { member, rev })
    const present = [...room.members.values()].filter((seat) => seat.member.present)
    room.conversation = {
      ...room.conversation,
      memberCount: present.length,
      faces: present.slice(0, 4).map((seat) => seat.member.personId),
    }
    room.ownRev = rev
  }

  #tell(room: Room, rev: number, what: Partial<Changes>): void {
    if (!this.#present(room)) return
    const conversationId = room.conversation.id
    const messages = what.messages?.filter(({ seq }) => seq > room.historyFrom) ?? []
    const cards = what.cards?.filter((card) => this.#isSeen(room, card))
    this.sent.push({
      name: 'conversation:changed',
      payload: { ...what, conversationId, prevRev: rev - 1, rev, messages, ...(cards && { cards }) },
    })
  }

  #present(room: Room): boolean {
    return room.members.get(this.me)?.member.present === true
  }

  #nextRev(room: Room): number {
    const rev = room.conversation.rev + 1
    room.conversation = { ...room.conversation, rev }
    return rev
  }

  #instant(): number {
    this.#now += 1000
    return this.#now
  }
}
