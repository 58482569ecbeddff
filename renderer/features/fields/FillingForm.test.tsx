import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Answers } from '#shared/features/fields/answer.ts'
import type { Field } from '#shared/features/fields/field.ts'
import { draw } from '../../../tests/draw.tsx'
import { FillingForm } from './FillingForm.tsx'

const field = { id: 'a', kind: 'text', label: '姓名', required: true } as const
const place = { personId: 'me', card: { id: 'card', conversationId: 'group' }, tool: 'form', part: '1' } as const
const half = { ...place, part: '2' } as const
const named = (text: string): Answers => ({ a: { kind: 'words', text } })

function form(given: Answers | null, takes: boolean) {
  const onSubmit = vi.fn(async (_: Answers) => takes)
  return {
    onSubmit,
    drawn: <FillingForm place={place} fields={[field]} given={given} busy={false} onSubmit={onSubmit} />,
  }
}

const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: '姓名' })

describe('FORM-5: what is being filled in', () => {
  it('survives closing until the server takes it; then it is said to have arrived, and what was given stands there', async () => {
    const refused = form(null, false)
    const before = await draw(refused.drawn)
    await before.person.type(name(), '林夏')
    await before.person.click(screen.getByRole('button', { name: '提交' }))
    expect(refused.onSubmit).toHaveBeenCalledWith(named('林夏'))
    before.unmount()

    const taken = form(named('林'), true)
    const after = await draw(taken.drawn)
    expect(name().value).toBe('林夏')
    await after.person.click(screen.getByRole('button', { name: '保存修改' }))
    expect(screen.getByRole('status').textContent).toBe('已提交')
    await after.person.type(name(), '！')
    expect(screen.getByRole('status').textContent).toBe('')
    await after.person.click(screen.getByRole('button', { name: '保存修改' }))
    after.unmount()

    await draw(form(named('林'), true).drawn)
    expect(name().value).toBe('林')
  })

  it('is not sent while something is missing; that is said where it belongs', async () => {
    const { onSubmit, drawn } = form(null, true)
    const { person } = await draw(drawn)
    await person.click(screen.getByRole('button', { name: '提交' }))
    expect(onSubmit).not.toHaveBeenCalled()
    expect(name().getAttribute('aria-invalid')).toBe('true')
    screen.getByText('请填写这一项')
  })

  it('survives closing in the middle of an answer, too', async () => {
    const choice: Field = { id: 'b', kind: 'single', label: '去不去', required: false, options: ['去'], other: true }
    const drawn = <FillingForm place={half} fields={[field, choice]} given={null} busy={false} onSubmit={vi.fn()} />
    const before = await draw(drawn)
    await before.person.type(name(), '林夏 ')
    await before.person.click(screen.getByRole('radio', { name: '其他' }))
    before.unmount()
    await draw(drawn)
    expect(name().value).toBe('林夏')
  })

  it('begins anew at the first field that is wrong, of whatever kind', async () => {
    const choice: Field = {
      id: 'b',
      kind: 'single',
      label: '去不去',
      required: true,
      options: ['去', '不去'],
      other: false,
    }
    const { person } = await draw(
      <FillingForm place={place} fields={[choice, field]} given={null} busy={false} onSubmit={vi.fn()} />,
    )
    await person.click(screen.getByRole('button', { name: '提交' }))
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: '去' }))
    await person.click(screen.getByRole('radio', { name: '去' }))
    await person.click(screen.getByRole('button', { name: '提交' }))
    expect(document.activeElement).toBe(name())
  })
})

it('FORM-1: stars are given by arrows alone', async () => {
  const stars: Field = { id: 'c', kind: 'rating', label: '打分', required: true, most: 5 }
  const onSubmit = vi.fn(async (_: Answers) => true)
  const rated = { ...place, part: '3' }
  const { person } = await draw(
    <FillingForm place={rated} fields={[stars]} given={null} busy={false} onSubmit={onSubmit} />,
  )
  await person.tab()
  await person.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowLeft}')
  await person.click(screen.getByRole('button', { name: '提交' }))
  expect(onSubmit).toHaveBeenCalledWith({ c: { kind: 'stars', stars: 2 } })
})
