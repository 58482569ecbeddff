import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { FileFacts } from '#shared/domain/file.ts'
import { fileLimits } from '#shared/domain/file.ts'
import { FileContent } from '#shared/features/file/file.ts'
import type { Client } from '../client.ts'
import { makeGif, makePng } from '../make-picture.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { announce, arrived, sendPart, type Uploader, uploadFile, uploadIdIn } from '../upload-file.ts'

const matrix = await MatrixWorld.start({ seed: 31 })
const [member, mate, admin, stranger] = await matrix.world.connectAll('member', 'mate', 'admin', 'stranger')
const group = matrix.ids.internal
afterAll(() => matrix.close())

const as = ({ token }: Client): Uploader => ({ url: matrix.world.server.url, token })
const text = (words: string) => new TextEncoder().encode(words)

function upload(client: Client, name: string, bytes: Uint8Array, conversationId = group): Promise<string> {
  return uploadFile(as(client), { name, bytes, conversationId })
}

async function factsOf(client: Client, fileId: string): Promise<FileFacts> {
  return (await client.ask('file:get', { fileId })).file
}

function asContent(...files: readonly FileFacts[]) {
  return { tool: 'file', content: { files } }
}

async function sent(client: Client, name: string, bytes: Uint8Array, conversationId = group) {
  const facts = await factsOf(client, await upload(client, name, bytes, conversationId))
  return { facts, ...(await client.change('card:send', { conversationId, ...asContent(facts) })) }
}

function download(client: Client, fileId: string, headers: Record<string, string> = {}): Promise<Response> {
  return matrix.world.get(`/api/files/${fileId}`, { authorization: `Bearer ${client.token}`, ...headers })
}

const Refused = z.object({ error: z.object({ reason: z.string() }) })
const reasonOf = async (response: Response) => Refused.parse(await response.json()).error.reason

