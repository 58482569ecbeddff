import { afterAll, describe, expect, test } from 'vitest'
import type { FileFacts } from '#shared/domain/file.ts'
import type { FormContent } from '#shared/features/form/form.ts'
import { sweepFiles } from '../../server/domain/files/sweep-files.ts'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { uploadFile } from '../upload-file.ts'
import { dinner } from './form-contents.ts'

const matrix = await MatrixWorld.start({ seed: 47 })
const [owner, admin, creator, mate] = await matrix.world.connectAll('owner', 'admin', 'member', 'mate')
const group = matrix.ids.internal
afterAll(() => matrix.close())

describe('FORM-1: a file as an answer', () => {
  test('is told and exported with what the server knows of it, whatever its sender says', async () => {
    const file = await uploaded(mate, '合同.txt')
    const cardId = await send()
    const lie = { ...file, name: '../../evil.exe', bytes: 1, mime: 'text/html', kind: 'image' as const }
    const { card } = await fill(mate, cardId, lie)
    expect(card.mine).toMatchObject({ answers: { a: { kind: 'files', files: [file] } } })
    const { entries } = await creator.ask('card:entries', { cardId })
    expect(entries[0]?.entry).toMatchObject({ answers: { a: { files: [file] } } })
    const path = `/api/cards/${cardId}/export?format=csv&language=en`
    const csv = await (await matrix.world.get(path, { authorization: `Bearer ${creator.token}` })).text()
    expect(csv).toContain('合同.txt')
  })

  test('is had by the answerer and whoever runs the form, and by nobody else', async () => {
    const file = await uploaded(mate, 'private.txt')
    await matrix.addMember(group, 'stranger')
    const bystander = await matrix.world.connectAs('stranger')
    const cardId = await send({ statistics: 'everyone' })
    await fill(mate, cardId, file)
    for (const reader of [mate, creator, admin, owner]) {
      const response = await download(reader, file.id)
      expect([reader.personId, response.status, await response.text()]).toEqual([reader.personId, 200, 'private.txt'])
      expect((await reader.ask('file:get', { fileId: file.id })).file).toEqual(file)
    }
    expect((await download(bystander, file.id)).status).toBe(404)
    expect(await bystander.refusal('file:get', { fileId: file.id })).toMatchObject({ reason: 'file.unknown' })
    const asked = {
      conversationId: group,
      text: 'private',
      kinds: null,
      sort: 'newest' as const,
      after: null,
      limit: 9,
    }
    expect((await creator.ask('file:list', asked)).files).toEqual([])
    await matrix.removeMember(group, 'stranger')
  })

  test('of an anonymous form is had by whoever runs it, without a word of whose it is', async () => {
    const file = await uploaded(mate, 'nameless.txt')
    const cardId = await send({ anonymous: true, statistics: 'everyone' })
    await fill(mate, cardId, file)
    const told = await creator.ask('card:entries', { cardId })
    expect(told).toMatchObject({ entries: [], nameless: [{ answers: { a: { files: [file] } } }] })
    expect(JSON.stringify(told)).not.toContain('"mate"')
    expect((await download(creator, file.id)).status).toBe(200)
  })

  test('is out of reach once it is taken back, replaced, or its reader has gone', async () => {
    const [first, second] = [await uploaded(mate, 'first.txt'), await uploaded(mate, 'second.txt')]
    const cardId = await send()
    await fill(mate, cardId, first)
    await fill(mate, cardId, second)
    expect((await download(creator, first.id)).status).toBe(404)
    expect((await download(creator, second.id)).status).toBe(200)
    await matrix.removeMember(group, 'member')
    expect((await download(creator, second.id)).status).toBe(404)
    await matrix.addMember(group, 'member')
    await mate.change('card:act', { cardId, action: { type: 'withdraw', sheet: 1 } })
    expect((await download(admin, second.id)).status).toBe(404)
  })

  test('is kept as long as an answer shows it', async () => {
    const [kept, released] = [await uploaded(mate, 'kept.txt'), await uploaded(mate, 'let go.txt')]
    const cardId = await send()
    await fill(mate, cardId, released)
    await fill(mate, cardId, kept)
    matrix.world.clock.advance(31 * 24 * 60 * 60_000)
    await sweepFiles(matrix.world.server.ctx)
    expect((await download(creator, kept.id)).status).toBe(200)
    expect((await download(mate, released.id)).status).toBe(404)
  })
})

