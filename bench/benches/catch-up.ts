import { join } from 'node:path'
import type { Crowd } from '../clients/crowd.ts'
import { withChildren } from '../process/with-children.ts'
import { inWorkFolder } from '../process/work-folder.ts'
import { median } from '../report/median.ts'
import type { Result } from '../report/result.ts'
import type { Qun } from '../servers/qun.ts'

const world = { conversations: 1000, busy: 50, missed: 100 } as const
const rounds = 5

/** Back after a while: 1000 conversations, 5000 messages missed in 50 of them, in one answer. */
export function catchUp(): Promise<Result[]> {
  return inWorkFolder((folder) =>
    withChildren(async (start) => {
      const [ours, crowd] = [start<Qun>('servers/qun.ts'), start<Crowd>('clients/crowd.ts')]
      const url = await ours.call('listen', { data: join(folder, 'data') })
      const { person, cursors, bytes } = await ours.call('buildMissed', world)
      await crowd.call('join', { name: 'ours', url, auths: [{ token: person.token }] })
      const answers = []
      for (let turn = 0; turn < rounds; turn += 1)
        answers.push(await crowd.call('ask', 'ours', 'sync:changes', { cursors }))
      const first = await crowd.call('ask', 'ours', 'sync:changes', { cursors: {} })
      for (const { reply } of answers) expectMessages(reply, world.busy * world.missed)
      const sizes = answers.map((answer) => answer.bytes)
      return [
        seconds(
          `${world.conversations} conversations, ${world.busy * world.missed} missed`,
          answers.map(({ elapsed }) => elapsed),
        ),
        bytesOf(median(sizes), bytes),
        { ...seconds(`first start, ${world.conversations} conversations`, [first.elapsed]), bar: null },
      ]
    }),
  )
}

function expectMessages(reply: string, count: number): void {
  const { ok, value } = JSON.parse(reply)[0]
  const found =
    ok === true ? value.conversations.flatMap(({ messages = [] }: { messages?: unknown[] }) => messages).length : 0
  if (found !== count) throw new Error(`expected ${count} messages, got ${found}: ${reply.slice(0, 200)}`)
}

function seconds(name: string, elapsed: readonly number[]): Result {
  const ours = median(elapsed) / 1000
  return {
    bench: 'catch-up',
    case: name,
    unit: 's',
    ours,
    baseline: null,
    value: ours,
    bar: { is: 'at most', value: 1 },
    note: `first ${((elapsed[0] ?? 0) / 1000).toFixed(2)} s`,
  }
}

function bytesOf(ours: number, messages: number): Result {
  return {
    bench: 'catch-up',
    case: 'bytes beside the messages themselves',
    unit: 'B',
    ours,
    baseline: messages,
    value: ours / messages,
    bar: { is: 'at most', value: 1.3 },
    note: '',
  }
}
