import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { writeTable } from './export-table.ts'
import type { ExportTable } from './rules.ts'

const table: ExportTable = {
  columns: [
    { zh: '选项', en: 'Option' },
    { zh: '票数', en: 'Votes' },
  ],
  rows: [
    ['Noodles', 2],
    ['He said "no", twice', 0],
    ['two\nlines', -1],
  ],
}
const formulas = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM',
  '\0=1',
  '\u200b=1',
  ' =1',
]

describe('TOOL-4: an exported table', () => {
  test('as CSV begins with a byte order mark, quotes what needs it and ends its lines as spreadsheets like it', async () => {
    const { bytes, contentType } = await write('csv', table)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.subarray(3).toString('utf8')).toBe(
      'Option,Votes\r\nNoodles,2\r\n"He said ""no"", twice",0\r\n"two\nlines",-1\r\n',
    )
    expect(contentType).toBe('text/csv; charset=utf-8')
  })

  test('as a workbook keeps texts as texts and numbers as numbers', async () => {
    const { bytes, contentType } = await write('xlsx', table)
    expect(await readSheet(bytes)).toEqual([['Option', 'Votes'], ...table.rows])
    expect(contentType).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  })

  test('has its header in the language asked for', async () => {
    const { bytes } = await writeTable(table, { format: 'csv', language: 'zh', title: 't' })
    expect(bytes.toString('utf8')).toContain('选项,票数')
  })

  test.each(formulas)('makes the text %j harmless, in both formats', async (formula) => {
    const dangerous = { columns: table.columns, rows: [[formula, -5]] }
    const csv = (await write('csv', dangerous)).bytes.toString('utf8').split('\r\n').slice(1).join('\r\n')
    expect(csv.replace(/^"/, '').startsWith(`'${formula}`)).toBe(true)
    expect((await readSheet((await write('xlsx', dangerous)).bytes))[1]?.[1]).toBe(-5)
    expect(String((await readSheet((await write('xlsx', dangerous)).bytes))[1]?.[0])).toMatch(/^'/)
  })

  test('means in a workbook what it says: what stands there for a character is none', async () => {
    const text = '_x003D_1+1 _x000D_ a_b_x1_'
    const { bytes } = await write('xlsx', { columns: table.columns, rows: [[text, 0]] })
    expect(await readSheet(bytes)).toEqual([
      ['Option', 'Votes'],
      [text, 0],
    ])
  })

  test('is a workbook that opens, however many voters one option has: a cell holds 32 767 characters', async () => {
    const voters = '林夏、'.repeat(20_000)
    const { bytes } = await write('xlsx', { columns: table.columns, rows: [[voters, 0]] })
    const cell = String((await readSheet(bytes))[1]?.[0])
    expect(cell).toHaveLength(32_767)
    expect(cell.endsWith('…')).toBe(true)
    const csv = await write('csv', { columns: table.columns, rows: [[voters, 0]] })
    expect(csv.bytes.toString('utf8')).toContain(voters)
  })

  test('has a name that is only a name', async () => {
    for (const title of [
      '../../etc/passwd',
      'a\\b:c*d?"<>|',
      '\u0000\u202E',
      '   ',
      'ä'.repeat(200),
      `x${'𠮷'.repeat(90)}`,
      '[投票] 午饭？',
    ]) {
      const { fileName } = await writeTable(table, { format: 'csv', language: 'en', title })
      expect(fileName.isWellFormed()).toBe(true)
      expect(fileName).toMatch(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}\.csv$/u)
    }
  })
})

function write(format: 'csv' | 'xlsx', of: ExportTable) {
  return writeTable(of, { format, language: 'en', title: 'Lunch' })
}
