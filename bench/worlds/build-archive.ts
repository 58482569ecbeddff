import type { Context } from '../../server/context.ts'
import { foundConversation } from '../../server/domain/groups/found-conversation.ts'
import { write } from '../../server/domain/once.ts'
import { insertMessage } from '../../server/storage/stores/messages.store.ts'
import { buildPeople } from './build-people.ts'

export interface ArchiveWorld {
  readonly messages: number
  readonly groups: number
}

/** Rare signs come last: what is said is drawn from them with a lean to the first. */
const signs = [
  ...'的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运',
]
const day = 24 * 60 * 60_000

/** Groups with a year of messages, one chance for all: `everyone` is in two of five groups, `guest` in two at all. */
export async function buildArchive(ctx: Context, { messages, groups }: ArchiveWorld) {
  const random = seeded()
  const { ids, people } = await write(ctx, async (work) => {
    const people = (await buildPeople(work.db, 200, work.now)).map(({ personId }) => personId)
    const ids: string[] = []
    for (let place = 0; place < groups; place += 1) {
      const others = Array.from({ length: 20 }, (_, at) => people[2 + ((place * 7 + at) % (people.length - 2))] ?? '')
      const own = [
        ...(place % 5 < 2 ? [people[0] ?? ''] : []),
        ...(place === 3 || place === 44 ? [people[1] ?? ''] : []),
      ]
      const memberIds = [...new Set([...own, ...others])]
      ids.push(
        await foundConversation(work, {
          kind: 'internal',
          enterpriseId: 'bench',
          departmentId: null,
          directKey: null,
          name: `群 ${place}`,
          ownerId: memberIds[0] ?? null,
          memberIds,
        }),
      )
    }
    work.news.conversations.clear()
    work.news.joined.length = 0
    return { ids, people }
  })
  const seqs = ids.map(() => 1)
  const begin = ctx.clock.now() - 365 * day
  const texts: string[] = []
  for (let from = 0; from < messages; from += 1000) {
    await ctx.storage.write(async (db) => {
      for (let at = from; at < from + 1000; at += 1) {
        const place = Math.floor(random() ** 2 * groups)
        const seq = (seqs[place] ?? 0) + 1
        seqs[place] = seq
        const text = said(random)
        if (at % 5000 === 0) texts.push(text)
        await insertMessage(db, {
          id: `archive-${at}`,
          conversationId: ids[place] ?? '',
          seq,
          rev: seq,
          senderId: people[2 + Math.floor(random() * (people.length - 2))] ?? null,
          clientId: null,
          sentAt: begin + Math.floor((at / messages) * 365 * day),
          body: { type: 'text', text, mentions: [] },
        })
      }
    })
  }
  return { everyone: people[0] ?? '', guest: people[1] ?? '', texts }
}

function said(random: () => number): string {
  const length = 4 + Math.floor(random() * 30)
  return Array.from({ length }, () => signs[Math.floor(random() ** 2 * signs.length)]).join('')
}

/** Chance that replays. */
function seeded(): () => number {
  let state = 7
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
