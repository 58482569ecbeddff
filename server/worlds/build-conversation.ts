import { noSwitches } from '#shared/domain/conversation.ts'
import type { Message, MessageBody, RecalledBody } from '#shared/domain/message.ts'
import { summaryOfRobot } from '#shared/domain/robot-content.ts'
import type { Db } from '../storage/storage.ts'
import { directKeyOf } from '../storage/stores/conversations.store.ts'
import { insertMembers } from '../storage/stores/members.store.ts'
import { insertMessage } from '../storage/stores/messages.store.ts'
import type { Tables } from '../storage/tables.ts'
import { buildCard } from './build-card.ts'
import { cardOfLine } from './card-of-line.ts'
import type { CardLine, Conversation, Line, Person, PictureLine, SystemLine } from './demo/script.ts'
import { type ReplayedCard, replayCard } from './replay-card.ts'
import { withMentions } from './with-mentions.ts'
import { daysBefore, instantOf, type WorldTime } from './world-time.ts'

type People = ReadonlyMap<string, Person>

/** One thing that stands in the timeline, before it has a position. */
interface Row {
  readonly at: number
  readonly by: string | null
  readonly body: MessageBody
  readonly card: ReplayedCard | null
}

/** Writes one conversation of a written world with everything said in it. */
export async function buildConversation(db: Db, script: Conversation, people: People, time: WorldTime): Promise<void> {
  const lines = [...script.lines, ...(script.cards ?? [])]
  const said = lines.flatMap((line, place) => rowsOf(script, line, place, people, time))
  const rows = [...said, ...robotRows(script, time)].sort((a, b) => a.at - b.at)
  const messages = rows.map(({ at, by, body }, index): Message => {
    const seq = index + 1
    return {
      id: `${script.key}-${seq}`,
      conversationId: script.key,
      seq,
      rev: seq,
      senderId: by,
      clientId: null,
      sentAt: at,
      body,
    }
  })
  const joined = joinedSeqs(rows)
  await db
    .insertInto('conversations')
    .values(conversationRow(script, messages, time))
    .execute()
  await insertMembers(
    db,
    script.members.map((key, position) => memberRow(script, key, position, { messages, joined, time })),
  )
  for (const message of messages) await insertMessage(db, message)
  for (const [index, { card }] of rows.entries()) {
    const message = messages[index]
    if (card === null || message === undefined) continue
    await buildCard(db, card, { messageId: message.id, createdRev: message.rev, lastRev: messages.length })
  }
}

function rowsOf(
  script: Conversation,
  line: Line | CardLine | PictureLine,
  place: number,
  people: People,
  time: WorldTime,
): Row[] {
  const at = instantOf(line, time)
  if ('text' in line) return [{ at, by: line.by, body: withMentions(line.text, people), card: null }]
  if ('recalled' in line) return [{ at, by: line.by, body: recalledBody(line.by, { type: 'own' }), card: null }]
  if ('system' in line) return [{ at, by: null, body: systemBody(script, line), card: null }]
  if ('pictures' in line) {
    const { pictures, caption } = line
    return [{ at, by: line.by, body: { type: 'picture', pictures: [...pictures], caption }, card: null }]
  }
  const tool = 'poll' in line ? 'poll' : line.card.tool
  const cardId = `${script.key}-${tool}-${place}`
  const card = replayCard(cardOfLine(script, line, cardId, time))
  return [
    { at, by: line.by, body: { type: 'card', cardId, tool, summary: card.summary }, card },
    ...card.notes.map((note) => ({ at: note.at, by: null, body: note.body, card: null })),
  ]
}

/** Each robot comes with a line, and then speaks. */
function robotRows({ robots = [] }: Conversation, time: WorldTime): Row[] {
  return robots.flatMap(({ key, by, name, avatar, says, recalled = [], ...added }): Row[] => {
    const coming = { type: 'system', code: 'robotAdded', by, people: [], text: name } as const
    const robot = { robotId: key, name, avatar }
    return [
      { at: instantOf(added, time), by: null, body: { ...coming, people: [] }, card: null },
      ...says.map(({ content, calls = [], ...moment }): Row => {
        const mentions = calls.map((personId) => ({ personId }))
        const body = { type: 'robot', robot, content, summary: summaryOfRobot(content), mentions } as const
        return { at: instantOf(moment, time), by: null, body: { ...body, mentions }, card: null }
      }),
      ...recalled.map((line): Row => {
        const body = recalledBody(line.by, { type: 'robot', name })
        return { at: instantOf(line, time), by: null, body, card: null }
      }),
    ]
  })
}

