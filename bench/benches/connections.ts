import { join } from 'node:path'
import { besideBaseline } from '../process/beside-baseline.ts'
import type { Child } from '../process/child.ts'
import type { Result } from '../report/result.ts'
import type { Qun } from '../servers/qun.ts'

const sizes = [500, 2000] as const
const missed = 20

/** What a connection weighs beside bare socket.io, and how long it takes until everyone is back after a break. */
export async function connections(): Promise<Result[]> {
  const results: Result[] = []
  for (const people of sizes) results.push(...(await connect(people)))
  return results
}

function connect(count: number): Promise<Result[]> {
  return besideBaseline(
    async ({ ours, bare, crowd, folder }) => {
      const url = await ours.call('listen', { data: join(folder, 'data') })
      const bareUrl = await bare.call('listen', { insert: null })
      const { conversationId, people } = await ours.call('buildGroup', { members: count })
      const auths = people.map(({ token }) => ({ token }))
      const weigh = async (name: string, server: Child<Pick<Qun, 'memory'>>, address: string) => {
        // What loads with the very first connection is not what one more costs.
        await crowd.call('join', { name: 'first', url: address, auths: auths.slice(0, 20) })
        await crowd.call('leave', 'first')
        const before = await server.call('memory')
        await crowd.call('join', { name, url: address, auths })
        const after = await server.call('memory')
        return { resident: (after.resident - before.resident) / count, used: (after.used - before.used) / count }
      }
      const mine = await weigh('ours', ours, url)
      const plain = await weigh('bare', bare, bareUrl)
      await crowd.call('blast', 'ours', { conversationId, messages: missed, senders: 1, window: 4, rev: 1 })
      await crowd.call('leave', 'ours')
      const resumed = await crowd.call('resume', { name: 'ours', url, auths }, { [conversationId]: 1 })
      if (resumed.replies.length !== 1 || resumed.replies[0] !== JSON.stringify([missed])) {
        throw new Error(`not everyone got the ${missed} missed messages: ${resumed.replies.slice(0, 3).join(' ')}`)
      }
      await crowd.call('leave', 'bare')
      const knocked = await crowd.call('rejoin', { name: 'bare', url: bareUrl, auths })
      return [memory(count, mine, plain), resume(count, resumed.elapsed, knocked)]
    },
    ['--expose-gc'],
  )
}

interface Weight {
  readonly resident: number
  readonly used: number
}

function memory(count: number, ours: Weight, bare: Weight): Result {
  return {
    bench: 'connections',
    case: `${count}, memory each`,
    unit: 'KB',
    ours: ours.used / 1024,
    baseline: bare.used / 1024,
    value: ours.used / bare.used,
    bar: { is: 'at most', value: 1.3 },
    note: `heap and buffers after a collection; resident ${(ours.resident / 1024).toFixed(1)} / ${(bare.resident / 1024).toFixed(1)} KB`,
  }
}

function resume(count: number, ours: number, bare: number): Result {
  return {
    bench: 'connections',
    case: `${count} resuming at once`,
    unit: 's',
    ours: ours / 1000,
    baseline: bare / 1000,
    value: ours / 1000,
    bar: { is: 'at most', value: 5 },
    note: `${(ours / bare).toFixed(2)} × only connecting to bare socket.io`,
  }
}
