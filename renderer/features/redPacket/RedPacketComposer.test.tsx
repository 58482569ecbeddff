import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { DomainError } from '#shared/domain/error.ts'
import { draw } from '../../../tests/draw.tsx'
import { runFake, standIn } from '../../../tests/fake-runtime.ts'
import { RedPacketComposer } from './RedPacketComposer.tsx'

it('RP-9: play money that does not arrive is not passed over in silence', async () => {
  let away = true
  runFake({
    'wallet:get': () => ({ balance: 0, mayTopUp: true }),
    'wallet:topUp': ({ fen }) => {
      if (away) throw new DomainError('limit', 'wallet.full', { most: 100 })
      return { balance: fen }
    },
  })
  standIn({ kind: 'department' })
  const { person } = await draw(
    <RedPacketComposer
      conversationId="group"
      saved={null}
      busy={false}
      refusal={null}
      now={() => 0}
      onSave={vi.fn()}
      onSubmit={vi.fn()}
      onCancel={vi.fn()}
    />,
  )
  const topUp = await screen.findByRole('button', { name: '充值 200 元（演示）' })
  await person.click(topUp)
  await screen.findByRole('alert')
  away = false
  await person.click(topUp)
  await screen.findByText('零钱余额 ¥200.00')
  expect(screen.queryByRole('alert')).toBeNull()
})
