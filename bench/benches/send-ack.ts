import { join } from 'node:path'
import { besideBaseline } from '../process/beside-baseline.ts'
import { median } from '../report/median.ts'
import { percentile } from '../report/percentile.ts'
import type { Result } from '../report/result.ts'
import { writeProfile } from '../report/write-profile.ts'

const messages = 400
const rounds = 7
const hurriedRounds = 40
const bar = 2

/** One sender, one message at a time, nobody else: the product beside a socket.io ack after one durable insert. */
export function sendAck({ profile }: { readonly profile: boolean }): Promise<Result[]> {
  return besideBaseline(async ({ ours, bare, crowd, folder }) => {
    const url = await ours.call('listen', { data: join(folder, 'data') })
    const { conversationId, people } = await ours.call('buildGroup', { members: 3 })
    await crowd.call('join', { name: 'ours', url, auths: people.slice(0, 1).map(({ token }) => ({ token })) })
    const bareUrl = await bare.call('listen', { insert: join(folder, 'bare.sqlite') })
    await crowd.call('join', { name: 'bare', url: bareUrl, auths: [{}] })
    const times = { ours: [] as number[][], bare: [] as number[][] }
    // The first round warms both up and is not counted.
    for (let turn = 0; turn <= rounds; turn += 1) {
      const round = await crowd.call('inTurn', ['ours', 'bare'], { conversationId, messages, pause: 1 })
      if (turn === 0) continue
      times.ours.push(round[0] ?? [])
      times.bare.push(round[1] ?? [])
    }
    // Without a pause the next message waits for the telling of the last one, which the baseline does not do.
    const hurried = { ours: [] as number[][], bare: [] as number[][] }
    for (let turn = 0; turn < hurriedRounds; turn += 1) {
      const names = turn % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)
      for (const name of names) {
        hurried[name].push(...(await crowd.call('inTurn', [name], { conversationId, messages: 50, pause: 0 })))
      }
    }
    if (profile) {
      await ours.call('start', { profile: true })
      await crowd.call('inTurn', ['ours'], { conversationId, messages: messages * 10, pause: 0 })
      await writeProfile('send-ack-ours', await ours.call('stop'), messages * 10)
      await bare.call('start', { profile: true })
      await crowd.call('inTurn', ['bare'], { conversationId, messages: messages * 10, pause: 0 })
      await writeProfile('send-ack-bare', await bare.call('stop'), messages * 10)
    }
    return [
      resultOf('one sender, idle server, median', times, { is: 'at most', value: bar }),
      resultOf('one sender without a pause, median', hurried, null),
    ]
  })
}

interface Times {
  readonly ours: readonly number[][]
  readonly bare: readonly number[][]
}

function resultOf(name: string, times: Times, bar: Result['bar']): Result {
  const ratios = times.ours.map((round, turn) => median(round) / median(times.bare[turn] ?? []))
  const p95 = (rounds: readonly number[][]) => percentile(rounds.flat(), 0.95).toFixed(2)
  return {
    bench: 'send-ack',
    case: name,
    unit: 'ms',
    ours: median(times.ours.map(median)),
    baseline: median(times.bare.map(median)),
    value: median(ratios),
    bar,
    note: `rounds ${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}; p95 ${p95(times.ours)} / ${p95(times.bare)} ms`,
  }
}
