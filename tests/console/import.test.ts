import { deflateRawSync } from 'node:zlib'
import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { type ImportRow, ImportSummary } from '#shared/console/import.ts'
import type { PeopleFilter } from '#shared/console/person.ts'
import { readCsv } from '../../server/console/import/read-csv.ts'
import type { ConsoleClient } from './console-client.ts'
import { ConsoleWorld } from './console-world.ts'

let console: ConsoleWorld
let founder: ConsoleClient

beforeEach(async () => {
  console = await ConsoleWorld.start()
  founder = await console.console('founder')
})
afterEach(() => console.close())

const everyone: PeopleFilter = { departmentId: null, below: false, text: '', state: 'inService', only: 'all' }
const confirm = 'Acme Trading'

function send(client: ConsoleClient, bytes: Uint8Array | string): Promise<Response> {
  const body = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : new Uint8Array(bytes)
  return fetch(`${console.world.server.url}/api/console/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${client.token}` },
    body,
  })
}

async function preview(client: ConsoleClient, bytes: Uint8Array | string): Promise<ImportSummary> {
  const response = await send(client, bytes)
  return ImportSummary.parse(await response.json())
}

async function rowsOf(client: ConsoleClient, importId: string, only: 'all' | 'errors' = 'all'): Promise<ImportRow[]> {
  return (await client.ask('console:importRows', { importId, only, cursor: null, limit: 200 })).rows
}

function takeAway(
  client: ConsoleClient,
  what: string,
  format: 'xlsx' | 'csv',
  language = 'zh',
  filter: unknown = everyone,
): Promise<Response> {
  const query = new URLSearchParams({ format, language, filter: JSON.stringify(filter) })
  return console.world.get(`/api/console/export/${what}?${query}`, { authorization: `Bearer ${client.token}` })
}