describe('FILE-4: what may be handed in', () => {
  test('somebody else’s upload, one of a group one is not in, and an id nobody has are refused alike', async () => {
    const cardId = await send()
    const theirs = await uploaded(admin, 'theirs.txt')
    const elsewhere = await uploaded(owner, 'elsewhere.txt', matrix.ids.department)
    await owner.change('card:send', {
      conversationId: matrix.ids.department,
      tool: 'file',
      content: { files: [elsewhere] },
    })
    await matrix.arrangeMember(matrix.ids.department, 'mate', { present: 0 })
    for (const file of [theirs, elsewhere, { ...theirs, id: 'nobody-has-this' }]) {
      expect(await refusedFill(mate, cardId, file)).toMatchObject({ code: 'not_found', reason: 'file.unknown' })
    }
    expect((await creator.ask('card:entries', { cardId })).entries).toEqual([])
  })

  test('reading an answer does not make its file one’s own to hand in or send', async () => {
    const cardId = await send()
    const file = await uploaded(mate, 'mine.txt')
    await fill(mate, cardId, file)
    expect(await refusedFill(creator, cardId, file)).toMatchObject({ reason: 'file.unknown' })
    const content = { files: [file] }
    const sending = { clientId: creator.newClientId(), conversationId: group, tool: 'file', content }
    expect(await creator.refusal('card:send', sending)).toMatchObject({ reason: 'file.unknown' })
  })

  test('what was sent where one is may be handed in, and stays in the answer after one has left there', async () => {
    await matrix.addMember(matrix.ids.department, 'mate')
    const file = await uploaded(owner, 'shared.txt', matrix.ids.department)
    await owner.change('card:send', { conversationId: matrix.ids.department, tool: 'file', content: { files: [file] } })
    const cardId = await send()
    await fill(mate, cardId, file)
    await matrix.removeMember(matrix.ids.department, 'mate')
    expect((await fill(mate, cardId, file, await uploaded(mate, 'more.txt'))).card).toMatchObject({ answered: 1 })
    expect((await download(creator, file.id)).status).toBe(200)
    await mate.change('card:act', { cardId, action: { type: 'withdraw', sheet: 1 } })
    expect(await refusedFill(mate, cardId, file)).toMatchObject({ reason: 'file.unknown' })
  })

  test('more than are asked for, one twice, and files where none are asked for are refused', async () => {
    const cardId = await send()
    const files = await Promise.all(['1', '2', '3'].map((name) => uploaded(mate, name)))
    const [one] = files
    if (one === undefined) throw new Error('uploaded')
    for (const wrong of [files, [one, one]]) {
      expect(await refusedFill(mate, cardId, ...wrong)).toMatchObject({ reason: 'form.answers', details: { at: 'a' } })
    }
    const wordsOnly = await send({ fields: [{ id: 'a', kind: 'text', label: 'Words', required: true }] })
    expect(await refusedFill(mate, wordsOnly, one)).toMatchObject({ reason: 'form.answers' })
  })
})

async function send(change: Partial<FormContent> = {}): Promise<string> {
  const fields: FormContent['fields'] = [{ id: 'a', kind: 'file', label: 'Papers', required: true, atMost: 2 }]
  const content = dinner({ fields, ...change })
  return (await creator.change('card:send', { conversationId: group, tool: 'form', content })).cardId
}

/** A small file whose content is its name. */
async function uploaded(client: Client, name: string, conversationId = group): Promise<FileFacts> {
  const sender = { url: matrix.world.server.url, token: client.token }
  const fileId = await uploadFile(sender, { name, bytes: new TextEncoder().encode(name), conversationId })
  return (await client.ask('file:get', { fileId })).file
}

function submit(files: readonly FileFacts[]) {
  return { type: 'submit', sheet: 1, answers: { a: { kind: 'files', files } } }
}

function fill(client: Client, cardId: string, ...files: FileFacts[]) {
  return client.change('card:act', { cardId, action: submit(files) })
}

function refusedFill(client: Client, cardId: string, ...files: FileFacts[]) {
  return client.refusal('card:act', { clientId: client.newClientId(), cardId, action: submit(files) })
}

function download({ token }: Client, fileId: string): Promise<Response> {
  return matrix.world.get(`/api/files/${fileId}`, { authorization: `Bearer ${token}` })
}
