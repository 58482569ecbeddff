import type { Bilingual } from '#shared/domain/ids.ts'
import type { Message } from '#shared/domain/message.ts'
import { poll as feature, PollContent } from '#shared/features/poll/poll.ts'
import { pollRules } from '../features/poll/poll.rules.ts'
import type { Db } from '../storage/storage.ts'
import { countsOf, findCard, insertCard, updateCard } from '../storage/stores/cards.store.ts'
import type { Poll, PollLine } from './demo/script.ts'
import { instantOf, type WorldTime } from './world-time.ts'

interface Built {
  readonly line: PollLine
  readonly message: Message
  readonly cardId: string
  readonly rev: number
  readonly time: WorldTime
}

/** Writes a poll of a written world with its votes. */
export async function buildPoll(db: Db, { line, message, cardId, rev, time }: Built): Promise<void> {
  const { poll } = line
  const content = contentOf(poll, time)
  const end = endOf(poll, time)
  const votes = Object.entries(poll.votes)
  await insertCard(db, {
    id: cardId,
    conversationId: message.conversationId,
    messageId: message.id,
    tool: feature.tool,
    version: feature.version,
    content: JSON.stringify(content),
    state: JSON.stringify({ tallies: talliesOf(poll) }),
    revision: 1 + votes.length,
    createdRev: message.rev,
    rev: end === null ? message.rev : rev,
    createdBy: line.by,
    createdAt: message.sentAt,
    endsAt: content.deadline,
    endedAt: end?.at ?? null,
    endedBy: end?.by ?? null,
    remindedAt: null,
    wakesAt: null,
    asks: null,
    slot: '',
  })
  if (votes.length > 0) await insertVotes(db, cardId, message, votes)
  if (end === null) return
  const card = await findCard(db, cardId)
  if (card !== null) await updateCard(db, cardId, { endedAudience: (await countsOf(db, card)).audience })
}

async function insertVotes(
  db: Db,
  cardId: string,
  message: Message,
  votes: readonly [string, number[]][],
): Promise<void> {
  await db
    .insertInto('cardEntries')
    .values(
      votes.map(([personId, options], place) => {
        const at = message.sentAt + (place + 1) * 60_000
        return { cardId, personId, slot: '', entry: JSON.stringify({ options, votedAt: at }), rev: message.rev, at }
      }),
    )
    .execute()
}

/** When a written poll was over, and by whose hand; null while it is open. */
export function endOf({ deadline, endedEarly }: Poll, time: WorldTime): { at: number; by: string | null } | null {
  if (endedEarly !== undefined) return { at: instantOf(endedEarly, time), by: endedEarly.by }
  if (deadline === undefined) return null
  const at = instantOf(deadline, time)
  return at <= time.now ? { at, by: null } : null
}

/** The card's line, and the line its end posts. */
export function resultOf(poll: Poll): { summary: Bilingual; result: Bilingual } {
  const content = contentOf(poll, null)
  const summary = feature.summary(content)
  const ended = {
    id: '',
    content,
    state: { tallies: talliesOf(poll) },
    createdBy: '',
    createdAt: 0,
    endsAt: null,
    endedAt: 0,
  }
  return { summary, result: pollRules.result(ended) ?? summary }
}

function contentOf(
  { question, options, mode, anonymous, results, changeable, deadline }: Poll,
  time: WorldTime | null,
): PollContent {
  return PollContent.parse({
    question,
    options: options.map((text) => ({ text, pictureId: null })),
    choice: mode === 'single' ? { type: 'single' } : { type: 'multiple', atMost: mode.atMost },
    anonymous: anonymous ?? false,
    results,
    changeable,
    deadline: deadline === undefined || time === null ? null : instantOf(deadline, time),
  } satisfies PollContent)
}

function talliesOf({ options, votes }: Poll): number[] {
  const cast = Object.values(votes).flat()
  return options.map((_, place) => cast.filter((chosen) => chosen === place).length)
}
