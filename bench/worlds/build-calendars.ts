import { type MeetingContent, meeting } from '#shared/features/meeting/meeting.ts'
import type { Context } from '../../server/context.ts'
import { postMessage } from '../../server/domain/messages/post-message.ts'
import { type Work, write } from '../../server/domain/once.ts'
import { insertCard, saveEntry } from '../../server/storage/stores/cards.store.ts'
import { buildPeople } from './build-people.ts'
import { foundGroup } from './found-group.ts'

export interface CalendarWorld {
  readonly people: number
  /** Groups of ten who meet, besides the one of everybody. */
  readonly groups: number
  /** Meetings of each within the span, and over already. */
  readonly coming: number
  readonly over: number
}

const size = 10
const halfHour = 30 * 60_000

/** People whose next two weeks are full; two of three answers are a yes. Answers the group of all of them. */
export function buildCalendars(ctx: Context, { people, groups, coming, over }: CalendarWorld) {
  return write(ctx, async (work) => {
    const everybody = await buildPeople(work.db, people, work.now)
    for (let group = 0; group < groups; group += 1) {
      const members = Array.from({ length: size }, (_, at) => everybody[(group * 7 + at * 3) % people] ?? everybody[0])
      const present = [...new Set(members)].filter((one) => one !== undefined)
      const conversationId = await foundGroup(work, present)
      const personIds = present.map(({ personId }) => personId)
      for (let place = -over; place < coming; place += 1) {
        const startsAt = work.now + (place * groups + group) * halfHour
        await meet(work, conversationId, personIds, meetingAt(startsAt))
      }
    }
    const conversationId = await foundGroup(work, everybody)
    work.news.conversations.clear()
    work.news.joined.length = 0
    return { conversationId, personIds: everybody.map(({ personId }) => personId) }
  })
}

function meetingAt(startsAt: number): MeetingContent {
  return {
    topic: '接口评审',
    startsAt,
    endsAt: startsAt + halfHour,
    where: { type: 'place', place: '三号会议室' },
    participants: { type: 'everyone' },
    remarks: '',
    agenda: ['上周进展', '本周计划'],
    reminders: [],
  }
}

async function meet(work: Work, conversationId: string, personIds: readonly string[], content: MeetingContent) {
  const id = work.newId()
  const senderId = personIds[0] ?? ''
  const body = { type: 'card', cardId: id, tool: meeting.tool, summary: meeting.summary(content) } as const
  const message = await postMessage(work, { conversationId, senderId, clientId: null, body })
  await insertCard(work.db, {
    id,
    conversationId,
    messageId: message.id,
    tool: meeting.tool,
    version: meeting.version,
    content: JSON.stringify(content),
    state: JSON.stringify(meeting.start()),
    revision: 1,
    createdRev: message.rev,
    rev: message.rev,
    createdBy: senderId,
    createdAt: work.now,
    endsAt: content.endsAt,
    wakesAt: null,
    occursFrom: content.startsAt,
    occursUntil: content.endsAt,
    asks: null,
    slot: 'round-1',
  })
  for (const [place, personId] of personIds.entries()) {
    const answer = place % 3 === 2 ? 'undecided' : 'attend'
    const entry = JSON.stringify({ answer, note: '', round: 1, answeredAt: work.now })
    await saveEntry(work.db, { cardId: id, personId, slot: 'round-1', entry, rev: message.rev, at: work.now })
  }
}
