import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { redPacket } from '#shared/features/redPacket/red-packet.ts'
import { cardProps } from '../../../tests/card-props.ts'
import { draw } from '../../../tests/draw.tsx'
import { standIn } from '../../../tests/fake-runtime.ts'
import { RedPacketCard } from './RedPacketCard.tsx'

beforeEach(() => {
  standIn({ kind: 'department' })
})

const packetFor = (people: readonly string[]) => (
  <RedPacketCard
    {...cardProps({ createdBy: 'zhou', endsAt: 1, answered: 0 })}
    content={{ kind: 'exclusive', each: 100, people: [...people], greeting: '辛苦了' }}
    state={redPacket.start()}
  />
)

describe('RP-1: a packet for somebody', () => {
  it('says that it is for more people than it names', async () => {
    await draw(packetFor(['a', 'b', 'c', 'd', 'e']))
    expect(screen.getByRole('button').textContent).toMatch(/仅 (\S+、){2}\S+ 等 5 人 可领/)
  })

  it('names three, in the words of each language', async () => {
    await draw(packetFor(['a', 'b', 'c']), 'en')
    expect(screen.getByRole('button').textContent).toMatch(/Only for (\S+, ){2}\w+(?! and)/)
  })
})
