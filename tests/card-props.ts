import { vi } from 'vitest'
import type { CardFacts, CardProps, DetailProps } from '../renderer/features/face.ts'

type Common<Props> = Omit<Props, 'content' | 'state'>

/** A card in the middle of its life, three of twelve having answered, as whoever may do no more than answer sees it. */
export function cardProps(facts: Partial<CardFacts> = {}): Common<CardProps<never, never, never, unknown>> {
  const card: CardFacts = {
    id: 'card',
    conversationId: 'group',
    messageId: 'message',
    revision: 1,
    contentRevision: 1,
    rev: 1,
    createdBy: 'lin',
    createdAt: 0,
    endsAt: null,
    endedAt: null,
    endedBy: null,
    answered: 3,
    audience: 12,
    ...facts,
  }
  const standing = { mine: null, phase: 'open', mayManage: false, busy: null, refusal: null } as const
  return { card, ...standing, onAct: vi.fn(async () => true), onEnd: vi.fn(), onRemind: vi.fn(), onOpen: vi.fn() }
}

/** The same card opened: nobody's answers to be read yet. */
export function detailProps(
  facts: Partial<CardFacts> = {},
): Common<DetailProps<never, never, never, unknown> & Pick<CardProps<never, never, never, unknown>, 'onOpen'>> {
  const answers = { phase: 'there' as const, entries: [], nameless: [], missing: [] }
  const deeds = { onExport: vi.fn(), onRetryAnswers: vi.fn(), onSlot: vi.fn() }
  return { ...cardProps(facts), ...deeds, creator: null, slot: null, answers }
}
