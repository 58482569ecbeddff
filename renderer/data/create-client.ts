import { DomainError } from '#shared/domain/error.ts'
import type { EventName, EventPayload } from '#shared/protocol/events.ts'
import { type CacheLoss, createCache } from './cache/cache.ts'
import { heardOfCards } from './calendar.store.ts'
import { createHistory } from './clear-history.ts'
import { useConnection } from './connection.store.ts'
import { listContacts } from './contacts.ts'
import type { ClientContext } from './context.ts'
import { conversationRow, holdHeads, useConversations } from './conversations.store.ts'
import { deliver } from './deliver.ts'
import { fetchEnterprise } from './enterprise.store.ts'
import { fetchCards } from './fetch-cards.ts'
import { fetchMembers } from './fetch-members.ts'
import { fetchPeople } from './fetch-people.ts'
import { followPresence } from './follow-presence.ts'
import { createHiddenChats } from './hide-conversation.ts'
import { keepDrafts } from './keep-drafts.ts'
import { startNotifier } from './notifier.ts'
import type { Channel } from './outbox/channel.ts'
import { createMirror } from './outbox/mirror.ts'
import { createOutbox } from './outbox/outbox.ts'
import type { Lock } from './outbox/web-lock.ts'
import { showParcels } from './outbox.store.ts'
import { forgetPassage, heardInPassage } from './passages.ts'
import { holdPeople } from './people.store.ts'
import { createReads } from './reads.ts'
import type { RememberedSession } from './remember-session.ts'
import { robotsChanged } from './robots.ts'
import { hearRoom } from './room-line.ts'
import { forgetRooms, holdRoom, lookIntoRooms } from './rooms.store.ts'
import type { Runtime } from './runtime.ts'
import type { LineListener, ServerLine } from './server-line.ts'
import { useSession } from './session.store.ts'
import { showBadge } from './show-badge.ts'
import { createSync } from './sync.ts'
import { createTimelines } from './timelines.ts'
import { createWorld } from './world.ts'

export interface ClientOptions {
  readonly session: RememberedSession
  readonly ctx: ClientContext
  readonly storage: Storage
  readonly lock: Lock
  readonly channel: Channel
  openLine(listener: LineListener): ServerLine
  /** The server does not know this session any more. */
  ended(): void
}

export interface Client extends Runtime {
  /** Shows what is cached, then connects. */
  start(): Promise<void>
  /** Forgets what came from the server; unsent messages and drafts stay for the person's next time. */
  forgetWorld(): Promise<void>
}

/** One database for each server and person. */
export function databaseName({ serverId, person }: RememberedSession): string {
  return `qun-${serverId}-${person.id}`
}

