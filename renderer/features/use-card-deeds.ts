import { useState } from 'react'
import { DomainError } from '#shared/domain/error.ts'
import type { ExportFormat } from '#shared/protocol/http.ts'
import type { Refusal } from '#shared/protocol/reply.ts'
import { actOnCard, endCard, remindCard } from '../data/card-actions.ts'
import { exportCard } from '../data/export-card.ts'
import type { Deed } from './face.ts'

/** What was done last and deserves a word. */
export type CardNews = { readonly deed: 'remind'; readonly reminded: number } | { readonly deed: 'export' }

export interface CardDeeds {
  readonly busy: Deed | null
  readonly refusal: Refusal | null
  readonly news: CardNews | null
  readonly act: (action: unknown) => Promise<boolean>
  readonly end: () => void
  readonly remind: () => void
  readonly save: (format: ExportFormat) => void
  /** Forgets refusal and news. */
  readonly clear: () => void
}

/** What the viewer does to one card: one thing at a time; a refusal stays until the next try or until it is dismissed. */
export function useCardDeeds(cardId: string): CardDeeds {
  const [busy, setBusy] = useState<Deed | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [news, setNews] = useState<CardNews | null>(null)

  async function attempt(deed: Deed, run: () => Promise<CardNews | null>): Promise<boolean> {
    if (busy !== null) return false
    setBusy(deed)
    setRefusal(null)
    setNews(null)
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

  return {
    busy,
    refusal,
    news,
    act: (action) => attempt('act', async () => nothing(await actOnCard(cardId, action))),
    end: () => void attempt('end', async () => nothing(await endCard(cardId))),
    remind: () => void attempt('remind', async () => ({ deed: 'remind', reminded: await remindCard(cardId) })),
    save: (format) =>
      void attempt('export', async () => {
        await exportCard(cardId, format)
        return { deed: 'export' }
      }),
    clear: () => {
      setRefusal(null)
      setNews(null)
    },
  }
}

/** A refusal as it is; anything else is a fault of the client, and thrown on so that it is seen. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof DomainError) return { code: error.code, reason: error.reason, details: error.details }
  throw error
}

function nothing(_done: unknown): null {
  return null
}
