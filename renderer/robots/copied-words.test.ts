import { expect, test } from 'vitest'
import type { RobotContent } from '#shared/domain/robot-content.ts'
import type { RobotBlock, RobotInline } from '#shared/domain/robot-document.ts'
import { copiedWords } from './copied-words.ts'

const text = (words: string): RobotInline => ({ type: 'text', text: words })
const paragraph = (...content: RobotInline[]): RobotBlock => ({ type: 'paragraph', content })
const link = (words: string): RobotInline => ({ type: 'link', href: 'https://a.b', content: [text(words)] })

test('ROB-5: a document is copied line by line, with its tables, code and addresses', () => {
  const blocks: RobotBlock[] = [
    { type: 'heading', level: 1, content: [text('发布 '), { type: 'strong', content: [text('3.2')] }] },
    paragraph(text('第一行'), { type: 'break' }, link('看板'), text('、'), link('https://a.b')),
    { type: 'quote', content: [paragraph(text('一'), { type: 'break' }, text('二'))] },
    {
      type: 'list',
      start: 9,
      items: [
        [paragraph(text('九'))],
        [paragraph(text('十')), { type: 'list', start: null, items: [[paragraph(text('其一'))]] }],
      ],
    },
    {
      type: 'table',
      align: [null, 'right'],
      rows: [
        [[text('服务')], [text('耗时')]],
        [[text('网关')], [text('12 ms')]],
      ],
    },
    { type: 'rule' },
    { type: 'code', language: 'sh', text: 'npm ci\n  npm test' },
  ]
  expect(copiedWords({ type: 'markdown_v2', blocks })).toBe(
    [
      '发布 3.2',
      ...['第一行', '看板 (https://a.b)、https://a.b', '> 一', '> 二', '9. 九', '10. 十', '    - 其一'],
      ...['服务\t耗时', '网关\t12 ms', '---', 'npm ci', '  npm test'],
    ].join('\n'),
  )
})

test('ROB-5: all that a card or news says is copied, not their first line only', () => {
  const notice: RobotContent = {
    type: 'text_notice',
    source: null,
    title: { title: '连接数', description: 'P1' },
    emphasis: { title: '340', description: null },
    text: '在降',
    quote: null,
    rows: [{ name: '服务', value: 'member', leads: null }],
    jumps: [],
    target: { type: 'url', url: 'https://a.b' },
  }
  expect(copiedWords(notice)?.split('\n')).toEqual(['连接数', 'P1', '服务', 'member', '340', '在降'])
  const articles = ['上', '下'].map((title) => ({ title, description: null, url: 'https://a.b', pictureId: null }))
  expect(copiedWords({ type: 'news', articles })).toBe('上\nhttps://a.b\n\n下\nhttps://a.b')
})
