import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { redPacket } from '#shared/features/redPacket/red-packet.ts'
import { detailProps } from '../../../tests/card-props.ts'
import { draw } from '../../../tests/draw.tsx'
import { standIn } from '../../../tests/fake-runtime.ts'
import { RedPacketDetail } from './RedPacketDetail.tsx'

type Props = Parameters<typeof RedPacketDetail>[0]

const content = { kind: 'lucky', total: 888, shares: 2, greeting: '<b>辛苦了</b>' } as const
const fresh = redPacket.start()

beforeEach(() => {
  standIn({ kind: 'department' })
})

const coin = () => screen.getByRole('button', { name: '拆开红包' })
const isDisabled = () => coin().hasAttribute('disabled')
const status = () => screen.getByRole('status').textContent

function props(change: Partial<Props> = {}): Props {
  return {
    ...detailProps({ createdBy: 'zhou', endsAt: 1, answered: 0 }),
    content,
    state: fresh,
    ...change,
  }
}

describe('RP-4: opening', () => {
  it('is one press: pressing again while the coin turns asks nothing more', async () => {
    const onAct = vi.fn(async () => true)
    const { person, redraw } = await draw(<RedPacketDetail {...props({ onAct })} />)
    await person.click(coin())
    expect(isDisabled()).toBe(true)
    const mine = { fen: 500, place: 1, takenAt: 1 }
    const state = { ...fresh, taken: 1, takenFen: 500 }
    redraw(<RedPacketDetail {...props({ onAct, mine, state })} />)
    expect(isDisabled()).toBe(true)
    await waitFor(() => expect(status()).toContain('¥5.00'), { timeout: 3000 })
    expect(onAct).toHaveBeenCalledTimes(1)
    expect(onAct).toHaveBeenCalledWith({ type: 'open' })
  })

  it('gives the envelope back at once when it is refused', async () => {
    const { person } = await draw(<RedPacketDetail {...props({ onAct: vi.fn(async () => false) })} />)
    await person.click(coin())
    await waitFor(() => expect(isDisabled()).toBe(false))
  })
})

describe('RP-8, TOOL-2: without opening it', () => {
  it('one sees who took what, may end what one runs, and comes back to the envelope', async () => {
    const { person } = await draw(<RedPacketDetail {...props({ mayManage: true })} />)
    await person.click(screen.getByRole('button', { name: '看看谁领了' }))
    screen.getByText('已领取 0/2 个，共 ¥0.00 / ¥8.88')
    screen.getByRole('button', { name: '提前结束' })
    await person.click(screen.getByRole('button', { name: '领取红包' }))
    coin()
  })
})

describe('RP-5, RP-6: what is read afterwards', () => {
  it.each([
    ['all taken', { state: { ...fresh, taken: 2, takenFen: 888 }, phase: 'ended' }, '手慢了，红包派完了'],
    ['expired', { state: { ...fresh, returned: 888 }, phase: 'ended' }, '红包已过期，剩余金额已退回'],
    ['in a closed group', { phase: 'readOnly' }, '暂不能领取'],
  ] as const)('%s', async (_, change, says) => {
    await draw(<RedPacketDetail {...props(change)} />)
    expect(status()).toContain(says)
    screen.getByText('<b>辛苦了</b>')
  })

  it('says why who took what cannot be told, and asks again', async () => {
    const refusal = { code: 'unavailable', reason: 'server.unreachable', details: {} } as const
    const onRetryAnswers = vi.fn()
    const answers = { phase: 'refused', refusal } as const
    const { person } = await draw(<RedPacketDetail {...props({ phase: 'ended', answers, onRetryAnswers })} />)
    screen.getByRole('alert')
    await person.click(screen.getByRole('button', { name: '重试' }))
    expect(onRetryAnswers).toHaveBeenCalledOnce()
  })
})
