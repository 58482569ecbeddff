import type { ParcelStore } from '../cache/cache.ts'
import type { ClientContext } from '../context.ts'
import type { OutgoingBody } from '../pending-message.ts'
import { refusalOf } from '../refusal-of.ts'
import type { Channel } from './channel.ts'
import type { Mirror } from './mirror.ts'
import type { Parcel } from './parcel.ts'
import { dueParcels, type ParcelEvent, stepParcel } from './step-parcel.ts'
import type { Lock } from './web-lock.ts'

export interface OutboxOptions {
  readonly store: ParcelStore
  readonly mirror: Mirror
  readonly channel: Channel
  readonly lock: Lock
  readonly ctx: ClientContext
  /** Asks the server; answers at which rev the message stands. @throws DomainError */
  deliver(parcel: Parcel): Promise<{ readonly rev: number }>
  /** How far this window knows a conversation. */
  headRev(conversationId: string): number
  /** Everything that is on its way, in order, whenever it changed in these conversations. */
  show(parcels: readonly Parcel[], conversationIds: ReadonlySet<string>): void
}

/**
 * What is on its way out: kept in the database and mirrored, shared by all windows, sent by one of them,
 * in order in each conversation. @see MSG-5
 */
export interface Outbox {
  load(): Promise<void>
  send(conversationId: string, body: OutgoingBody): Promise<void>
  retry(clientId: string): Promise<void>
  discard(clientId: string): Promise<void>
  /** The timeline of a conversation stands at `rev` and these own messages came. */
  heard(conversationId: string, rev: number, clientIds: readonly string[]): void
  connected(): void
  disconnected(): void
  /** The database is new: puts everything back into it. */
  restore(): Promise<void>
}

interface Slot {
  readonly parcel: Parcel
  readonly order: number
  /** Where it would survive; before it does anywhere it may not go out. */
  readonly kept: 'nowhere' | 'mirror' | 'store'
}

/** Behind everything that has its place already. */
const last = 1e15
const shortestPause = 500
const longestPause = 15_000

