import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Answers } from '#shared/features/fields/answer.ts'
import { draw } from '../../../tests/draw.tsx'
import { FillingForm } from './FillingForm.tsx'

const place = { personId: 'me', card: { id: 'card', conversationId: 'group' }, tool: 'form', part: 'numbers' } as const
const field = {
  id: 'a',
  kind: 'number',
  label: '体温',
  required: false,
  least: null,
  most: null,
  whole: false,
} as const

describe('FORM-1: a number is typed key by key', () => {
  it.each([
    ['36.5', 36.5],
    ['36.05', 36.05],
    ['0.05', 0.05],
    ['-5', -5],
    ['-0.5', -0.5],
    ['1.50', 1.5],
  ])('%s', async (typed, number) => {
    const { onSubmit, input, person } = await form()
    await person.type(input, typed)
    expect(input.value).toBe(typed)
    await person.click(screen.getByRole('button', { name: '提交' }))
    expect(onSubmit).toHaveBeenCalledWith({ a: { kind: 'number', number } })
  })

  it('none beyond what an answer may be: what no longer fits is not taken', async () => {
    const { onSubmit, input, person } = await form()
    await person.type(input, '99999999999999999999')
    await person.click(screen.getByRole('button', { name: '提交' }))
    expect(onSubmit).toHaveBeenCalledWith({ a: { kind: 'number', number: 999_999_999_999 } })
  })
})

async function form() {
  const onSubmit = vi.fn(async (_: Answers) => true)
  const { person } = await draw(
    <FillingForm place={place} fields={[field]} given={null} busy={false} onSubmit={onSubmit} />,
  )
  return { onSubmit, person, input: screen.getByRole<HTMLInputElement>('textbox', { name: '体温' }) }
}
