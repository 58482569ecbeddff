import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UploadedPicture } from '#shared/protocol/http.ts'
import type { Client } from '../client.ts'
import { makePng } from '../make-picture.ts'
import { RobotWorld } from '../robots/robot-world.ts'
import { uploadFile } from '../upload-file.ts'
import { lunch } from '../valid-inputs.ts'

/** What must not be found anywhere once it was taken back. */
const marker = 'Xylophone-4711'

let robots: RobotWorld
let member: Client
let mate: Client
let owner: Client

beforeEach(async () => {
  robots = await RobotWorld.start()
  const { world } = robots.matrix
  member = robots.member
  mate = await world.connectAs('mate')
  owner = await world.connectAs('owner')
})
afterEach(() => robots.close())

const conversationId = () => robots.matrix.ids.internal
const uploader = (client: Client) => ({ url: robots.matrix.world.server.url, token: client.token })

/** Every place of the database that holds the text, by table and column. */
function tracesOf(text: string): string[] {
  const database = new DatabaseSync(join(robots.matrix.world.folder, 'qun.sqlite'), { readOnly: true })
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
  const traces = tables.flatMap(({ name }) =>
    database
      .prepare(`SELECT * FROM "${name}"`)
      .all()
      .flatMap((row) =>
        Object.entries(row).flatMap(([column, value]) => (String(value).includes(text) ? [`${name}.${column}`] : [])),
      ),
  )
  database.close()
  return [...new Set(traces)].sort()
}

const bytesKept = () => ['pictures', 'files'].flatMap((folder) => readdirSync(join(robots.matrix.world.folder, folder)))

async function recall(client: Client, messageId: string): Promise<void> {
  await client.change('message:recall', { conversationId: conversationId(), messageId })
}

async function pictureOf(client: Client): Promise<string> {
  const { url, token } = uploader(client)
  const headers = { authorization: `Bearer ${token}` }
  const response = await fetch(`${url}/api/pictures`, { method: 'POST', headers, body: new Uint8Array(makePng(7, 7)) })
  return UploadedPicture.parse(await response.json()).pictureId
}

async function statusOf(client: Client, path: string): Promise<number> {
  return (await robots.matrix.world.get(path, { authorization: `Bearer ${client.token}` })).status
}

