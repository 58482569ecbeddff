import { TextInput } from '@mantine/core'
import { screen } from '@testing-library/react'
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
