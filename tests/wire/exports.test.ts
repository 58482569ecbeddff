import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { lunch } from '../valid-inputs.ts'

let matrix: MatrixWorld
let member: Client
let mate: Client
let cardId: string

beforeAll(async () => {
  matrix = await MatrixWorld.start({ seed: 17 })
  member = await matrix.world.connectAs('member')
  mate = await matrix.world.connectAs('mate')
  const options = ['=HYPERLINK("http://evil")', 'Rice'].map((text) => ({ text, pictureId: null }))
  const content = lunch({ question: 'What / for lunch?', options })
  cardId = (await member.change('card:send', { conversationId: matrix.ids.internal, tool: 'poll', content })).cardId
  await mate.change('card:act', { cardId, action: { type: 'vote', options: [0] } })
  await member.change('card:act', { cardId, action: { type: 'vote', options: [0] } })
})
afterAll(() => matrix.close())

describe('TOOL-4: exporting a poll', () => {
  test('as CSV gives options, votes and voters', async () => {
    const response = await download(mate, 'csv', '&language=en')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''.*What.*\.csv$/)
    const rows = ['Option,Votes,Voters', `"'=HYPERLINK(""http://evil"")",2,"Staff mate, Staff member"`, 'Rice,0,', '']
    expect((await response.text()).replace('\uFEFF', '')).toBe(rows.join('\r\n'))
  })

  test('as a workbook gives the same', async () => {
    const response = await download(mate, 'xlsx')
    expect(await readSheet(Buffer.from(await response.arrayBuffer()))).toEqual([
      ['选项', '票数', '投票人'],
      [`'=HYPERLINK("http://evil")`, 2, 'Staff mate、Staff member'],
      ['Rice', 0, null],
    ])
  })

  test('is for members of the conversation only', async () => {
    const stranger = await matrix.world.connectAs('stranger')
    const response = await download(stranger, 'csv')
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({ error: { code: 'not_found', reason: 'card.unknown', details: {} } })
    const none = await matrix.world.get(`/api/cards/${cardId}/export?format=csv`)
    expect(none.status).toBe(401)
    const made = await matrix.world.get(`/api/cards/${cardId}/export?format=csv`, { authorization: 'Bearer made-up' })
    expect(await made.json()).toMatchObject({ error: { reason: 'session.ended' } })
  })

  test('knows two formats', async () => {
    for (const format of ['pdf', '', 'CSV', '__proto__']) {
      const response = await download(mate, format)
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ error: { reason: 'export.format' } })
    }
  })
})

function download({ token }: Client, format: string, more = ''): Promise<Response> {
  return matrix.world.get(`/api/cards/${cardId}/export?format=${format}${more}`, { authorization: `Bearer ${token}` })
}
