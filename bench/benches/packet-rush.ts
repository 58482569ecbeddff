import { join } from 'node:path'
import { sendCard } from '../clients/send-card.ts'
import { besideBaseline } from '../process/beside-baseline.ts'
import type { Result } from '../report/result.ts'
import { writeProfile } from '../report/write-profile.ts'

const members = 2000
const shares = 100
const content = { kind: 'lucky', total: 88_800, shares, greeting: '开工大吉' } as const

/** Everyone of the largest group reaches for the same packet in the same second: who gets a share, and when it is over. */
export function packetRush({ profile }: { readonly profile: boolean }): Promise<Result[]> {
  return besideBaseline(async ({ ours, bare, crowd, folder }) => {
    const url = await ours.call('listen', { data: join(folder, 'data') })
    const bareUrl = await bare.call('listen', { insert: null })
    const { conversationId, people } = await ours.call('buildGroup', { members })
    const [sender] = people
    if (sender === undefined) throw new Error('a group of nobody')
    await ours.call('fillWallet', { personId: sender.personId, fen: content.total })
    await crowd.call('join', { name: 'ours', url, auths: people.map(({ token }) => ({ token })) })
    const cardId = await sendCard(crowd, { conversationId, tool: 'redPacket', content })
    const rushing = { cardId, actions: [{ type: 'open' }], within: 1000 }

    await ours.call('start', { profile })
    const mine = await crowd.call('rush', 'ours', rushing)
    const usage = await ours.call('stop')
    if (profile) await writeProfile('packet-rush', usage, members)
    if (mine.refused !== members - shares) throw new Error(`${mine.refused} of ${members} were refused`)
    expectAllTaken(await crowd.call('ask', 'ours', 'card:get', { cardId }))
    await crowd.call('leave', 'ours')

    await crowd.call('join', { name: 'bare', url: bareUrl, auths: people.map(() => ({})) })
    const theirs = await crowd.call('rush', 'bare', rushing)
    return [
      {
        bench: 'packet-rush',
        case: `${members} people, ${shares} shares, until all know`,
        unit: 's',
        ours: mine.elapsed / 1000,
        baseline: theirs.elapsed / 1000,
        value: mine.elapsed / theirs.elapsed,
        bar: null,
        note: `loop lag p99 ${usage.lagP99.toFixed(1)}, most ${usage.lagMax.toFixed(0)} ms; ${mine.eventsEach.toFixed(0)} events each`,
      },
    ]
  })
}

function expectAllTaken({ reply }: { readonly reply: string }): void {
  const { state } = JSON.parse(reply)[0].value.card
  if (state.taken !== shares || state.takenFen !== content.total || state.returned !== 0)
    throw new Error(`the packet does not add up: ${JSON.stringify(state)}`)
}
