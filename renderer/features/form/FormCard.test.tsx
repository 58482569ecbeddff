import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { FormContent } from '#shared/features/form/form.ts'
import { formExamples } from '#shared/features/form/form-examples.ts'
import { detailProps } from '../../../tests/card-props.ts'
import { draw } from '../../../tests/draw.tsx'
import { colleague, standIn } from '../../../tests/fake-runtime.ts'
import { FormCard } from './FormCard.tsx'
import { FormComposer } from './FormComposer.tsx'
import { FormDetail } from './FormDetail.tsx'
import { formReading } from './form-reading.ts'

type Props = Parameters<typeof FormDetail>[0] & Parameters<typeof FormCard>[0]

const example = (place: number): FormContent => {
  const found = formExamples[place]
  if (found === undefined) throw new Error('no such example')
  return found
}

function props(change: Partial<Props> = {}): Props {
  return {
    ...detailProps(),
    content: example(0),
    state: { sheets: 3, lines: [] },
    ...change,
  }
}

describe('FORM-4: the card of a pick-up line', () => {
  it('numbers its latest lines as they came and says how many are before them', async () => {
    const lines = Array.from({ length: 12 }, (_, place) => ({
      personId: 'lin',
      sheet: place + 1,
      text: `第${place}位`,
    }))
    await draw(<FormCard {...props({ content: example(2), state: { sheets: 15, lines } })} />)
    const shown = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(shown).toHaveLength(10)
    expect(shown[0]).toMatch(/^6\.第2位/)
    expect(shown.at(-1)).toMatch(/^15\.第11位/)
    expect(screen.getByText('前面还有 5 行')).toBeTruthy()
  })
})

describe('FORM-3: the detail', () => {
  it('of an anonymous form lists words and counts without names, and nobody who is missing', async () => {
    const nameless = [
      {
        answers: { f1: { kind: 'stars' as const, stars: 4 }, f3: { kind: 'words' as const, text: 'More light' } },
        submittedAt: null,
        changedAt: null,
      },
    ]
    await draw(
      <FormDetail
        {...props({
          content: example(1),
          mayManage: true,
          answers: { phase: 'there', entries: [], nameless, missing: [] },
        })}
      />,
      'en',
    )
    expect(screen.getByText('More light')).toBeTruthy()
    expect(screen.queryByText('Not submitted')).toBeNull()
    expect(screen.getByRole('button', { name: 'Remind everyone' })).toBeTruthy()
  })

  it('shows others’ words only to those who run it', () => {
    const content = { kind: 'form', anonymous: false, statistics: 'everyone' } as const
    expect(formReading(content, false)).toBe('counts')
    expect(formReading(content, true)).toBe('sheets')
    expect(formReading({ ...content, statistics: 'runners' }, false)).toBe('nothing')
    expect(formReading({ ...content, anonymous: true }, true)).toBe('nameless')
    expect(formReading({ ...content, kind: 'pickUp' }, false)).toBe('sheets')
  })
})

describe('FORM-2: one of several sheets', () => {
  const text: FormContent['fields'][number] = { id: 'a', kind: 'text', label: '吃什么', required: false }
  const content: FormContent = { ...example(0), perPerson: 'several', fields: [text] }
  const there = (entries: Extract<Props['answers'], { phase: 'there' }>['entries']) =>
    ({ phase: 'there', entries, nameless: [], missing: [] }) as const

  it('stays in sight once it is sent, and says that it arrived; the next one is a press away', async () => {
    standIn({ kind: 'department' })
    const onAct = vi.fn(async () => true)
    const { person, redraw } = await draw(<FormDetail {...props({ content, onAct, answers: there([]) })} />)
    const dish = () => screen.getByRole<HTMLInputElement>('textbox', { name: '吃什么' })
    await person.type(dish(), '米饭')
    await person.click(screen.getByRole('button', { name: '提交' }))
    const entry = { answers: { a: { kind: 'words', text: '米饭' } }, submittedAt: 1, changedAt: null } as const
    const sent = there([{ person: colleague('lin', '林夏'), slot: '1', entry }])
    redraw(<FormDetail {...props({ content, onAct, answers: sent, mine: entry })} />)
    expect(dish().value).toBe('米饭')
    expect(screen.getByRole('status').textContent).toBe('已提交')
    await person.click(screen.getByRole('button', { name: '再填一份' }))
    expect(dish().value).toBe('')
  })
})

describe('FORM-1: the composer', () => {
  const given = () => ({
    conversationId: 'group',
    saved: null,
    now: () => 1000,
    busy: false,
    refusal: null,
    onSave: vi.fn(),
    onSubmit: vi.fn(),
    onCancel: vi.fn(),
  })

  it('makes content of a template, shows it beforehand, and keeps the draft', async () => {
    const written = given()
    const { person } = await draw(<FormComposer {...written} />)
    await person.click(screen.getByRole('button', { name: '匿名问卷' }))
    await person.click(screen.getByText('预览'))
    expect(screen.getByRole('region', { name: '预览' }).textContent).toContain('总体打分')
    await person.click(screen.getByRole('button', { name: '发送' }))
    expect(written.onSubmit).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ kind: 'form', anonymous: true, statistics: 'everyone', perPerson: 'once' }),
    )
    expect(written.onSave).toHaveBeenCalledWith(expect.objectContaining({ template: 'survey' }))
  })

  it('says what is missing where it is written, and sends nothing', async () => {
    const written = given()
    const { person } = await draw(<FormComposer {...written} />)
    await person.click(screen.getByRole('button', { name: '发送' }))
    expect(screen.getByText('写下标题')).toBeTruthy()
    expect(screen.getByText('写下这一项的标题')).toBeTruthy()
    expect(written.onSubmit).not.toHaveBeenCalled()
  })
})