describe('MSG-2: recall leaves no trace', () => {
  test('of a text and whom it called', async () => {
    const mentions = [{ who: { personId: 'mate' }, start: 0, length: 5 }]
    const body = { type: 'text', text: `@mate ${marker}`, mentions } as const
    const { messageId } = await member.change('message:send', { conversationId: conversationId(), body })
    expect(tracesOf(marker)).toEqual(['messages.body'])
    await recall(member, messageId)
    expect(tracesOf(marker)).toEqual([])
    expect(robots.matrix.world.log.join('\n')).not.toContain(marker)
  })

  test('of pictures and their caption: no row, no bytes, nothing to fetch', async () => {
    const pictureIds = [await pictureOf(member)]
    const [pictureId = ''] = pictureIds
    const sent = { conversationId: conversationId(), pictureIds, caption: marker }
    const { messageId } = await member.change('picture:send', sent)
    expect(await statusOf(mate, `/api/pictures/${pictureId}`)).toBe(200)
    await recall(member, messageId)
    expect([...tracesOf(marker), ...tracesOf(pictureId)]).toEqual([])
    expect(bytesKept()).not.toContain(pictureId)
    for (const client of [mate, member]) expect(await statusOf(client, `/api/pictures/${pictureId}`)).toBe(404)
  })

  test('a picture that another message shows too stays there, and only there', async () => {
    const pictureIds = [await pictureOf(member)]
    const [pictureId = ''] = pictureIds
    const sent = { conversationId: conversationId(), pictureIds, caption: marker }
    const first = await member.change('picture:send', sent)
    const second = await member.change('picture:send', { ...sent, caption: null })
    await recall(member, first.messageId)
    expect(await statusOf(mate, `/api/pictures/${pictureId}`)).toBe(200)
    await recall(member, second.messageId)
    expect(await statusOf(mate, `/api/pictures/${pictureId}`)).toBe(404)
  })

  test('FILE-3, FILE-4: of a file, its name and its bytes', async () => {
    const name = `${marker}.txt`
    const bytes = Buffer.from('the plan')
    const fileId = await uploadFile(uploader(member), { name, bytes, conversationId: conversationId() })
    const { file } = await member.ask('file:get', { fileId })
    const content = { files: [file] }
    const { messageId } = await member.change('card:send', { conversationId: conversationId(), tool: 'file', content })
    expect(tracesOf(marker).length).toBeGreaterThan(2)
    await recall(member, messageId)
    expect([...tracesOf(marker), ...tracesOf(fileId)]).toEqual([])
    expect(bytesKept()).not.toContain(fileId)
    for (const client of [mate, member])
      expect(await client.refusal('file:get', { fileId })).toMatchObject({ reason: 'file.unknown' })
    const list = { text: '', kinds: null, sort: 'newest', after: null, limit: 20 } as const
    expect((await mate.ask('file:list', { conversationId: conversationId(), ...list })).files).toEqual([])
  })

  test('of a poll, its options’ pictures, its votes, reminders and result', async () => {
    const pictureId = await pictureOf(member)
    const content = lunch({
      question: `${marker}?`,
      options: [marker, 'Rice'].map((text) => ({ text, pictureId: text === marker ? pictureId : null })),
    })
    const sent = { conversationId: conversationId(), tool: 'poll', content }
    const { messageId, cardId } = await member.change('card:send', sent)
    await mate.change('card:act', { cardId, action: { type: 'vote', options: [0] } })
    await member.change('card:remind', { cardId })
    await member.change('card:end', { cardId })
    await recall(member, messageId)
    expect([...tracesOf(marker), ...tracesOf(pictureId)]).toEqual([])
    // Receipts say where something landed, for repeats.
    expect(tracesOf(cardId)).toEqual(['answers.receipt'])
    const path = `/api/cards/${cardId}/export?format=csv`
    expect(await statusOf(member, path)).toBe(404)
  })

  test('of a post that was written anew: its versions and comments', async () => {
    const content = (title: string) => ({
      title,
      body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: marker }] }] },
    })
    const sent = { conversationId: conversationId(), tool: 'post', content: content(marker) }
    const { messageId, cardId } = await member.change('card:send', sent)
    await member.change('card:act', { cardId, action: { type: 'edit', content: content('Another title') } })
    await mate.change('card:act', { cardId, action: { type: 'comment', text: marker } })
    expect(tracesOf(marker)).toEqual(['cardEntries.entry', 'cardVersions.content', 'cards.content'])
    await recall(member, messageId)
    expect(tracesOf(marker)).toEqual([])
  })

  test('of what a robot said in Markdown, and of the picture it named', async () => {
    const named = `# ${marker}\n![x](https://example.com/${marker}.png)`
    await robots.send({ msgtype: 'markdown_v2', markdown_v2: { content: named } })
    const messageId = (await robots.said()).at(-1)?.id ?? ''
    expect(tracesOf(marker)).toEqual(['messages.body', 'remotePictures.url'])
    await recall(owner, messageId)
    expect(tracesOf(marker)).toEqual([])
  })

  test('in what anyone is told afterwards: events, pages, catching up', async () => {
    const before = await member.say(conversationId(), 'before')
    const { messageId } = await member.say(conversationId(), marker)
    await mate.caughtUp()
    mate.heard.length = 0
    await recall(member, messageId)
    await mate.caughtUp()
    const page = await mate.ask('history:page', {
      conversationId: conversationId(),
      from: { type: 'latest' },
      limit: 9,
    })
    const missed = await mate.ask('sync:changes', { cursors: { [conversationId()]: before.rev } })
    const afresh = await mate.ask('sync:changes', { cursors: {} })
    expect(JSON.stringify([mate.heard, page, missed, afresh])).not.toContain(marker)
  })
})