export function createOutbox(options: OutboxOptions): Outbox {
  const { store, mirror, channel, lock, ctx, show } = options
  const slots = new Map<string, Slot>()
  const onTheWay = new Set<Promise<void>>()
  const paused = new Map<string, number>()
  const leaving = new Set<string>()
  let turn: Promise<unknown> = Promise.resolve()
  let holding = false
  let added = 0
  let release: (() => void) | null = null

  /** Writes to the database one after the other. */
  function inTurn<Value>(run: () => Promise<Value>): Promise<Value> {
    const next = turn.then(run)
    turn = next.catch(() => undefined)
    return next
  }

  const inOrder = (): Slot[] => [...slots.values()].sort((a, b) => a.order - b.order)
  const nextOrder = (): number => Math.max(0, ...inOrder().map(({ order }) => (order < last ? order : 0))) + 1

  function shown(conversationIds: Iterable<string>): void {
    show(
      inOrder().map(({ parcel }) => parcel),
      new Set(conversationIds),
    )
  }

  /** One step of the machine, with everything that follows from it in memory, database, mirror and other windows. */
  function step(clientId: string, event: ParcelEvent): void {
    const slot = slots.get(clientId)
    if (slot === undefined) return
    const next = stepParcel(slot.parcel, event)
    if (next === slot.parcel) return
    if (next === null) slots.delete(clientId)
    else slots.set(clientId, { ...slot, parcel: next })
    shown([slot.parcel.conversationId])
    if (next === null) return void forget(clientId)
    channel.say({ type: 'parcelState', clientId, state: next.state })
    if (next.state.type === 'posted') void forget(clientId)
    if (next.state.type === 'refused') void keep(next, slot.order)
  }

  async function forget(clientId: string): Promise<void> {
    leaving.add(clientId)
    mirror.drop(clientId)
    await inTurn(() => store.remove(clientId)).catch(() => undefined)
    leaving.delete(clientId)
    channel.say({ type: 'outboxChanged' })
  }

  async function keep(parcel: Parcel, order: number): Promise<void> {
    mirror.keep(parcel, order)
    await inTurn(() => store.update(parcel)).catch(() => undefined)
    channel.say({ type: 'outboxChanged' })
  }

  async function add(parcel: Parcel, from: 'draft' | 'again'): Promise<void> {
    const { clientId, conversationId } = parcel
    slots.set(clientId, { parcel, order: last + ++added, kept: 'nowhere' })
    shown([conversationId])
    await inTurn(() => keepNew(parcel, from))
    shown([conversationId])
    channel.say({ type: 'parcelState', clientId, state: parcel.state })
    channel.say({ type: 'outboxChanged' })
    pump()
  }

  async function keepNew(parcel: Parcel, from: 'draft' | 'again'): Promise<void> {
    const stored = await store.add(parcel, from).catch(() => null)
    const order = stored ?? nextOrder()
    mirror.keep(parcel, order)
    const slot = slots.get(parcel.clientId)
    if (slot !== undefined) slots.set(parcel.clientId, { ...slot, order, kept: stored === null ? 'mirror' : 'store' })
  }

  function pump(): void {
    if (!holding) return
    const ready = inOrder().filter(({ kept }) => kept !== 'nowhere')
    for (const parcel of dueParcels(ready.map((slot) => slot.parcel))) {
      if (paused.has(parcel.conversationId)) continue
      step(parcel.clientId, { type: 'taken' })
      const sent = attempt(parcel).finally(() => {
        onTheWay.delete(sent)
        pump()
      })
      onTheWay.add(sent)
    }
  }

  async function attempt(parcel: Parcel): Promise<void> {
    const { clientId, conversationId } = parcel
    try {
      const { rev } = await options.deliver(parcel)
      step(clientId, { type: 'acked', rev })
      step(clientId, { type: 'heard', rev: options.headRev(conversationId), clientIds: [] })
      pauses.delete(conversationId)
    } catch (error) {
      const { code, reason, details } = refusalOf(error)
      pause(conversationId)
      step(clientId, { type: 'failed', error: { code, reason, details }, answered: reason !== 'server.unreachable' })
      if (slots.get(clientId)?.parcel.state.type === 'refused') resume(conversationId)
    }
  }

  /** How often a conversation had to wait in a row. */
  const pauses = new Map<string, number>()

  function pause(conversationId: string): void {
    const times = pauses.get(conversationId) ?? 0
    pauses.set(conversationId, times + 1)
    const length = Math.min(longestPause, shortestPause * 2 ** times) * (0.5 + ctx.random())
    const mark = (paused.get(conversationId) ?? 0) + 1
    paused.set(conversationId, mark)
    ctx.after(length, () => {
      if (paused.get(conversationId) === mark) paused.delete(conversationId)
      pump()
    })
  }

  function resume(conversationId: string): void {
    paused.delete(conversationId)
    pauses.delete(conversationId)
  }

  /** Who is there and in which order, as the database says; how each stands is told from window to window. */
  async function reload(): Promise<void> {
    await inTurn(async () => {
      const rows = await store.all()
      const before = new Map(slots)
      slots.clear()
      for (const { parcel, order } of rows) {
        if (leaving.has(parcel.clientId)) continue
        const held = before.get(parcel.clientId)
        if (held?.kept === 'nowhere') slots.set(parcel.clientId, held)
        else slots.set(parcel.clientId, { parcel: held?.parcel ?? parcel, order, kept: 'store' })
      }
      for (const [clientId, slot] of before) {
        const onlyHere = slot.kept !== 'store' || slot.parcel.state.type === 'posted'
        if (!slots.has(clientId) && onlyHere) slots.set(clientId, slot)
      }
      const all = [...before.values(), ...slots.values()]
      shown(all.map(({ parcel }) => parcel.conversationId))
    }).catch(() => undefined)
    pump()
  }

  channel.listen((word) => {
    if (word.type === 'outboxChanged') void reload()
    if (word.type !== 'parcelState') return
    const slot = slots.get(word.clientId)
    if (slot === undefined) return
    slots.set(word.clientId, { ...slot, parcel: { ...slot.parcel, state: word.state } })
    step(word.clientId, { type: 'heard', rev: options.headRev(slot.parcel.conversationId), clientIds: [] })
    shown([slot.parcel.conversationId])
  })

  async function whileHeld(): Promise<void> {
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await reload()
    for (const clientId of [...slots.keys()]) step(clientId, { type: 'resumed' })
    holding = true
    paused.clear()
    pauses.clear()
    pump()
    await released
    holding = false
    await Promise.allSettled([...onTheWay])
  }

  let wish: AbortController | null = null

  return {
    async load() {
      const mirrored = mirror.all()
      const rows = await inTurn(() => store.all()).catch(() => [])
      const present = new Set(rows.map(({ parcel }) => parcel.clientId))
      // What another window finished in between is gone from the mirror by now.
      const still = new Set(mirror.all().map(({ clientId }) => clientId))
      const earlier = mirrored.filter(({ clientId }) => still.has(clientId))
      for (const parcel of earlier) {
        if (!present.has(parcel.clientId)) await inTurn(() => store.add(parcel, 'again')).catch(() => 0)
      }
      for (const [at, parcel] of earlier.entries()) {
        const kept = present.has(parcel.clientId) ? 'store' : 'mirror'
        slots.set(parcel.clientId, { parcel: rested(parcel), order: at + 1, kept })
      }
      shown(earlier.map(({ conversationId }) => conversationId))
      await reload()
    },
    async send(conversationId, body) {
      const state = { type: 'waiting', tries: 0 } as const
      await add(
        { clientId: ctx.newId(), conversationId, body, madeAt: ctx.now(), state },
        body.type === 'text' ? 'draft' : 'again',
      )
    },
    async retry(clientId) {
      const parcel = slots.get(clientId)?.parcel
      const next = parcel === undefined ? null : stepParcel(parcel, { type: 'retried' })
      if (next !== null && next !== parcel) await add(next, 'again')
    },
    async discard(clientId) {
      step(clientId, { type: 'discarded' })
    },
    heard(conversationId, rev, clientIds) {
      for (const { parcel } of [...slots.values()]) {
        if (parcel.conversationId === conversationId) step(parcel.clientId, { type: 'heard', rev, clientIds })
      }
      pump()
    },
    connected() {
      if (wish !== null) return
      wish = new AbortController()
      void lock.hold(wish.signal, whileHeld)
    },
    disconnected() {
      wish?.abort()
      wish = null
      release?.()
      release = null
    },
    async restore() {
      for (const { parcel } of inOrder()) {
        if (parcel.state.type !== 'posted') await inTurn(() => keepNew(rested(parcel), 'again'))
      }
    },
  }
}

/** As it is kept: what was on its way waits again. */
function rested(parcel: Parcel): Parcel {
  return stepParcel(parcel, { type: 'resumed' }) ?? parcel
}
