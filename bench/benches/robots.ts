import { join } from 'node:path'
import type { Chatted, Crowd } from '../clients/crowd.ts'
import type { Posted, Webhooks } from '../clients/webhooks.ts'
import { withChildren } from '../process/with-children.ts'
import { inWorkFolder } from '../process/work-folder.ts'
import { median } from '../report/median.ts'
import { percentile } from '../report/percentile.ts'
import type { Result } from '../report/result.ts'
import { writeProfile } from '../report/write-profile.ts'
import type { Usage } from '../servers/probe.ts'
import type { Qun } from '../servers/qun.ts'

const world = { groups: 50, members: 20, robots: 10 }
const robots = world.groups * world.robots
/** A robot at its full rate: 20 a minute. */
const every = 3000
const rounds = 4
const lasts = 12_000

/** People chat while every robot talks as much as it may: the same chat with and without them, by turns. */
export function robotRush({ profile }: { readonly profile: boolean }): Promise<Result[]> {
  return inWorkFolder((folder) =>
    withChildren(async (start) => {
      const ours = start<Qun>('servers/qun.ts')
      const [crowd, webhooks] = [start<Crowd>('clients/crowd.ts'), start<Webhooks>('clients/webhooks.ts')]
      const url = await ours.call('listen', { data: join(folder, 'data') })
      const groups = await ours.call('buildRobots', world)
      const auths = groups.flatMap(({ people }) => people.map(({ token }) => ({ token })))
      await crowd.call('join', { name: 'ours', url, auths })
      const chat = { conversationIds: groups.map(({ conversationId }) => conversationId), every: 1000 }
      const paths = groups.flatMap((group) => group.paths)
      const round = async (loud: boolean, time: number): Promise<Round> => {
        await ours.call('start', { profile: profile && loud })
        const [chatted, posted] = await Promise.all([
          crowd.call('chat', 'ours', { ...chat, lasts: time }),
          loud ? webhooks.call('post', { url, paths, every, lasts: time }) : { times: [], refused: 0 },
        ])
        const usage = await ours.call('stop')
        if (chatted.refused + posted.refused + chatted.gaps > 0)
          throw new Error(`${chatted.refused} and ${posted.refused} refused, ${chatted.gaps} gaps`)
        return { chatted, posted, usage }
      }
      // The first of each warms up and is not counted.
      await round(false, 3000)
      await round(true, 3000)
      const [quiet, loud]: [Round[], Round[]] = [[], []]
      for (let turn = 0; turn < rounds; turn += 1) {
        for (const one of turn % 2 === 0 ? [quiet, loud] : [loud, quiet]) one.push(await round(one === loud, lasts))
      }
      if (profile)
        for (const { usage, posted } of loud.slice(-1)) await writeProfile('robots', usage, posted.times.length)
      return [latency(quiet, loud, 0.5), latency(quiet, loud, 0.99), lag(quiet, loud)]
    }),
  )
}

interface Round {
  readonly chatted: Chatted
  readonly posted: Posted
  readonly usage: Usage
}

const title = `chat among ${robots} robots`

function latency(quiet: readonly Round[], loud: readonly Round[], share: 0.5 | 0.99): Result {
  const of = (some: readonly Round[]) => some.map(({ chatted }) => percentile(chatted.times, share))
  const ratios = of(loud).map((value, turn) => value / (of(quiet)[turn] ?? Number.NaN))
  const posted = loud.flatMap((one) => one.posted.times)
  return {
    bench: 'robots',
    case: `${title}, send to ack p${share * 100}`,
    unit: 'ms',
    ours: median(of(loud)),
    baseline: median(of(quiet)),
    value: median(ratios),
    bar: share === 0.5 ? { is: 'at most', value: 2 } : null,
    note: `rounds ${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}; webhook p50 ${percentile(posted, 0.5).toFixed(1)}, p99 ${percentile(posted, 0.99).toFixed(1)} ms, ${((1000 * posted.length) / (rounds * lasts)).toFixed(0)}/s`,
  }
}

function lag(quiet: readonly Round[], loud: readonly Round[]): Result {
  const of = (some: readonly Round[], value: (usage: Usage) => number) => median(some.map(({ usage }) => value(usage)))
  const busy = (some: readonly Round[]) => `${(100 * of(some, (usage) => usage.busy)).toFixed(0)} %`
  const p99 = of(loud, (usage) => usage.lagP99)
  return {
    bench: 'robots',
    case: `${title}, loop lag p99`,
    unit: 'ms',
    ours: p99,
    baseline: of(quiet, (usage) => usage.lagP99),
    value: p99,
    bar: { is: 'at most', value: 50 },
    note: `loop busy ${busy(loud)} / ${busy(quiet)}; most ${of(loud, (usage) => usage.lagMax).toFixed(0)} / ${of(quiet, (usage) => usage.lagMax).toFixed(0)} ms`,
  }
}