function recalledBody(by: string, of: RecalledBody['of']): RecalledBody {
  return { type: 'recalled', by, of }
}

const systemCodes = {
  joined: 'membersAdded',
  left: 'memberLeft',
  renamed: 'renamed',
  noticePublished: 'noticePublished',
  departmentJoined: 'departmentJoined',
  departmentLeft: 'departmentLeft',
  closed: 'departmentGroupClosed',
} as const satisfies Record<SystemLine['system'], string>

function systemBody(script: Conversation, { system, by, people, name }: SystemLine): MessageBody {
  const text = name ?? (system.startsWith('department') ? (script.name ?? null) : null)
  return { type: 'system', code: systemCodes[system], by: by ?? null, people: people ?? [], text }
}

/** Where whoever came later came in. */
function joinedSeqs(rows: readonly Row[]): Map<string, { seq: number; at: number }> {
  const joined = new Map<string, { seq: number; at: number }>()
  for (const [index, { at, body }] of rows.entries()) {
    if (body.type !== 'system' || (body.code !== 'membersAdded' && body.code !== 'departmentJoined')) continue
    for (const key of body.people) joined.set(key, { seq: index + 1, at })
  }
  return joined
}

function conversationRow(script: Conversation, messages: readonly Message[], time: WorldTime): Tables['conversations'] {
  const createdAt = daysBefore(script.createdDaysAgo, time)
  const noticed = [...script.lines].reverse().find((line) => 'system' in line && line.system === 'noticePublished')
  const notice = {
    text: script.notice ?? '',
    by: script.owner ?? '',
    at: noticed === undefined ? createdAt : instantOf(noticed, time),
  }
  return {
    id: script.key,
    kind: script.kind,
    enterpriseId: script.enterprise ?? null,
    departmentId: script.department ?? null,
    directKey: script.kind === 'direct' ? directKeyOf(script.members[0] ?? '', script.members[1] ?? '') : null,
    name: script.name ?? null,
    state: script.closed ? 'closed' : 'open',
    switches: JSON.stringify({ ...noSwitches, ...script.switches }),
    notice: script.notice === undefined ? null : JSON.stringify(notice),
    ownerId: script.owner ?? null,
    memberCount: script.members.length,
    faces: JSON.stringify(script.members.slice(0, 4)),
    createdAt,
    seq: messages.length,
    rev: Math.max(1, messages.length),
    ownRev: 1,
    muteAllUntil: null,
  }
}

interface Joining {
  readonly messages: readonly Message[]
  readonly joined: ReadonlyMap<string, { seq: number; at: number }>
  readonly time: WorldTime
}

function memberRow(
  script: Conversation,
  key: string,
  position: number,
  { messages, joined, time }: Joining,
): Tables['members'] {
  const came = joined.get(key)
  const rank = key === script.owner ? 'owner' : script.admins?.includes(key) ? 'admin' : 'member'
  const followsDepartment = script.kind === 'department' && !script.handAdded?.includes(key)
  return {
    conversationId: script.key,
    personId: key,
    rank,
    nickname: null,
    position,
    joinedAt: came?.at ?? daysBefore(script.createdDaysAgo, time),
    joinedRev: came?.seq ?? 0,
    historyFrom: came === undefined || script.kind === 'department' ? 0 : came.seq - 1,
    mutedUntil: null,
    handAdded: followsDepartment ? 0 : 1,
    present: 1,
    readSeq: readSeqOf(messages, key, script.unread?.[key] ?? 0),
    rev: came?.seq ?? 1,
  }
}

/** Just before the first of the latest `unread` things others said. */
function readSeqOf(messages: readonly Message[], me: string, unread: number): number {
  if (unread === 0) return messages.length
  const others = messages.filter(({ senderId, body }) => senderId !== me && body.type !== 'system')
  return Math.max(0, (others.at(-unread)?.seq ?? 1) - 1)
}
