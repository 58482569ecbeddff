import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cleanFileName } from '#shared/domain/clean-file-name.ts'
import { PollContent } from '#shared/features/poll/poll.ts'
import { UploadedPicture } from '#shared/protocol/http.ts'
import type { Client } from '../client.ts'
import { hostileStrings } from '../hostile-strings.ts'
import { makePng } from '../make-picture.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { uploadFile } from '../upload-file.ts'
import { lunch } from '../valid-inputs.ts'

let matrix: MatrixWorld
let member: Client
let mate: Client

beforeAll(async () => {
  matrix = await MatrixWorld.start({ seed: 15 })
  member = await matrix.world.connectAs('member')
  mate = await matrix.world.connectAs('mate')
})
afterAll(() => matrix.close())

describe.each(hostileStrings)('%j comes back as it was typed', (text) => {
  test('as a message: in the event, in history and in a first start', async () => {
    const { messageId } = await member.say(matrix.ids.direct, text)
    const told = await mate.next('conversation:changed', ({ messages }) => messages?.[0]?.id === messageId)
    expect(told.messages?.[0]?.body).toEqual({ type: 'text', text, mentions: [] })
    const page = { conversationId: matrix.ids.direct, from: { type: 'latest' as const }, limit: 1 }
    expect((await mate.ask('history:page', page)).messages[0]?.body).toMatchObject({ text })
    const { conversations } = await mate.ask('sync:changes', { cursors: {} })
    const direct = conversations.find(({ conversationId }) => conversationId === matrix.ids.direct)
    expect(direct?.messages?.at(-1)?.body).toMatchObject({ text })
  })

  test('as the name of a group, unless no database could keep it', async () => {
    if (/\0/.test(text) || !text.isWellFormed()) {
      const input = { clientId: matrix.world.newClientId(), name: text, memberIds: ['mate', 'owner'] }
      expect(await member.refusal('group:create', input)).toMatchObject({ code: 'invalid', details: { at: 'name' } })
      return
    }
    const { conversationId } = await member.change('group:create', { name: text, memberIds: ['mate', 'owner'] })
    const told = await mate.next('conversation:changed', (changes) => changes.conversationId === conversationId)
    expect(told.conversation?.name).toBe(text.trim())
  })

  test('as question and option of a poll, in the card, the list and the export', async () => {
    const content = lunch({
      question: text,
      options: [text, 'something else'].map((option) => ({ text: option, pictureId: null })),
    })
    const { cardId } = await member.change('card:send', { conversationId: matrix.ids.internal, tool: 'poll', content })
    const { card } = await mate.ask('card:get', { cardId })
    expect(card.content).toEqual(PollContent.parse(content))
    await member.change('card:end', { cardId })
    const url = `/api/cards/${cardId}/export?format=csv`
    const response = await matrix.world.get(url, { authorization: `Bearer ${mate.token}` })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w.%~-]+$/)
  })

  test('as what is said below a picture', async () => {
    const response = await fetch(`${matrix.world.server.url}/api/pictures`, {
      method: 'POST',
      headers: { authorization: `Bearer ${member.token}` },
      body: new Uint8Array(makePng(2, 2)),
    })
    const { pictureId } = UploadedPicture.parse(await response.json())
    const conversationId = matrix.ids.direct
    await member.change('picture:send', { conversationId, pictureIds: [pictureId], caption: text })
    const page = { conversationId, from: { type: 'latest' as const }, limit: 1 }
    expect((await mate.ask('history:page', page)).messages[0]?.body).toMatchObject({ caption: text.trim() })
  })

  test('as the name of a file, cleaned: in the card, the list and the download', async () => {
    const uploader = { url: matrix.world.server.url, token: member.token }
    const conversationId = matrix.ids.internal
    const id = await uploadFile(uploader, { name: text, bytes: new Uint8Array([104, 105]), conversationId })
    const { file } = await member.ask('file:get', { fileId: id })
    expect(file.name).toBe(cleanFileName(Buffer.from(text).toString()))
    await member.change('card:send', { conversationId, tool: 'file', content: { files: [file] } })
    const asked = { conversationId, text: file.name, kinds: null, sort: 'newest' as const, after: null, limit: 5 }
    expect((await mate.ask('file:list', asked)).files.map((sent) => sent.file.id)).toContain(id)
    const response = await matrix.world.get(`/api/files/${id}`, { authorization: `Bearer ${mate.token}` })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toMatch(/^(inline|attachment); filename\*=UTF-8''[\w.%~-]+$/)
  })

  test('as something to look for, which finds nothing and breaks nothing', async () => {
    expect(await mate.ask('directory:search', { text })).toEqual({ people: [] })
  })

  test('as account and password, which let nobody in', async () => {
    const response = await matrix.world.post('/api/sign-in', { account: text, password: text })
    expect([400, 401]).toContain(response.status)
  })
})
