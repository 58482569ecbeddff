import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { JoinPage } from '#shared/protocol/http.ts'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'

const day = 24 * 60 * 60_000

let matrix: MatrixWorld
let owner: Client
let code: string

beforeEach(async () => {
  matrix = await MatrixWorld.start({ seed: 31 })
  owner = await matrix.world.connectAs('owner')
  const shown = await owner.change('joinCode:show', { conversationId: matrix.ids.external, regenerate: false })
  code = shown.code
})
afterEach(() => matrix.close())

const page = async (query = '', headers = {}) => {
  const response = await matrix.world.get(`/j/${code}${query}`, headers)
  return { status: response.status, html: await response.text() }
}
const facts = async () => JoinPage.parse(await (await matrix.world.get(`/api/join/${code}`)).json())

describe('the page behind a join code', () => {
  test('says which group, of what kind, how many are in it, who invites and until when', async () => {
    const { invitedBy, memberCount } = await facts()
    const { status, html } = await page('', { 'accept-language': 'en-GB,en;q=0.9' })
    expect(status).toBe(200)
    expect(invitedBy).not.toBeNull()
    for (const word of ['External group', `${memberCount} people`, `${invitedBy}`, 'Works until', `/?join=${code}`]) {
      expect(html).toContain(word)
    }
  })

  test('speaks Chinese or English, as the browser or the reader asks', async () => {
    expect((await page()).html).toContain('<html lang="zh-CN">')
    expect((await page('', { 'accept-language': 'fr,en;q=0.5' })).html).toContain('<html lang="en">')
    expect((await page('?language=zh', { 'accept-language': 'en' })).html).toContain('邀请你加入群聊')
  })

  test('offers no way in while the group is full', async () => {
    await matrix.arrange(matrix.ids.external, { memberCount: 500 })
    expect((await facts()).full).toBe(true)
    const { html } = await page()
    expect(html).toContain('群已满员')
    expect(html).not.toContain('?join=')
  })

  test('says that a code grew too old, and only that of others', async () => {
    matrix.world.clock.advance(7 * day)
    const { status, html } = await page()
    expect(status).toBe(404)
    expect(html).toContain('群二维码已过期')
    const unknown = await matrix.world.get(`/j/${'x'.repeat(22)}`)
    expect(unknown.status).toBe(404)
    expect(await unknown.text()).toContain('群二维码已失效')
  })

  test('names nobody who has left', async () => {
    await matrix.arrangePerson('owner', { leftAt: 1 })
    expect((await facts()).invitedBy).toBeNull()
  })
})
