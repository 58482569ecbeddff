import { DomainError } from '#shared/domain/error.ts'
import type { Bilingual } from '#shared/domain/ids.ts'
import { dateAt, timeAt } from '#shared/domain/zoned-time.ts'
import {
  type RedPacketAction,
  type RedPacketContent,
  type RedPacketEntry,
  type RedPacketState,
  sharesOf,
  totalOf,
} from '#shared/features/redPacket/red-packet.ts'
import type { CardFacts, PersonalEntry, Posting, Rules } from '../rules.ts'
import { luckyShare } from './lucky-share.ts'

type RedPacket = CardFacts<RedPacketContent, RedPacketState>

/** @see RP-1 … RP-6, RP-8 */
export const redPacketRules: Rules<RedPacketContent, RedPacketEntry, RedPacketState, RedPacketAction> = {
  begin: ({ content, state, createdBy }) => {
    if (content.kind === 'exclusive' && content.people.includes(createdBy))
      throw new DomainError('invalid', 'redPacket.namesYourself')
    return { state, postings: [move('sent', wallet(createdBy), escrow, totalOf(content))] }
  },
  act: (packet, mine, _, { personId, now, random }) => {
    demandShare(packet, mine, personId)
    const { content, state } = packet
    const fen = nextShare(packet, random)
    const place = state.taken + 1
    const ends = place === sharesOf(content)
    return {
      entry: { fen, place, takenAt: now },
      state: {
        ...state,
        taken: place,
        takenFen: state.takenFen + fen,
        leading: state.leading !== null && state.leading.fen >= fen ? state.leading : { personId, fen },
      },
      postings: [move('taken', escrow, wallet(personId), fen)],
      ...(ends ? { ends } : {}),
    }
  },
  end: ({ content, state, createdBy }) => {
    const returned = totalOf(content) - state.takenFen
    const postings = returned === 0 ? [] : [move('returned', escrow, wallet(createdBy), returned)]
    return { state: { ...state, returned }, postings }
  },
  present: ({ state }) => state,
  entriesFor: (_, __, entries) => inOrder(entries),
  namesMissing: ({ content }) => content.kind === 'exclusive',
  result: ({ content, state, createdAt, endedAt }) =>
    state.taken === sharesOf(content)
      ? allTaken(content, lasted((endedAt ?? createdAt) - createdAt))
      : {
          zh: `红包已结束：${content.greeting}，领取 ${state.taken}/${sharesOf(content)} 个，剩余 ${yuan(state.returned ?? 0)} 元已退回`,
          en: `Red packet ended: ${content.greeting}. ${state.taken} of ${sharesOf(content)} opened, ¥${yuan(state.returned ?? 0)} returned`,
        },
  table: ({ content, state }, entries, nameOf, language) => {
    const best = content.kind === 'lucky' && state.taken === sharesOf(content) ? state.leading?.personId : undefined
    const crown = language === 'zh' ? '手气最佳' : 'Best luck'
    return {
      columns,
      rows: entries.map(({ personId, entry }) => [
        nameOf(personId),
        entry.fen / 100,
        `${dateAt('UTC', entry.takenAt)} ${timeAt('UTC', entry.takenAt)}`,
        personId === best ? crown : '',
      ]),
    }
  },
}

const columns = [
  { zh: '姓名', en: 'Name' },
  { zh: '金额（元）', en: 'Amount (yuan)' },
  { zh: '领取时间（UTC）', en: 'Opened at (UTC)' },
  { zh: '备注', en: 'Note' },
]

const escrow = { type: 'escrow' } as const
const wallet = (personId: string) => ({ type: 'wallet', personId }) as const

function move(what: Posting['what'], from: Posting['from'], to: Posting['to'], fen: number): Posting {
  return { what, from, to, fen }
}

/** @see RP-4 */
function demandShare({ content, state }: RedPacket, mine: RedPacketEntry | null, personId: string): void {
  if (content.kind === 'exclusive' && !content.people.includes(personId))
    throw new DomainError('forbidden', 'redPacket.notForYou')
  if (mine !== null) throw new DomainError('conflict', 'redPacket.openedAlready')
  if (state.taken >= sharesOf(content)) throw new DomainError('conflict', 'redPacket.allTaken')
}

/** @see RP-5 */
function nextShare({ content, state }: RedPacket, random: () => number): number {
  if (content.kind !== 'lucky') return content.each
  return luckyShare(content.total - state.takenFen, content.shares - state.taken, random)
}

/** In the order of their commits. @see RP-5 */
function inOrder(entries: readonly PersonalEntry<RedPacketEntry>[]): readonly PersonalEntry<RedPacketEntry>[] {
  return [...entries].sort((a, b) => a.entry.place - b.entry.place)
}

function allTaken(content: RedPacketContent, time: Bilingual): Bilingual {
  const shares = sharesOf(content)
  return {
    zh: `红包已领完：${content.greeting}，${shares} 个红包${time.zh}被抢光`,
    en: `Red packet all taken: ${content.greeting}. ${shares} ${shares === 1 ? 'share' : 'shares'} gone ${time.en}`,
  }
}

function lasted(milliseconds: number): Bilingual {
  const seconds = Math.max(1, Math.round(milliseconds / 1000))
  if (seconds < 60) return { zh: ` ${seconds} 秒`, en: `in ${seconds} s` }
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return { zh: ` ${minutes} 分钟`, en: `in ${minutes} min` }
  const hours = Math.round(minutes / 60)
  return { zh: ` ${hours} 小时`, en: `in ${hours} h` }
}

function yuan(fen: number): string {
  return (fen / 100).toFixed(2)
}
