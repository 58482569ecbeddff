import { screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { draw } from '../../../tests/draw.tsx'
import { TemplateChoice } from './TemplateChoice.tsx'

const titles = { blank: '', survey: '匿名问卷' }
const begun = (template: keyof typeof titles) => ({ template, title: titles[template] })

function Written({ title }: { readonly title: string }) {
  const [value, setValue] = useState<ReturnType<typeof begun>>({ template: 'blank', title })
  const change = (part: Partial<typeof value>) => setValue({ ...value, ...part })
  return (
    <>
      <TemplateChoice
        label="模板"
        value={value}
        choices={[
          { value: 'blank', says: '空白' },
          { value: 'survey', says: '问卷' },
        ]}
        begun={begun}
        onChange={change}
      />
      <input aria-label="标题" value={value.title} onChange={(event) => change({ title: event.currentTarget.value })} />
    </>
  )
}

const title = () => screen.getByRole<HTMLInputElement>('textbox', { name: '标题' })
const undo = () => screen.queryByRole('button', { name: '恢复' })

describe('FORM-1, REP-1: a template', () => {
  it('gives back what it took the place of', async () => {
    const { person } = await draw(<Written title="写了很久" />)
    await person.click(screen.getByRole('button', { name: '问卷' }))
    expect(title().value).toBe('匿名问卷')
    await person.click(screen.getByRole('button', { name: '恢复' }))
    expect(title().value).toBe('写了很久')
    expect(screen.getByRole('button', { name: '空白' }).getAttribute('aria-pressed')).toBe('true')
    expect(undo()).toBeNull()
  })

  it('says nothing where nothing was written, or something was since', async () => {
    const { person } = await draw(<Written title="" />)
    await person.click(screen.getByRole('button', { name: '问卷' }))
    expect(undo()).toBeNull()
    await person.type(title(), '！')
    await person.click(screen.getByRole('button', { name: '空白' }))
    expect(undo()).not.toBeNull()
    await person.type(title(), '新')
    expect(undo()).toBeNull()
  })
})
