import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Crowd } from '../clients/crowd.ts'
import { withChildren } from '../process/with-children.ts'
import { inWorkFolder } from '../process/work-folder.ts'
import type { Result } from '../report/result.ts'
import { writeProfile } from '../report/write-profile.ts'
import type { Qun } from '../servers/qun.ts'

const members = 2000
const within = 10_000
const content = {
  question: '年会去哪儿？',
  options: ['西溪湿地', '桌游', '密室逃脱', '不去'].map((text) => ({ text, pictureId: null })),
  choice: { type: 'single' },
  anonymous: false,
  results: 'live',
  changeable: true,
  deadline: null,
} as const

/** Everyone of the largest group votes within ten seconds: does the server stay awake, are clients spared? */
export function pollRush({ profile }: { readonly profile: boolean }): Promise<Result[]> {
  return inWorkFolder((folder) =>
    withChildren(async (start) => {
      const [ours, crowd] = [start<Qun>('servers/qun.ts'), start<Crowd>('clients/crowd.ts')]
      const url = await ours.call('listen', { data: join(folder, 'data') })
      const { conversationId, people } = await ours.call('buildGroup', { members })
      await crowd.call('join', { name: 'ours', url, auths: people.map(({ token }) => ({ token })) })
      const sending = { clientId: randomUUID(), conversationId, tool: 'poll', content }
      const sent = await crowd.call('ask', 'ours', 'card:send', sending)
      const cardId: string = JSON.parse(sent.reply)[0].value.cardId
      await ours.call('start', { profile })
      const voted = await crowd.call('vote', 'ours', { cardId, options: content.options.length, within })
      const usage = await ours.call('stop')
      if (profile) await writeProfile('poll-rush-ours', usage, members)
      if (voted.refused > 0) throw new Error(`${voted.refused} votes were refused`)
      await expectVotes(await crowd.call('ask', 'ours', 'card:get', { cardId }))
      const note = `p50 ${usage.lagP50.toFixed(1)}, most ${usage.lagMax.toFixed(0)} ms; loop busy ${(100 * usage.busy).toFixed(0)} %; all in after ${(voted.elapsed / 1000).toFixed(1)} s`
      return [
        plain('loop lag p99', 'ms', usage.lagP99, 50, note),
        plain('card events a second and client', '', voted.mostInASecond, 5, `${voted.eventsEach.toFixed(0)} events each in all`),
      ]
    }),
  )
}

function expectVotes({ reply }: { readonly reply: string }): void {
  const { tallies } = JSON.parse(reply)[0].value.card.state
  const votes = tallies.reduce((sum: number, one: number) => sum + one, 0)
  if (votes !== members) throw new Error(`expected ${members} votes, found ${votes}`)
}

function plain(name: string, unit: string, ours: number, most: number, note: string): Result {
  const bar = { is: 'at most', value: most } as const
  return { bench: 'poll-rush', case: `${members} people, ${name}`, unit, ours, baseline: null, value: ours, bar, note }
}
