import { useRef, useState } from 'react'
import { DomainError } from '#shared/domain/error.ts'
import type { Refusal } from '#shared/protocol/reply.ts'
import { actOnCard, endCard, remindCard } from '../data/card-actions.ts'
import { exportCard } from '../data/export-card.ts'
import type { Deed, DetailProps } from './face.ts'

/** What was done last and deserves a word. */
type CardNews = { readonly deed: 'remind'; readonly reminded: number } | { readonly deed: 'export' }

/** What a face is given to do, and how that is going. */
type CardDeeds = Pick<
  DetailProps<never, never, never, unknown>,
  'busy' | 'refusal' | 'onAct' | 'onEnd' | 'onRemind' | 'onExport'
>

/** What the server said to the last of them. */
export interface DeedReply {
  readonly refusal: Refusal | null
  readonly news: CardNews | null
  /** Forgets both. */
  readonly clear: () => void
}

/**
 * What the viewer does to one card: one thing after the other; what is pressed twice is done once. A refusal stays until the
 * next try or until it is dismissed.
 */
export function useCardDeeds(cardId: string): { readonly deeds: CardDeeds; readonly reply: DeedReply } {
  const [busy, setBusy] = useState<Deed | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [news, setNews] = useState<CardNews | null>(null)
  const queue = useRef({ waiting: new Set<string>(), last: Promise.resolve() })

  function attempt(deed: Deed, run: () => Promise<CardNews | null>, what: string = deed): Promise<boolean> {
    const { waiting, last } = queue.current
    if (waiting.has(what)) return Promise.resolve(false)
    waiting.add(what)
    const turn = last.then(() => perform(deed, run)).finally(() => waiting.delete(what))
    queue.current.last = turn.then(ended, ended)
    return turn
  }

  async function perform(deed: Deed, run: () => Promise<CardNews | null>): Promise<boolean> {
    setBusy(deed)
    clear()
    try {
      setNews(await run())
      return true
    } catch (error) {
      setRefusal(refusalOf(error))
      return false
    } finally {
      setBusy(null)
    }
  }

  function clear(): void {
    setRefusal(null)
    setNews(null)
  }

  const deeds: CardDeeds = {
    busy,
    refusal,
    onAct: (action) =>
      attempt('act', async () => nothing(await actOnCard(cardId, action)), `act ${JSON.stringify(action)}`),
    onEnd: () => void attempt('end', async () => nothing(await endCard(cardId))),
    onRemind: () => void attempt('remind', async () => ({ deed: 'remind', reminded: await remindCard(cardId) })),
    onExport: (format) =>
      void attempt('export', async () => {
        await exportCard(cardId, format)
        return { deed: 'export' }
      }),
  }
  return { deeds, reply: { refusal, news, clear } }
}

/** A refusal as it is; anything else is a fault of the client, and thrown on so that it is seen. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof DomainError) return { code: error.code, reason: error.reason, details: error.details }
  throw error
}

function nothing(_done: unknown): null {
  return null
}

function ended(): void {}