/** Puts the parts of a signed-in client together. Everything they share are the stores. */
export function createClient({ session, ctx, storage, lock, channel, openLine, ended }: ClientOptions): Client {
  const me = session.person.id
  const name = databaseName(session)
  let line: ServerLine | null = null
  let cacheIsEmpty = false

  const asking: Pick<Runtime, 'ask' | 'online'> = {
    online: () => line?.online() ?? false,
    async ask(request, input) {
      if (line === null) throw new DomainError('unavailable', 'server.unreachable')
      return line.ask(request, input)
    },
  }

  const cache = createCache({ name, me, ctx, storage, onLoss })
  const outbox = createOutbox({
    store: cache.parcels,
    mirror: createMirror(name, storage),
    channel,
    lock,
    ctx,
    deliver: (parcel) => deliver(asking.ask, parcel),
    headRev: (conversationId) => conversationRow(conversationId)?.conversation.rev ?? -1,
    show(parcels, conversationIds) {
      showParcels(parcels, conversationIds)
      timelines.pendingChanged(conversationIds)
    },
  })
  const timelines = createTimelines(asking.ask, cache, me)
  const people = fetchPeople(asking, cache, ctx)
  const members = fetchMembers(asking.ask, cache)
  const cards = fetchCards(asking.ask, cache)
  const presence = followPresence(asking, ctx)
  const reads = createReads(asking, cache, me, `${name}.reads`)
  const history = createHistory({
    cache,
    storage,
    key: `${name}.cleared`,
    channel,
    emptyTimeline(conversationId) {
      timelines.empty(conversationId)
      forgetPassage(conversationId)
    },
    markRead: reads.mark,
  })
  const hidden = createHiddenChats(storage, `${name}.hidden`)
  const drafts = keepDrafts(cache, channel)
  const notifier = startNotifier(name, me, channel)
  const hideBadge = showBadge(ctx)

  const world = createWorld(me, cache, {
    coming(changes) {
      timelines.heard(changes)
      heardInPassage(changes)
      members.heard(changes)
    },
    applied(changes, row, { fresh, messages, takenBack, uncalled }) {
      const { conversationId, rev } = changes
      const own = messages.filter(({ senderId }) => senderId === me)
      outbox.heard(
        conversationId,
        rev,
        own.map(({ clientId }) => clientId).filter((id) => id !== null),
      )
      reads.overlay(conversationId)
      for (const { senderId } of messages) if (senderId !== null) presence.spoke(conversationId, senderId)
      if (fresh || changes.cards !== undefined || takenBack.length > 0) heardOfCards()
      if (fresh || takenBack.length > 0) reads.takenBack(conversationId, rev, uncalled && !fresh)
      notifier.takenBack(takenBack)
      if (fresh) timelines.refill()
      else notifier.arrived(messages, row)
    },
    gone(conversationId) {
      heardOfCards()
      timelines.forget(conversationId)
      forgetPassage(conversationId)
      reads.forget(conversationId)
    },
  })

  const sync = createSync({
    ask: asking.ask,
    world,
    cache,
    ctx,
    without: history.without,
    done({ me: person, externalContact, now, conversations, hidden: offList }) {
      useSession.setState({ me: person, externalContact })
      holdPeople([person])
      useConnection.setState({ state: 'online', clockAhead: now - ctx.now() })
      outbox.connected()
      presence.connected()
      lookIntoRooms()
      hearRoom({ type: 'connected' })
      people.retry()
      members.retry()
      cards.retry()
      timelines.refill()
      hidden.toldAll(offList)
      fetchBeside()
      void reads.sendAll(
        new Set(conversations.filter(({ read }) => read !== undefined).map((one) => one.conversationId)),
      )
    },
  })

  /** What no conversation tells; offline, the next time the line is up. */
  function fetchBeside(): void {
    void fetchEnterprise()
    listContacts().catch(() => undefined)
  }

  function onLoss(loss: CacheLoss): void {
    if (loss === 'off') {
      useConnection.setState(({ state }) => ({
        state: state === 'rebuilding' ? 'connecting' : state,
        cacheNotice: 'cacheOff',
      }))
      return
    }
    cacheIsEmpty = true
    const rebuilding = asking.online()
    useConnection.setState(({ state }) => ({ state: rebuilding ? 'rebuilding' : state, cacheNotice: 'cacheRebuilt' }))
    void outbox.restore()
    for (const { conversation, draft } of useConversations.getState().rows.values()) {
      if (draft !== null) void cache.saveDraft(conversation.id, draft)
    }
    if (rebuilding) catchUp()
  }

  function catchUp(): void {
    sync.start(cacheIsEmpty)
    cacheIsEmpty = false
  }

  const listener: LineListener = {
    connected() {
      useConnection.setState(({ state }) => ({ state: state === 'rebuilding' ? state : 'connecting' }))
      catchUp()
    },
    disconnected() {
      sync.stop()
      outbox.disconnected()
      presence.disconnected()
      forgetRooms()
      hearRoom({ type: 'disconnected' })
      useConnection.setState(({ state }) => ({ state: state === 'outdated' ? state : 'offline' }))
    },
    refused(error) {
      if (error.code === 'unauthenticated') ended()
      else useConnection.setState({ state: error.code === 'outdated' ? 'outdated' : 'offline' })
    },
    heard,
  }

  function heard<Name extends EventName>(event: Name, payload: EventPayload<Name>): void {
    // Each handler gets the payload of its own name; the compiler does not follow the pair through the table.
    const handle = handlers[event] as (payload: EventPayload<Name>) => void
    handle(payload)
  }

  const handlers: { readonly [Name in EventName]: (payload: EventPayload<Name>) => void } = {
    'conversation:changed': (changes) => sync.heard(changes),
    'conversation:gone': ({ conversationId, why }) => sync.gone(conversationId, why),
    'read:changed': (read) => void reads.told(read),
    'conversation:hidden': ({ conversationId, seq }) => hidden.told(conversationId, seq),
    'contacts:changed': () => void listContacts().catch(() => undefined),
    'typing:started': ({ conversationId, personId }) => {
      if (personId !== me) presence.typed(conversationId, personId)
    },
    'presence:changed': ({ personId, online }) => presence.changed(personId, online),
    'enterprise:changed': () => void fetchEnterprise(),
    'robots:changed': robotsChanged,
    'room:changed': holdRoom,
    'room:signalled': (told) => hearRoom({ type: 'signalled', ...told }),
    'room:ended': (told) => hearRoom({ type: 'ended', ...told }),
    'session:ended': () => ended(),
  }

  channel.listen((word) => {
    if (word.type === 'draft') drafts.told(word.conversationId, word.draft)
    if (word.type === 'cleared') history.told(word.conversationId, { seq: word.seq, at: word.at })
    if (word.type === 'looking') notifier.elsewhere(word.conversationId)
  })
  const leave = (): void => {
    void drafts.flush()
    void cache.flush()
  }
  window.addEventListener('pagehide', leave)

  return {
    token: session.token,
    ...asking,
    outbox: {
      async send(conversationId, body) {
        // Files and pictures leave the text that is being written alone.
        if (body.type === 'text') drafts.sent(conversationId)
        await outbox.send(conversationId, body)
      },
      retry: outbox.retry,
      discard: outbox.discard,
    },
    timelines,
    people,
    members,
    cards,
    presence,
    reads,
    history,
    drafts,
    async start() {
      const { heads, drafts: kept, people: known } = await cache.open()
      holdPeople([...known, session.person])
      holdHeads(heads, kept)
      await outbox.load()
      line = openLine(listener)
    },
    async stop() {
      line?.close()
      sync.stop()
      outbox.disconnected()
      notifier.stop()
      hideBadge()
      window.removeEventListener('pagehide', leave)
      await drafts.flush()
      await cache.close()
      channel.close()
    },
    async forgetWorld() {
      line?.close()
      sync.stop()
      await cache.forgetWorld()
    },
  }
}
