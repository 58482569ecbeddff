import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { DomainError } from '#shared/domain/error.ts'
import { type ModelContext, modelContext } from '../model/model-context.ts'
import { ModelWindows } from '../model/model-windows.ts'
import { createMirror } from './mirror.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import type { Parcel } from './parcel.ts'

beforeEach(() => localStorage.clear())

const unreachable = (): DomainError => new DomainError('unavailable', 'server.unreachable')
const conversations = ['a', 'b']

/** Takes each client id once and answers a repeat with the first result, as the real server does. */
class PostOffice {
  readonly posted = new Map<string, { readonly conversationId: string; readonly text: string; readonly rev: number }>()
  readonly revs = new Map<string, number>()

  post({ clientId, conversationId, body }: Parcel): number {
    const before = this.posted.get(clientId)
    if (before !== undefined) return before.rev
    const rev = (this.revs.get(conversationId) ?? 0) + 1
    this.revs.set(conversationId, rev)
    this.posted.set(clientId, { conversationId, text: body.type === 'text' ? body.text : '', rev })
    return rev
  }

  texts(conversationId: string): readonly string[] {
    return [...this.posted.values()].filter((one) => one.conversationId === conversationId).map(({ text }) => text)
  }
}

interface Window {
  readonly outbox: Outbox
  readonly shown: () => readonly Parcel[]
  up: boolean
}

/** A person with windows that open, die and lose their line, on a network that loses, doubles and reorders. */
class Story {
  readonly ctx: ModelContext
  readonly office = new PostOffice()
  readonly windows = new ModelWindows()
  readonly open = new Map<number, Window>()
  readonly underWay: { readonly window: number; readonly parcel: Parcel; settle: (fate: number) => void }[] = []
  readonly echoes: (() => void)[] = []
  readonly said = new Map<string, string[]>(conversations.map((id) => [id, []]))
  mostAtOnce = 0
  refusing = false
  #windows = 0
  #said = 0

  constructor(seed: number) {
    this.ctx = modelContext(seed)
  }

  async openWindow(): Promise<void> {
    this.#windows += 1
    const number = this.#windows
    const known = new Map(this.office.revs)
    let parcels: readonly Parcel[] = []
    const window: Window = {
      up: true,
      shown: () => parcels,
      outbox: createOutbox({
        store: this.windows.store(number),
        mirror: createMirror('box', localStorage),
        channel: this.windows.channel(number),
        lock: this.windows.lock(number),
        ctx: this.ctx,
        deliver: (parcel) => this.#carry(number, parcel),
        headRev: (id) => known.get(id) ?? 0,
        show: (all) => {
          parcels = all
        },
      }),
    }
    this.open.set(number, window)
    this.#known.set(number, known)
    await window.outbox.load()
    window.outbox.connected()
  }

  readonly #known = new Map<number, Map<string, number>>()

  async say(): Promise<void> {
    const window = this.#anyone()
    const id = conversations[this.ctx.pick(2)] ?? 'a'
    this.#said += 1
    const text = `${id}${this.#said}`
    this.said.get(id)?.push(text)
    await window.outbox.send(id, { type: 'text', text, mentions: [] })
  }

  async step(): Promise<void> {
    const at = this.ctx.pick(this.underWay.length + this.echoes.length + 1)
    const request = this.underWay[at]
    if (request !== undefined) request.settle(this.ctx.pick(8))
    else if (at < this.underWay.length + this.echoes.length) this.#echo(at - this.underWay.length)
    else this.ctx.tick()
    await this.rest()
  }

