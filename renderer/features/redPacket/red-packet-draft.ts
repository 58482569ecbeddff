import { z } from 'zod'
import { Id } from '#shared/domain/ids.ts'
import { RedPacketContent, redPacketLimits, usualGreeting } from '#shared/features/redPacket/red-packet.ts'
import type { Draft, DraftReading } from '../use-draft.ts'
import { fenOf } from './yuan.ts'

/** A packet being written; `amount` is the total of a lucky one, else each share, as typed. */
export const RedPacketDraft = z.strictObject({
  kind: z.enum(['lucky', 'normal', 'exclusive']),
  amount: z.string(),
  shares: z.string(),
  people: z.array(Id),
  greeting: z.string(),
})
export type RedPacketDraft = z.infer<typeof RedPacketDraft>

export interface RedPacketProblem {
  readonly at: 'amount' | 'shares' | 'people' | 'greeting'
  readonly says: 'amountWrong' | 'sharesWrong' | 'peopleWrong' | 'greetingTooLong'
  readonly when: 'typing' | 'sending'
}

/** How a packet is written, kept and made into content. @see RP-2 */
export const redPacketDraft = {
  schema: RedPacketDraft,
  start: () => ({ kind: 'lucky' as const, amount: '', shares: '', people: [], greeting: '' }),
  read: readDraft,
} satisfies Draft<RedPacketDraft, RedPacketContent, RedPacketProblem>

/** What the packet will cost as far as it is written, in fen. */
export function costOf({ kind, amount, shares, people }: RedPacketDraft): number {
  const fen = fenOf(amount) ?? 0
  if (kind === 'lucky') return fen
  return fen * (kind === 'normal' ? (countOf(shares) ?? 0) : people.length)
}

function readDraft(draft: RedPacketDraft): DraftReading<RedPacketContent, RedPacketProblem> {
  const { kind, people } = draft
  const fen = fenOf(draft.amount)
  const shares = countOf(draft.shares)
  const greeting = draft.greeting.trim() === '' ? usualGreeting : draft.greeting
  const parsed = RedPacketContent.safeParse({
    kind,
    greeting,
    ...(kind === 'lucky' ? { total: fen } : { each: fen }),
    ...(kind === 'exclusive' ? { people } : { shares }),
  })
  if (parsed.success) return { ok: true, content: parsed.data }
  const places = new Set(parsed.error.issues.map(({ path }) => path[0]))
  const problems: RedPacketProblem[] = []
  if ([...greeting.trim()].length > redPacketLimits.greeting)
    problems.push({ at: 'greeting', says: 'greetingTooLong', when: 'typing' })
  if (places.has('total') || places.has('each'))
    problems.push({ at: 'amount', says: 'amountWrong', when: draft.amount === '' ? 'sending' : 'typing' })
  if (places.has('shares'))
    problems.push({ at: 'shares', says: 'sharesWrong', when: draft.shares === '' ? 'sending' : 'typing' })
  if (places.has('people')) problems.push({ at: 'people', says: 'peopleWrong', when: 'sending' })
  return { ok: false, problems }
}

function countOf(typed: string): number | null {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null
}