describe('FILE-1: a file goes up in pieces', () => {
  test('goes on where it was cut off, and is a file once it is whole', async () => {
    const bytes = text('0123456789'.repeat(1000))
    const id = uploadIdIn(await announce(as(member), { name: 'a.txt', bytes: bytes.length, conversationId: group }))
    expect((await sendPart(as(member), id, 0, bytes.slice(0, 4000))).status).toBe(204)
    expect(await arrived(as(member), id)).toBe(4000)
    expect(await member.refusal('file:get', { fileId: id })).toMatchObject({ reason: 'file.unfinished' })
    expect((await sendPart(as(member), id, 0, bytes)).status).toBe(409)
    expect((await sendPart(as(member), id, 4000, bytes.slice(4000))).status).toBe(204)
    expect(await factsOf(member, id)).toMatchObject({ id, name: 'a.txt', bytes: bytes.length, kind: 'text' })
    expect(Buffer.from(await (await download(member, id)).arrayBuffer()).equals(bytes)).toBe(true)
  })

  test('survives a restart of the server in the middle', async () => {
    const own = await MatrixWorld.start({ seed: 32 })
    const who = { token: await own.world.signInAs('member') }
    const bytes = text('abc'.repeat(5000))
    const before = { ...who, url: own.world.server.url }
    const id = uploadIdIn(await announce(before, { name: 'b.txt', bytes: 15_000, conversationId: own.ids.internal }))
    await sendPart(before, id, 0, bytes.slice(0, 7000))
    await own.world.restart(60_000)
    const after = { ...who, url: own.world.server.url }
    expect(await arrived(after, id)).toBe(7000)
    expect((await sendPart(after, id, 7000, bytes.slice(7000))).status).toBe(204)
    const client = await own.world.connectWith('member', who.token)
    expect((await client.ask('file:get', { fileId: id })).file).toMatchObject({ bytes: 15_000 })
    await own.close()
  })

  test('keeps what arrived when the line is cut in the middle of a piece', async () => {
    const id = uploadIdIn(await announce(as(member), { name: 'c.bin', bytes: 3_000_000, conversationId: group }))
    const cut = new ReadableStream({
      async start(controller) {
        controller.enqueue(new Uint8Array(1_000_000))
        await new Promise((resolve) => setTimeout(resolve, 200))
        controller.error(new Error('the line is cut'))
      },
    })
    await expect(sendPart(as(member), id, 0, cut)).rejects.toThrow()
    let there = await arrived(as(member), id)
    expect(there).toBeGreaterThan(0)
    // The server notices the cut in its own time; what it acknowledged is what counts.
    const rest = () => sendPart(as(member), id, Number(there), new Uint8Array(3_000_000 - Number(there)))
    let answer = await rest()
    if (answer.status === 409) {
      there = await arrived(as(member), id)
      answer = await rest()
    }
    expect(answer.status).toBe(204)
    expect(await factsOf(member, id)).toMatchObject({ bytes: 3_000_000, kind: 'other' })
  })

  test('whose last answer was lost is whole when its sender asks, and for nobody else', async () => {
    const bytes = text('0123456789')
    const id = uploadIdIn(await announce(as(member), { name: 'a.txt', bytes: bytes.length, conversationId: group }))
    await sendPart(as(member), id, 0, bytes)
    expect(await arrived(as(member), id)).toBe(bytes.length)
    expect(await arrived(as(mate), id)).toEqual({ status: 404 })
    expect((await sendPart(as(member), id, 0, bytes)).status).toBe(404)
    expect(await factsOf(member, id)).toMatchObject({ bytes: bytes.length })
  })

  test('takes an empty file', async () => {
    expect(await factsOf(member, await upload(member, 'empty.txt', new Uint8Array()))).toMatchObject({
      bytes: 0,
      kind: 'other',
    })
    const facts = await factsOf(member, await upload(member, 'empty.txt', new Uint8Array()))
    expect((await download(member, facts.id)).status).toBe(200)
  })

  test('refuses more than 1 GB before a byte of it is sent', async () => {
    const answer = await announce(as(member), { name: 'x', bytes: fileLimits.bytes + 1, conversationId: group })
    expect(answer.status).toBe(413)
  })

  test('refuses more bytes than were announced', async () => {
    const id = uploadIdIn(await announce(as(member), { name: 'x', bytes: 10, conversationId: group }))
    expect((await sendPart(as(member), id, 0, new Uint8Array(11))).status).toBe(413)
  })

  test('is its sender’s alone: nobody else sees, continues or ends it', async () => {
    const id = uploadIdIn(await announce(as(member), { name: 'x', bytes: 10, conversationId: group }))
    expect(await arrived(as(mate), id)).toEqual({ status: 404 })
    expect((await sendPart(as(mate), id, 0, new Uint8Array(10))).status).toBe(404)
    expect(await mate.refusal('file:get', { fileId: id })).toMatchObject({ reason: 'file.unknown' })
  })

  test('needs a session, and the right to send files there', async () => {
    const asked = { name: 'x', bytes: 10, conversationId: group }
    expect((await announce({ ...as(member), token: 'nobody' }, asked)).status).toBe(401)
    expect(await reasonOf(await announce(as(stranger), asked))).toBe('conversation.unknown')
    expect(await reasonOf(await announce(as(member), { ...asked, conversationId: matrix.ids.external }))).toBe(
      'capability.kind',
    )
  })

  test('is limited in number, and forgotten after three days of nothing', async () => {
    const own = await MatrixWorld.start({ seed: 33 })
    const who = { token: await own.world.signInAs('member'), url: own.world.server.url }
    const begin = () => announce(who, { name: 'x', bytes: 10, conversationId: own.ids.internal })
    const ids: string[] = []
    for (let n = 0; n < fileLimits.unfinished; n += 1) ids.push(uploadIdIn(await begin()))
    expect(await reasonOf(await begin())).toBe('file.tooManyUnfinished')
    own.world.clock.advance(fileLimits.keptUnfinished + 1)
    expect(await arrived(who, ids[0] ?? '')).toEqual({ status: 404 })
    await expect.poll(() => readdirSync(join(own.world.folder, 'files'))).toEqual([])
    expect((await begin()).status).toBe(201)
    await own.close()
  })

  test('is thrown away when its sender cancels', async () => {
    const id = uploadIdIn(await announce(as(member), { name: 'x', bytes: 10, conversationId: group }))
    const url = `${matrix.world.server.url}/api/uploads/${id}`
    const headers = { authorization: `Bearer ${member.token}`, 'tus-resumable': '1.0.0' }
    expect((await fetch(url, { method: 'DELETE', headers })).status).toBe(204)
    expect(await arrived(as(member), id)).toEqual({ status: 404 })
  })
})

