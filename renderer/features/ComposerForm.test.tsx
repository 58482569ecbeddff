import { Portal, TextInput } from '@mantine/core'
import { screen } from '@testing-library/react'
import type { SyntheticEvent } from 'react'
import { expect, it, vi } from 'vitest'
import { draw } from '../../tests/draw.tsx'
import { ComposerForm } from './ComposerForm.tsx'

it('TOOL-1: Enter in a field sends nothing; Ctrl+Enter and the button do', async () => {
  const onSubmit = vi.fn()
  const { person } = await draw(
    <ComposerForm busy={false} refusal={null} onSubmit={onSubmit} onCancel={() => undefined}>
      <TextInput aria-label="title" />
    </ComposerForm>,
  )
  await person.type(screen.getByRole('textbox', { name: 'title' }), 'half written{Enter}')
  expect(onSubmit).not.toHaveBeenCalled()
  await person.keyboard('{Control>}{Enter}{/Control}')
  await person.click(screen.getByRole('button', { name: '发送' }))
  expect(onSubmit).toHaveBeenCalledTimes(2)
})

it('TOOL-1: a small form opened over it is sent by its own Enter, and sends only itself', async () => {
  const onSubmit = vi.fn()
  const onApply = vi.fn((event: SyntheticEvent) => {
    event.preventDefault()
    event.stopPropagation()
  })
  const { person } = await draw(
    <ComposerForm busy={false} refusal={null} onSubmit={onSubmit} onCancel={() => undefined}>
      <Portal>
        <form onSubmit={onApply}>
          <TextInput aria-label="address" />
        </form>
      </Portal>
    </ComposerForm>,
  )
  await person.type(screen.getByRole('textbox', { name: 'address' }), 'example.com{Enter}')
  expect(onApply).toHaveBeenCalledOnce()
  expect(onSubmit).not.toHaveBeenCalled()
})
