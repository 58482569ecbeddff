import { join } from 'node:path'
import type { Rushed } from '../clients/crowd.ts'
import { sendCard } from '../clients/send-card.ts'
import { besideBaseline } from '../process/beside-baseline.ts'
import type { Child } from '../process/child.ts'
import type { Result } from '../report/result.ts'
import { writeProfile } from '../report/write-profile.ts'
import type { Usage } from '../servers/probe.ts'
import type { Qun } from '../servers/qun.ts'
import { pollContent } from '../worlds/poll-content.ts'

const members = 2000
const within = 10_000
const votes = pollContent.options.map((_, option) => ({ type: 'vote', options: [option] }))

/** Everyone of the largest group votes within ten seconds: does the server stay awake, are clients spared? */
export function pollRush({ profile }: { readonly profile: boolean }): Promise<Result[]> {
  return besideBaseline(async ({ ours, bare, crowd, folder }) => {
    const url = await ours.call('listen', { data: join(folder, 'data') })
    const bareUrl = await bare.call('listen', { insert: null })
    const { conversationId, people } = await ours.call('buildGroup', { members })
    await crowd.call('join', { name: 'ours', url, auths: people.map(({ token }) => ({ token })) })
    const rush = async (name: string, server: Child<Pick<Qun, 'start' | 'stop'>>, cardId: string): Promise<Rush> => {
      await server.call('start', { profile })
      const voted = await crowd.call('rush', name, { cardId, actions: votes, within })
      const usage = await server.call('stop')
      if (profile) await writeProfile(`poll-rush-${name}`, usage, members)
      if (voted.refused > 0) throw new Error(`${voted.refused} votes were refused`)
      return { voted, usage }
    }
    const cardId = await sendCard(crowd, { conversationId, tool: 'poll', content: pollContent })
    const mine = await rush('ours', ours, cardId)
    expectVotes(await crowd.call('ask', 'ours', 'card:get', { cardId }))
    await crowd.call('leave', 'ours')
    await crowd.call('join', { name: 'bare', url: bareUrl, auths: people.map(() => ({})) })
    return [lag(mine, await rush('bare', bare, cardId)), cardEvents(mine)]
  })
}

interface Rush {
  readonly voted: Rushed
  readonly usage: Usage
}

function lag({ usage, voted }: Rush, bare: Rush): Result {
  const busy = (one: Usage) => `${(100 * one.busy).toFixed(0)} %`
  return {
    bench: 'poll-rush',
    case: `${members} people, loop lag p99`,
    unit: 'ms',
    ours: usage.lagP99,
    baseline: bare.usage.lagP99,
    value: usage.lagP99,
    bar: { is: 'at most', value: 50 },
    note: `p50 ${usage.lagP50.toFixed(1)}, most ${usage.lagMax.toFixed(0)} ms; loop busy ${busy(usage)} / ${busy(bare.usage)}; all answered after ${(voted.elapsed / 1000).toFixed(1)} s`,
  }
}

function cardEvents({ voted }: Rush): Result {
  return {
    bench: 'poll-rush',
    case: `${members} people, card events a client`,
    unit: '/s',
    ours: voted.rate,
    baseline: null,
    value: voted.rate,
    bar: { is: 'at most', value: 5 },
    note: `of the client that got most; ${voted.eventsEach.toFixed(0)} each in all`,
  }
}

function expectVotes({ reply }: { readonly reply: string }): void {
  const { tallies } = JSON.parse(reply)[0].value.card.state
  const votes = tallies.reduce((sum: number, one: number) => sum + one, 0)
  if (votes !== members) throw new Error(`expected ${members} votes, found ${votes}`)
}
