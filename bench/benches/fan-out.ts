import { join } from 'node:path'
import type { Round } from '../clients/crowd.ts'
import { besideBaseline } from '../process/beside-baseline.ts'
import type { Child } from '../process/child.ts'
import { median } from '../report/median.ts'
import type { Result } from '../report/result.ts'
import { writeProfile } from '../report/write-profile.ts'
import type { Usage } from '../servers/probe.ts'
import type { Qun } from '../servers/qun.ts'

const cases = [
  { members: 10, messages: 4000, rounds: 7, bar: 0.7 },
  { members: 200, messages: 500, rounds: 7, bar: 0.9 },
  { members: 2000, messages: 60, rounds: 7, bar: 0.95 },
] as const

type Case = (typeof cases)[number]

/** Eight people write at once, each with this many messages under way. */
const senders = 8
const window = 16

interface Measured {
  readonly round: Round
  readonly usage: Usage
}

/** Authorisation, durable commit and rev for every message, beside socket.io sending the same bytes to the same room. */
export async function fanOut({ profile }: { readonly profile: boolean }): Promise<Result[]> {
  const results: Result[] = []
  for (const one of cases) results.push(...(await fanOutTo(one, profile)))
  return results
}

function fanOutTo(one: Case, profile: boolean): Promise<Result[]> {
  return besideBaseline(async ({ ours, bare, crowd, folder }) => {
    const url = await ours.call('listen', { data: join(folder, 'data') })
    const { conversationId, people } = await ours.call('buildGroup', { members: one.members })
    await crowd.call('join', { name: 'ours', url, auths: people.map(({ token }) => ({ token })) })
    await crowd.call('join', {
      name: 'bare',
      url: await bare.call('listen', { insert: null }),
      auths: people.map(() => ({})),
    })
    const revs = { ours: 1, bare: 0 }
    const round = async (name: 'ours' | 'bare', messages: number, profiled = false): Promise<Measured> => {
      const server: Child<Pick<Qun, 'start' | 'stop'>> = name === 'ours' ? ours : bare
      await server.call('start', { profile: profiled })
      const done = await crowd.call('blast', name, { conversationId, messages, senders, window, rev: revs[name] })
      revs[name] += messages
      if (done.refused > 0 || done.gaps > 0) throw new Error(`${name}: ${done.refused} refused, ${done.gaps} gaps`)
      return { round: done, usage: await server.call('stop') }
    }
    await round('ours', one.messages)
    await round('bare', one.messages)
    const pairs: { readonly ours: Measured; readonly bare: Measured }[] = []
    for (let turn = 0; turn < one.rounds; turn += 1) {
      // Who goes first changes every time, so that neither profits from what the machine is doing.
      const first = turn % 2 === 0 ? await round('ours', one.messages) : null
      const baseline = await round('bare', one.messages)
      pairs.push({ ours: first ?? (await round('ours', one.messages)), bare: baseline })
    }
    if (profile) {
      for (const name of ['ours', 'bare'] as const) {
        const { usage } = await round(name, one.messages * 4, true)
        await writeProfile(`fan-out-${one.members}-${name}`, usage, one.messages * 4)
      }
    }
    return [throughput(one, pairs), cpuTime(one, pairs)]
  })
}

type Pairs = readonly { readonly ours: Measured; readonly bare: Measured }[]

function throughput({ members, messages, bar }: Case, pairs: Pairs): Result {
  const rate = ({ round }: Measured) => (messages * members) / (round.elapsed / 1000)
  const ratios = pairs.map(({ ours, bare }) => rate(ours) / rate(bare))
  const frames = median(pairs.map(({ ours }) => ours.round.frames)) / (messages * members)
  const busy = (side: 'ours' | 'bare') => Math.round(100 * median(pairs.map((pair) => pair[side].usage.busy)))
  return {
    bench: 'fan-out',
    case: `${members} members`,
    unit: 'deliveries/s',
    ours: median(pairs.map(({ ours }) => rate(ours))),
    baseline: median(pairs.map(({ bare }) => rate(bare))),
    value: median(ratios),
    bar: { is: 'at least', value: bar },
    note: `${spread(ratios)}; ${frames.toFixed(2)} frames a delivery; loop busy ${busy('ours')} / ${busy('bare')} %`,
  }
}

/** The same in processor time of the server, which a busy machine disturbs less. */
function cpuTime({ members, messages }: Case, pairs: Pairs): Result {
  const perMessage = ({ usage }: Measured) => (usage.cpu * 1000) / messages
  const ratios = pairs.map(({ ours, bare }) => perMessage(bare) / perMessage(ours))
  return {
    bench: 'fan-out',
    case: `${members} members, CPU`,
    unit: 'µs/message',
    ours: median(pairs.map(({ ours }) => perMessage(ours))),
    baseline: median(pairs.map(({ bare }) => perMessage(bare))),
    value: median(ratios),
    bar: null,
    note: `${spread(ratios)}; bare ÷ ours`,
  }
}

const spread = (values: readonly number[]) =>
  `rounds ${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}`
