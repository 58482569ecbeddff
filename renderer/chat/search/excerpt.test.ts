import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

const shown = (texts: readonly string[], asked: string) =>
  excerpt(texts, asked)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('')

test('MSG-4: the hit is marked, whatever its capitals and widths', () => {
  expect(shown(['明天的接口评审'], '接口')).toBe('明天的[接口]评审')
  expect(shown(['ＱＵＮ notes, qunx'], 'qun')).toBe('[ＱＵＮ] notes, [qun]x')
  expect(shown(['aqun'], 'qun')).toBe('aqun')
  expect(shown(['会议 and 记录'], '记录 会议')).toBe('[会议] and [记录]')
})

test('MSG-4: a long text is cut to where the hit is', () => {
  const text = `${'前'.repeat(200)}接口${'后'.repeat(200)}`
  expect(shown([text], '接口')).toBe(`…${'前'.repeat(14)}[接口]${'后'.repeat(74)}…`)
  expect(shown(['x'.repeat(200)], '')).toBe(`${'x'.repeat(90)}…`)
})

test('MSG-4: of several texts the one with the hit is shown, else the first', () => {
  expect(shown(['[News] first', 'omega'], 'omega')).toBe('[omega]')
  expect(shown(['[News] first', 'omega'], 'zeta')).toBe('[News] first')
  expect(shown([], 'zeta')).toBe('')
})
