import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DomainError } from '#shared/domain/error.ts'
import { redPacket } from '#shared/features/redPacket/red-packet.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import { cardFacts } from '../../../tests/card-props.ts'
import { draw } from '../../../tests/draw.tsx'
import { runFake } from '../../../tests/fake-runtime.ts'
import { RedPacketRecord } from './RedPacketRecord.tsx'

type Asked = RequestInput<'redPacket:record'>
type Packet = RequestOutput<'redPacket:record'>['packets'][number]

const at = Date.UTC(2026, 4, 4)

function packet(postingId: string, greeting: string): Packet {
  const content = { kind: 'normal', each: 100, shares: 2, greeting } as const
  const facts = { ...cardFacts({ id: postingId, createdBy: 'lin' }), tool: 'redPacket', version: 1 }
  return { postingId, at, fen: 100, card: { ...facts, content, state: redPacket.start(), mine: null } }
}

const record = <RedPacketRecord me="lin" now={() => at} onBack={() => undefined} />
const greetings = () => screen.queryAllByRole('listitem').map((line) => line.textContent)

describe('RP-8: the red packets of a year', () => {
  it('come page by page under what they come to; a page that does not come takes nothing away', async () => {
    let away = true
    runFake({
      'redPacket:record': ({ before }: Asked) => {
        if (before !== null && away) throw new DomainError('unavailable', 'server.unreachable')
        const page = { people: [], count: 2, fen: 200 }
        return before === null
          ? { ...page, packets: [packet('2', '端午安康')], more: true }
          : { ...page, packets: [packet('1', '开工大吉')], more: false }
      },
    })
    const { person } = await draw(record)
    await screen.findByText(/端午安康/)
    expect(screen.getByText('¥2.00')).toBeTruthy()
    await person.click(screen.getByRole('button', { name: '加载更多' }))
    await screen.findByRole('alert')
    expect(greetings()).toEqual([expect.stringContaining('端午安康')])
    away = false
    await person.click(screen.getByRole('button', { name: '重试' }))
    await screen.findByText(/开工大吉/)
    expect(greetings()).toEqual([expect.stringContaining('端午安康'), expect.stringContaining('开工大吉')])
  })

  it('of the other side take the place of these, also when these come late', async () => {
    const late: (() => void)[] = []
    runFake({
      'redPacket:record': async ({ side }: Asked) => {
        if (side === 'received') await new Promise<void>((resolve) => late.push(resolve))
        const name = side === 'sent' ? '端午安康' : '开工大吉'
        return { people: [], count: 1, fen: side === 'sent' ? 200 : 100, packets: [packet(side, name)], more: false }
      },
    })
    const { person } = await draw(record)
    await person.click(screen.getByRole('radio', { name: '我发出的' }))
    await screen.findByText(/端午安康/)
    for (const answer of late) answer()
    await screen.findByText('¥2.00')
    expect(greetings()).toEqual([expect.stringContaining('端午安康')])
  })
})