describe('FILE-5: what a file is, is told by the server', () => {
  test.each([
    ['photo.exe', makePng(40, 30), { mime: 'image/png', kind: 'image', width: 40, height: 30 }],
    ['picture.png', text('<!doctype html><script>alert(1)</script>'), { mime: 'text/plain', kind: 'text' }],
    ['page.html', text('<!doctype html><script>alert(1)</script>'), { mime: 'text/plain', kind: 'code' }],
    ['draw.svg', text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), { mime: 'text/plain', kind: 'code' }],
    ['x.md', text('# 标题'), { kind: 'markdown' }],
    ['doc.pdf', text('%PDF-1.7\n%âãÏÓ\n'), { mime: 'application/pdf', kind: 'pdf' }],
    ['huge.gif', makeGif(13_000, 10_000), { kind: 'image', width: null, height: null }],
    ['half.png', makePng(9, 9).subarray(0, 40), { mime: 'application/octet-stream', width: null }],
    ['x.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0, ...new Uint8Array(40)]), { kind: 'archive' }],
    // 你好 as old Chinese programs write it.
    ['old.txt', new Uint8Array([0xc4, 0xe3, 0xba, 0xc3, 0x0a]), { mime: 'text/plain', kind: 'text' }],
    ['old.bin', new Uint8Array([0xc4, 0xe3, 0xba, 0xc3, 0x0a]), { mime: 'application/octet-stream', kind: 'other' }],
    ['broken.txt', new Uint8Array([0xc4, 0xff, 0xff, 0x0a]), { mime: 'application/octet-stream', kind: 'other' }],
    ['noise', new Uint8Array([0, 1, 2, 3, 255, 254]), { mime: 'application/octet-stream', kind: 'other' }],
  ])('%s', async (name, bytes, facts) => {
    expect(await factsOf(member, await upload(member, name, bytes))).toMatchObject({ name, ...facts })
  })

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['a\0b\u202Egpj.exe', 'abgpj.exe'],
    ['C:\\temp\\nul.txt', '_nul.txt'],
    ['', 'file'],
  ])('the name %j is kept as %j', async (given, kept) => {
    expect((await factsOf(member, await upload(member, given, text('x')))).name).toBe(kept)
  })

  test('whatever a client says of it besides the id is overwritten', async () => {
    const facts = await factsOf(member, await upload(member, 'true.txt', text('truth')))
    const lie: FileFacts = {
      ...facts,
      name: '../lie.exe',
      bytes: 7,
      mime: 'text/html',
      kind: 'image',
      width: 5,
      height: 5,
    }
    const { cardId } = await member.change('card:send', { conversationId: group, ...asContent(lie) })
    const { card } = await mate.ask('card:get', { cardId })
    expect(FileContent.parse(card.content)).toEqual({ files: [facts] })
  })

  test.each([
    ['page.html', text('<script>alert(1)</script>'), 'attachment', 'application/octet-stream'],
    ['draw.svg', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'attachment', 'application/octet-stream'],
    ['x.png', makePng(3, 3), 'inline', 'image/png'],
    ['huge.gif', makeGif(13_000, 10_000), 'attachment', 'application/octet-stream'],
    ['notes.txt', text('hello'), 'inline', 'text/plain; charset=utf-8'],
  ])('%s comes down in a box of its own', async (name, bytes, disposition, type) => {
    const response = await download(member, await upload(member, name, bytes))
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': type,
      'content-disposition': `${disposition}; filename*=UTF-8''${name}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
  })

  test('comes down in stretches', async () => {
    const id = await upload(member, 'digits.txt', text('0123456789'))
    const part = async (range: string) => {
      const response = await download(member, id, { range })
      return [response.status, response.headers.get('content-range'), response.ok ? await response.text() : '']
    }
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234'])
    expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789'])
    expect(await part('bytes=-2')).toEqual([206, 'bytes 8-9/10', '89'])
    expect(await part('bytes=0-99')).toEqual([206, 'bytes 0-9/10', '0123456789'])
    expect((await part('bytes=10-'))[0]).toBe(400)
    expect((await part('bytes=1-2,4-5'))[0]).toBe(200)
  })
})

describe('FILE-4: access follows membership of where it was sent', () => {
  test('nobody but its uploader gets it before it is sent, everyone there afterwards, and nobody elsewhere', async () => {
    const id = await upload(member, 'plan.txt', text('plan'))
    expect((await download(mate, id)).status).toBe(404)
    const facts = await factsOf(member, id)
    await member.change('card:send', { conversationId: group, ...asContent(facts) })
    expect((await download(mate, id)).status).toBe(200)
    expect(await reasonOf(await download(stranger, id))).toBe('file.unknown')
  })

  test('a file of another person opens to nobody who only knows its id', async () => {
    const facts = await factsOf(member, await upload(member, 'secret.txt', text('secret')))
    const refusal = await mate.refusal('card:send', {
      clientId: matrix.world.newClientId(),
      conversationId: group,
      ...asContent(facts),
    })
    expect(refusal).toMatchObject({ code: 'not_found', reason: 'file.unknown' })
  })

  test('is passed on without copying a byte, by whoever is where it was sent', async () => {
    const { facts } = await sent(member, 'pass-on.txt', text('pass it on'))
    const kept = readdirSync(join(matrix.world.folder, 'files')).length
    await admin.change('card:send', { conversationId: matrix.ids.department, ...asContent(facts) })
    expect(readdirSync(join(matrix.world.folder, 'files')).length).toBe(kept)
    const { files } = await admin.ask('file:list', {
      conversationId: matrix.ids.department,
      text: 'pass-on',
      kinds: null,
      sort: 'newest',
      after: null,
      limit: 10,
    })
    expect(files).toMatchObject([{ by: 'admin', file: { id: facts.id } }])
  })

  test('ends with membership, also in the middle of a download', async () => {
    const own = await MatrixWorld.start({ seed: 34 })
    const { world, ids } = own
    const [owner, leaver] = [await world.connectAs('owner'), await world.connectAs('member')]
    const uploader = { url: world.server.url, token: owner.token }
    const bytes = new Uint8Array(30_000_000)
    const id = await uploadFile(uploader, { name: 'big.bin', bytes, conversationId: ids.internal })
    const { file } = await owner.ask('file:get', { fileId: id })
    await owner.change('card:send', { conversationId: ids.internal, ...asContent(file) })
    const get = () => world.get(`/api/files/${id}`, { authorization: `Bearer ${leaver.token}` })
    const running = await get()
    const reader = running.body?.getReader()
    await reader?.read()
    await owner.change('member:remove', { conversationId: ids.internal, personIds: ['member'] })
    await leaver.next('conversation:gone')
    let read = 0
    await expect(
      (async () => {
        for (;;) {
          const part = await reader?.read()
          if (part === undefined || part.done) return
          read += part.value.length
        }
      })(),
    ).rejects.toThrow()
    expect(read).toBeLessThan(bytes.length)
    expect((await get()).status).toBe(404)
    expect(await leaver.refusal('file:get', { fileId: id })).toMatchObject({ reason: 'file.unknown' })
    await own.close()
  })

  test('an upload is cut when its sender is removed, and what arrived cannot be sent', async () => {
    const own = await MatrixWorld.start({ seed: 35 })
    const { world, ids } = own
    const [owner, leaver] = [await world.connectAs('owner'), await world.connectAs('member')]
    const uploader = { url: world.server.url, token: leaver.token }
    const asked = { name: 'x.bin', bytes: 2_000_000, conversationId: ids.internal }
    const id = uploadIdIn(await announce(uploader, asked))
    let finish = () => {}
    const slow = new ReadableStream({
      async start(controller) {
        controller.enqueue(new Uint8Array(1_000_000))
        await new Promise<void>((resolve) => {
          finish = resolve
        })
        controller.enqueue(new Uint8Array(1_000_000))
        controller.close()
      },
    })
    const sending = sendPart(uploader, id, 0, slow)
    sending.catch(() => undefined)
    await expect.poll(() => statSync(join(world.folder, 'files', `${id}.part`)).size).toBeGreaterThan(0)
    await owner.change('member:remove', { conversationId: ids.internal, personIds: ['member'] })
    await expect(sending).rejects.toThrow()
    finish()
    expect(await arrived(uploader, id)).toEqual({ status: 404 })
    await own.close()
  })

  test('a newcomer without history gets nothing older, in the list and by id', async () => {
    const own = await MatrixWorld.start({ seed: 36 })
    const { world, ids } = own
    const owner = await world.connectAs('owner')
    const uploader = { url: world.server.url, token: owner.token }
    const send = async (name: string) => {
      const id = await uploadFile(uploader, { name, bytes: text(name), conversationId: ids.internal })
      const { file } = await owner.ask('file:get', { fileId: id })
      await owner.change('card:send', { conversationId: ids.internal, ...asContent(file) })
      return id
    }
    const old = await send('old.txt')
    await owner.change('member:invite', { conversationId: ids.internal, personIds: ['stranger'], reason: null })
    const fresh = await send('fresh.txt')
    const newcomer = await world.connectAs('stranger')
    const headers = { authorization: `Bearer ${newcomer.token}` }
    expect((await world.get(`/api/files/${old}`, headers)).status).toBe(404)
    expect((await world.get(`/api/files/${fresh}`, headers)).status).toBe(200)
    const asked = {
      conversationId: ids.internal,
      text: '',
      kinds: null,
      sort: 'newest' as const,
      after: null,
      limit: 9,
    }
    expect((await newcomer.ask('file:list', asked)).files.map(({ file }) => file.name)).toEqual(['fresh.txt'])
    await own.close()
  })

  test('FILE-1: in an external group nobody sends files', async () => {
    const { facts } = await sent(member, 'internal.txt', text('internal'))
    const refusal = await member.refusal('card:send', {
      clientId: matrix.world.newClientId(),
      conversationId: matrix.ids.external,
      ...asContent(facts),
    })
    expect(refusal).toMatchObject({ reason: 'capability.kind', details: { capability: 'file.send' } })
  })
})

describe('FILE-3: the files of a group', () => {
  test('are searched, sorted, told apart by kind, and come page by page', async () => {
    const own = await MatrixWorld.start({ seed: 37 })
    const { world, ids } = own
    const owner = await world.connectAs('owner')
    const uploader = { url: world.server.url, token: owner.token }
    for (const [name, size] of [
      ['b 周报.txt', 5],
      ['a 周报.md', 9],
      ['c.png', 0],
      ['d 100%.txt', 1],
    ] as const) {
      const bytes = name.endsWith('png') ? makePng(2, 2) : text('x'.repeat(size))
      const id = await uploadFile(uploader, { name, bytes, conversationId: ids.internal })
      const { file } = await owner.ask('file:get', { fileId: id })
      await owner.change('card:send', { conversationId: ids.internal, ...asContent(file) })
    }
    const list = async (change: object, limit = 10, after: string | null = null) => {
      const asked = { conversationId: ids.internal, text: '', kinds: null, sort: 'newest' as const, after, limit }
      return owner.ask('file:list', { ...asked, ...change })
    }
    const names = async (change: object) => (await list(change)).files.map(({ file }) => file.name)
    expect(await names({})).toEqual(['d 100%.txt', 'c.png', 'a 周报.md', 'b 周报.txt'])
    expect(await names({ sort: 'name' })).toEqual(['a 周报.md', 'b 周报.txt', 'c.png', 'd 100%.txt'])
    expect((await names({ sort: 'size' })).at(-1)).toBe('d 100%.txt')
    expect(await names({ text: '周报', sort: 'oldest' })).toEqual(['b 周报.txt', 'a 周报.md'])
    expect(await names({ text: '%' })).toEqual(['d 100%.txt'])
    expect(await names({ kinds: ['image', 'markdown'] })).toEqual(['c.png', 'a 周报.md'])
    const first = await list({ sort: 'size' }, 3)
    expect(first).toMatchObject({ more: true, people: [{ id: 'owner' }] })
    const second = await list({ sort: 'size' }, 3, first.files.at(-1)?.useId ?? null)
    expect(second.files.map(({ file }) => file.name)).toEqual(['d 100%.txt'])
    expect(second.more).toBe(false)
    await own.close()
  })
})

describe('a card that nobody answers', () => {
  test('is not ended, reminded of, answered, listed by answers or exported, and counts nothing', async () => {
    const { cardId } = await sent(member, 'card.txt', text('card'))
    const { card } = await member.ask('card:get', { cardId })
    expect(card).toMatchObject({ answered: 0, audience: 0, endsAt: null })
    const change = { cardId, clientId: matrix.world.newClientId() }
    expect(await member.refusal('card:end', change)).toMatchObject({ reason: 'card.noEnd' })
    expect(await member.refusal('card:remind', change)).toMatchObject({ reason: 'card.noAnswers' })
    expect(await member.refusal('card:act', { ...change, action: {} })).toMatchObject({ reason: 'input' })
    expect(await member.refusal('card:entries', { cardId })).toMatchObject({ reason: 'card.noAnswers' })
    const exported = await matrix.world.get(`/api/cards/${cardId}/export?format=csv`, {
      authorization: `Bearer ${member.token}`,
    })
    expect(await reasonOf(exported)).toBe('card.noAnswers')
  })
})