async function exported(client: ConsoleClient, format: 'xlsx' | 'csv', language = 'zh'): Promise<Buffer> {
  const response = await takeAway(client, 'people', format, language)
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

const hostile = [
  '=1+1',
  '＝全角',
  '+cmd|calc',
  '-2',
  '@SUM(A1)',
  "'=quoted",
  '"double"',
  'comma, in it',
  'line\nbreak',
  '<script>',
  '张三；李四',
  '\u202Egnp.exe',
  '🐟',
  'a\\/b',
]

describe('ADM-5: out and in again', () => {
  test.each([
    ['xlsx', 'zh'],
    ['csv', 'zh'],
    ['xlsx', 'en'],
    ['csv', 'en'],
  ] as const)(
    'an exported directory (%s, %s) says nothing new when it comes back, whatever people are called',
    async (format, language) => {
      for (const [place, name] of hostile.entries()) {
        const { departmentId } = await founder.change('console:departmentAdd', {
          parentId: 'lab',
          name: `${name} / ${place};`,
        })
        await founder.change('console:personAdd', {
          fields: {
            name,
            latinName: null,
            title: name,
            mobile: '+86 138 0000 1111',
            account: `h${place}`,
            hidden: place % 2 === 0,
            seesNobody: false,
            externalContact: true,
          },
          departments: [
            { departmentId, leads: true },
            { departmentId: 'lab', leads: false },
          ],
          activated: true,
        })
      }
      const summary = await preview(founder, await exported(founder, format, language))
      expect(await rowsOf(founder, summary.importId, 'errors')).toEqual([])
      expect(summary).toMatchObject({ rows: 12 + hostile.length, add: 0, change: 0, errors: 0, newDepartments: [] })
    },
  )

  test('TOOL-4: no cell of an export is a formula to a spreadsheet', async () => {
    for (const [place, name] of hostile.entries())
      await console.person('lab', { name, title: name, account: `h${place}` })
    const sheet = await readSheet<string>(await exported(founder, 'xlsx'), { trim: false, parseNumber: (text) => text })
    const cells = [...sheet, ...readCsv((await exported(founder, 'csv')).toString('utf8'))].flat()
    expect(cells.filter((cell) => typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(cells.filter((cell) => cell === "'=1+1")).toHaveLength(4)
  })

  test('a whole directory goes over into an empty one', async () => {
    const file = readCsv((await exported(founder, 'csv')).toString('utf8'))
    const moved = file.map((row, place) =>
      place === 0 ? row : ['', row[1] ?? '', '', `moved-${row[3]}`, row[4] ?? '', '', ...row.slice(6)],
    )
    const table = moved.map((row) => row.map((cell) => cell.replaceAll('Acme Trading', 'Partner Works')))
    const ally = await console.console('ally')
    const text = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
    const summary = await preview(ally, text)
    expect(summary).toMatchObject({ rows: 12, add: 12, errors: 0 })
    expect(summary.newDepartments).toEqual(
      ['Partner Works/Laboratory', 'Partner Works/Sales', 'Partner Works/Sales/East'].sort(),
    )
    await ally.change('console:importApply', {
      importId: summary.importId,
      skipErrors: false,
      confirm: 'Partner Works',
    })
    const { people } = await ally.ask('console:people', {
      filter: { ...everyone, text: 'seller' },
      cursor: null,
      limit: 5,
    })
    expect(people).toMatchObject([
      { account: 'moved-seller', activated: false, departments: [{ name: 'East', leads: true }] },
    ])
  })

  test('the template has the columns that are read', async () => {
    const response = await takeAway(founder, 'template', 'xlsx')
    const sheet = await readSheet<string>(Buffer.from(await response.arrayBuffer()))
    expect(sheet).toEqual([
      [
        '编号',
        '姓名',
        '英文名',
        '账号',
        '手机',
        '职务',
        '部门',
        '负责的部门',
        '隐藏',
        '限制查看所有人',
        '外部联系权限',
      ],
    ])
  })
})

describe('ADM-5: what a file says', () => {
  test('is told line by line before anything changes, and only good lines are taken over', async () => {
    const summary = await preview(
      founder,
      [
        '姓名,账号,手机,部门,负责的部门,隐藏',
        '甲,jia,13900000001,Acme Trading/Sales/East,Acme Trading/Sales/East,是',
        ',yi,,Acme Trading,,',
        '丙,bing,not-a-number,Acme Trading,,',
        '丁,ally,,Acme Trading,,',
        '戊,jia,,Acme Trading,,',
        '己,,,Elsewhere/There,,',
        '庚,,,Acme Trading/Sales,Acme Trading/Laboratory,也许',
        '辛,clerk,,Acme Trading/New/Deep,,',
        '壬,has spaces,,Acme Trading,,',
        '癸,,,,,',
        '',
        `${'长'.repeat(65)},,,Acme Trading,,`,
      ].join('\n'),
    )
    expect(summary).toMatchObject({
      rows: 11,
      add: 1,
      change: 1,
      nothing: 0,
      errors: 9,
      newDepartments: ['Acme Trading/New/Deep'],
    })
    const rows = await rowsOf(founder, summary.importId)
    expect(
      rows.map(({ line, does, errors }) => [line, does, errors.map(({ column, problem }) => `${column} ${problem}`)]),
    ).toEqual([
      [2, 'add', []],
      [3, 'add', ['name missing']],
      [4, 'add', ['mobile badFormat']],
      [5, 'add', ['account accountTaken']],
      [6, 'add', ['account twice']],
      [7, 'add', ['departments badPath']],
      [8, 'add', ['hidden notYesOrNo', 'leads notInDepartment']],
      [9, 'change', []],
      [10, 'add', ['account badFormat']],
      [11, 'add', ['departments missing']],
      [13, 'add', ['name tooLong']],
    ])
    const before = await founder.ask('console:people', { filter: everyone, cursor: null, limit: 1 })
    expect(before.total).toBe(12)
    const { importId } = summary
    expect(await founder.refusal('console:importApply', { importId, skipErrors: false, confirm })).toMatchObject({
      reason: 'import.hasErrors',
      details: { errors: 9 },
    })
    expect(await founder.refusal('console:importApply', { importId, skipErrors: true, confirm: 'acme' })).toMatchObject(
      { reason: 'console.confirm' },
    )
    const applied = await founder.change('console:importApply', { importId, skipErrors: true, confirm })
    expect(applied).toEqual({ added: 1, changed: 1, skipped: 9, departments: 2 })
    const { people } = await founder.ask('console:people', {
      filter: { ...everyone, text: '甲' },
      cursor: null,
      limit: 5,
    })
    expect(people).toMatchObject([
      { account: 'jia', mobile: '13900000001', hidden: true, departments: [{ name: 'East', leads: true }] },
    ])
    const { person } = await founder.ask('console:person', { personId: 'clerk' })
    expect(person).toMatchObject({ name: '辛', departments: [{ name: 'Deep' }] })
    expect(await founder.refusal('console:importApply', { importId, skipErrors: true, confirm })).toMatchObject({
      reason: 'import.applied',
    })
  })

  test('is checked again on the directory as it is when it is applied', async () => {
    const { importId } = await preview(
      founder,
      'Name,Account,Departments\nFirst,first,Acme Trading/Sales\nSecond,second,Acme Trading/Laboratory',
    )
    await console.person('lab', { account: 'first' })
    expect(await founder.refusal('console:importApply', { importId, skipErrors: false, confirm })).toMatchObject({
      reason: 'import.hasErrors',
      details: { errors: 1 },
    })
    expect(await founder.change('console:importApply', { importId, skipErrors: true, confirm })).toMatchObject({
      added: 1,
      skipped: 1,
    })
  })

  test('of people outside the scope is refused line by line', async () => {
    const sub = await console.console('sub-manage')
    const file = [
      'Name,Account,Departments,Leads',
      'Inside,inside,Acme Trading/Sales/North,',
      'Outside,outside,Acme Trading/Laboratory,',
      'Staff scientist,scientist,Acme Trading/Sales,',
      'Staff both,both,Acme Trading/Sales/West;Acme Trading/Laboratory,',
      'Staff both,sub-view,Acme Trading/Sales,',
      'Renamed,seller,Acme Trading/Sales/East,Acme Trading/Sales/East',
    ]
    const { importId, ...summary } = await preview(sub, file.join('\n'))
    expect(summary).toMatchObject({ add: 1, change: 3, errors: 2, newDepartments: ['Acme Trading/Sales/North'] })
    const wrong = await rowsOf(sub, importId, 'errors')
    expect(
      wrong.map(({ line, errors }) => [line, errors.map(({ column, problem }) => `${column} ${problem}`)]),
    ).toEqual([
      [3, ['departments outsideScope']],
      [4, ['departments outsideScope', 'id outsideScope']],
    ])
    const other = await console.console('founder')
    expect(await other.reply('console:importRows', { importId, only: 'all', cursor: null, limit: 5 })).toMatchObject({
      ok: false,
      error: { reason: 'import.unknown' },
    })
    expect(await sub.change('console:importApply', { importId, skipErrors: true, confirm })).toMatchObject({
      added: 1,
      changed: 3,
      skipped: 2,
      departments: 1,
    })
  })

  test('by columns it does not have stays as it was', async () => {
    const { importId, ...summary } = await preview(founder, 'name,account,title\nStaff seller,seller,Head of sales')
    expect(summary).toMatchObject({ change: 1, errors: 0 })
    await founder.change('console:importApply', { importId, skipErrors: false, confirm })
    const { person } = await founder.ask('console:person', { personId: 'seller' })
    expect(person).toMatchObject({
      title: 'Head of sales',
      mobile: '13800005678',
      departments: [{ name: 'East', leads: true }],
    })
  })

  test('in the encoding that spreadsheets in China write is understood', async () => {
    // 姓名,部门 and 王五,Acme Trading in GB 18030.
    const bytes = Buffer.concat([Buffer.from('d0d5c3fb2cb2bfc3c50acdf5cee5', 'hex'), Buffer.from(',Acme Trading\n')])
    const { importId } = await preview(founder, bytes)
    expect(await rowsOf(founder, importId)).toMatchObject([{ name: '王五', errors: [] }])
  })

  test('in a workbook keeps telephone numbers digit for digit', async () => {
    const cell = (value: string) => ({ value, type: String })
    const bytes = await writeExcelFile([
      [cell('姓名'), cell('手机'), cell('部门')],
      [cell('数字'), { value: 13900001111, type: Number }, cell('Acme Trading')],
    ]).toBuffer()
    const { importId } = await preview(founder, bytes)
    await founder.change('console:importApply', { importId, skipErrors: false, confirm })
    const { people } = await founder.ask('console:people', {
      filter: { ...everyone, text: '数字' },
      cursor: null,
      limit: 5,
    })
    expect(people).toMatchObject([{ mobile: '13900001111' }])
  })
})

describe('ADM-5: files that are no lists of people', () => {
  test.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['text without the columns', 'hello,world\n1,2'],
    ['only a header', '姓名,部门\n'],
    ['nothing', ''],
    ['a broken workbook', Buffer.from('PK\u0003\u0004 not really a zip', 'latin1')],
  ])('%s is refused in plain words', async (_, bytes) => {
    const response = await send(founder, bytes)
    expect([400, 422]).toContain(response.status)
    expect(await response.json()).toMatchObject({ error: { code: 'invalid' } })
  })

  test('a small file that unpacks into a huge one is never unpacked', async () => {
    const started = performance.now()
    const response = await send(founder, bomb(200_000_000))
    expect(await response.json()).toMatchObject({ error: { reason: 'import.unreadable' } })
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('a file that is too large is refused', async () => {
    const response = await send(founder, Buffer.alloc(5_000_001, 'a'))
    expect(response.status).toBe(413)
  })

  test('nothing is read from whoever has no console', async () => {
    const chat = await console.world.signInAs('founder')
    const response = await fetch(`${console.world.server.url}/api/console/import`, {
      method: 'POST',
      headers: { authorization: `Bearer ${chat}` },
      body: 'x',
    })
    expect(response.status).toBe(401)
  })
})

describe('ADM-2: exports', () => {
  test('need the permission to manage, and are cut to the scope', async () => {
    const viewer = await console.console('sub-view')
    for (const what of ['people', 'template', 'groups', 'audit']) {
      const filter = filters[what]
      expect((await takeAway(viewer, what, 'csv', 'zh', filter)).status, what).toBe(403)
      expect((await takeAway(founder, what, 'csv', 'zh', filter)).status, what).toBe(200)
    }
    const sub = await console.console('sub-manage')
    const names = readCsv((await exported(sub, 'csv')).toString('utf8')).map((row) => row[0])
    expect(names.slice(1)).toEqual(['both', 'clerk', 'seller', 'sub-manage', 'sub-none', 'sub-view'])
  })
})

const filters: Readonly<Record<string, unknown>> = {
  people: everyone,
  template: null,
  groups: { kind: null, state: null, ownership: 'any', ownerId: null, size: null, text: '' },
  audit: { text: '', actions: [], byId: null, targetId: null, from: null, to: null },
}

/** A zip of one file that is `size` zeros. */
function bomb(size: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(size))
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(100, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(100, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, central, name, end])
}
