import { expect, test } from 'vitest'
import { compareDocument } from './compare-document.ts'
import { compareMarkdown } from './compare-markdown.ts'
import { compareRows } from './compare-rows.ts'

const rows = compareRows()

test('CMP-1: the table as Markdown has a line for every row and a footnote for every number', () => {
  const document = compareDocument(rows, 'zh-CN')
  const markdown = compareMarkdown(document)
  expect(markdown).toContain('| 投票 | 群主 · 管理员 · 成员 | 群主 · 管理员 · 成员 | 没有 | 没有 |')
  expect(markdown).toContain('| 撤回自己消息的时限 | 24 小时 | 24 小时 | 2 分钟 | 2 分钟 |')
  const lines = markdown.split('\n').filter((line) => line.startsWith('| '))
  expect(lines).toHaveLength(rows.length + document.sections.length * 2)
  const used = new Set(
    document.sections.flatMap(({ rows: own }) => own.flatMap(({ cells }) => cells.flatMap(({ notes }) => notes))),
  )
  expect([...used].sort()).toEqual(document.notes.map(({ number }) => number))
})

test('it speaks English too', () => {
  const markdown = compareMarkdown(compareDocument(rows, 'en'))
  expect(markdown).toContain('| Poll | Owner · Admin · Member | Owner · Admin · Member | None | None |')
  expect(markdown).toContain('| Usual cap set in the console | 200 people | not capped | not capped | not capped |')
})