  #echo(at: number): void {
    const [echo] = this.echoes.splice(at, 1)
    echo?.()
    if (this.ctx.pick(6) === 0) echo?.()
  }

  cutOrHeal(): void {
    const window = this.#anyone()
    window.up = !window.up
    if (window.up) window.outbox.connected()
    else this.cut(window)
  }

  cut(window: Window): void {
    window.up = false
    for (const request of [...this.underWay]) if (this.open.get(request.window) === window) request.settle(0)
    window.outbox.disconnected()
  }

  async crash(): Promise<void> {
    const number = [...this.open.keys()][this.ctx.pick(this.open.size)] ?? 0
    this.open.delete(number)
    this.windows.kill(number)
    // What was on the wire may still arrive.
    for (const request of this.underWay.filter(({ window }) => window === number)) {
      this.underWay.splice(this.underWay.indexOf(request), 1)
      if (this.ctx.pick(2) === 0) this.#commit(request.parcel)
    }
    await this.openWindow()
  }

  async finish(): Promise<void> {
    this.refusing = false
    for (const window of this.open.values()) {
      if (!window.up) window.outbox.connected()
      window.up = true
    }
    for (let turn = 0; turn < 2000; turn += 1) {
      await this.rest()
      for (const request of [...this.underWay]) request.settle(7)
      for (const echo of this.echoes.splice(0)) echo()
      const refused = [...this.open.values()][0]?.shown().filter(({ state }) => state.type === 'refused') ?? []
      for (const { clientId } of refused) await [...this.open.values()][0]?.outbox.retry(clientId)
      await this.rest()
      if (!this.ctx.tick() && this.underWay.length === 0 && this.echoes.length === 0) return
    }
  }

  async rest(): Promise<void> {
    for (let step = 0; step < 40; step += 1) await Promise.resolve()
  }

  #anyone(): Window {
    const window = [...this.open.values()][this.ctx.pick(this.open.size)]
    if (window === undefined) throw new Error('no window')
    return window
  }

  #commit(parcel: Parcel): number {
    const rev = this.office.post(parcel)
    for (const [number, { outbox }] of this.open) {
      this.echoes.push(() => {
        const known = this.#known.get(number)
        known?.set(parcel.conversationId, Math.max(rev, known.get(parcel.conversationId) ?? 0))
        outbox.heard(parcel.conversationId, known?.get(parcel.conversationId) ?? rev, [parcel.clientId])
      })
    }
    return rev
  }

  /** 0: lost on the way; 1: posted, the answer lost; 2: given up, posted later; 3 refused or busy; else answered. */
  #carry(window: number, parcel: Parcel): Promise<{ rev: number }> {
    return new Promise((resolve, reject) => {
      if (this.windows.dead.has(window)) return
      const request = {
        window,
        parcel,
        settle: (fate: number) => {
          this.underWay.splice(this.underWay.indexOf(request), 1)
          if (fate === 1) this.#commit(parcel)
          if (fate === 2) this.echoes.push(() => this.#commit(parcel))
          if (fate <= 2) return reject(unreachable())
          if (fate === 3 && !this.office.posted.has(parcel.clientId)) {
            return reject(
              this.refusing
                ? new DomainError('forbidden', 'capability.muted')
                : new DomainError('rate_limited', 'request.tooMany'),
            )
          }
          resolve({ rev: this.#commit(parcel) })
        },
      }
      this.underWay.push(request)
      const mine = this.underWay.filter(
        (one) => one.parcel.conversationId === parcel.conversationId && !this.office.posted.has(one.parcel.clientId),
      )
      this.mostAtOnce = Math.max(this.mostAtOnce, mine.length)
    })
  }
}

async function tell(seed: number, steps: number, windows: number, refusals: boolean): Promise<Story> {
  const story = new Story(seed)
  for (let window = 0; window < windows; window += 1) await story.openWindow()
  for (let step = 0; step < steps; step += 1) {
    const whim = story.ctx.pick(20)
    if (whim < 5) await story.say()
    else if (whim === 5) story.cutOrHeal()
    else if (whim === 6 && windows > 1) await story.crash()
    else if (whim === 7 && refusals) story.refusing = !story.refusing
    else await story.step()
  }
  await story.finish()
  return story
}

function expectNothingLeft(story: Story): void {
  expect(story.windows.rows.size).toBe(0)
  expect(Object.keys(localStorage)).toEqual([])
  for (const window of story.open.values()) expect(window.shown()).toEqual([])
}

test('over a line that loses, doubles and reorders, every message arrives once and in order (invariants 1, 4)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1e9 }), async (seed) => {
      localStorage.clear()
      const story = await tell(seed, 60, 1, false)
      for (const id of conversations) expect(story.office.texts(id)).toEqual(story.said.get(id))
      expect(story.mostAtOnce).toBeLessThanOrEqual(1)
      expectNothingLeft(story)
    }),
    { numRuns: 150 },
  )
})

test('two windows with a lock never send twice, whichever dies when (invariant 1)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1e9 }), async (seed) => {
      localStorage.clear()
      const story = await tell(seed, 80, 2, false)
      for (const id of conversations) {
        expect(story.office.texts(id)).toEqual(story.said.get(id))
      }
      expect(story.mostAtOnce).toBeLessThanOrEqual(1)
      expectNothingLeft(story)
    }),
    { numRuns: 150 },
  )
})

test('what is refused keeps its text and goes out once when it is tried again (invariant 1)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1e9 }), async (seed) => {
      localStorage.clear()
      const story = await tell(seed, 60, 2, true)
      for (const id of conversations) {
        expect([...story.office.texts(id)].sort()).toEqual([...(story.said.get(id) ?? [])].sort())
      }
      expectNothingLeft(story)
    }),
    { numRuns: 150 },
  )
})
