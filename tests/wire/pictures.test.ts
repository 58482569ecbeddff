import { readdirSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { pictureLimits } from '#shared/domain/picture.ts'
import type { PollContent } from '#shared/features/poll/poll.ts'
import { UploadedPicture } from '#shared/protocol/http.ts'
import { write } from '../../server/domain/once.ts'
import { usePictures } from '../../server/domain/pictures/use-pictures.ts'
import { noMessage } from '../../server/storage/stores/pictures.store.ts'
import { usualAllowances } from '../../server/transport/rate-limits.ts'
import type { Client } from '../client.ts'
import { makeGif, makeJpeg, makePng, makeWebp } from '../make-picture.ts'
import { World } from '../world.ts'

/** Of one internal group of the demo world, and three who are not in it. */
const group = 'toolchain'
const [sender, member, leaver] = ['luo-ping', 'pan-deng', 'wu-jia-qi']
const [colleague, customer] = ['lin-xia', 'he-tian-tian']
const customersGroup = 'old-customers'

let world: World
let luo: Client
let tokens: Record<string, string>

beforeAll(async () => {
  world = await World.start({ world: 'demo' })
  luo = await world.connectAs(sender)
  tokens = { [sender]: luo.token }
  for (const id of [member, leaver, colleague, customer]) tokens[id] = await world.signInAs(id)
})

afterAll(() => world.close())

const bearerOf = (personId: string) => ({ authorization: `Bearer ${tokens[personId]}` })
const filesKept = () => readdirSync(join(world.folder, 'pictures')).sort()

function upload(personId: string, bytes: Uint8Array, headers: Record<string, string> = {}): Promise<Response> {
  // A copy in a buffer of its own, as fetch wants it.
  const body = new Uint8Array(bytes)
  return fetch(`${world.server.url}/api/pictures`, {
    method: 'POST',
    headers: { ...bearerOf(personId), ...headers },
    body,
  })
}

async function uploaded(personId: string, bytes: Uint8Array): Promise<string> {
  return UploadedPicture.parse(await (await upload(personId, bytes)).json()).pictureId
}

const Refused = z.object({ error: z.object({ code: z.string(), reason: z.string() }) })

async function refusal(response: Response): Promise<readonly [number, string]> {
  return [response.status, Refused.parse(await response.json()).error.reason]
}

function download(personId: string, pictureId: string): Promise<Response> {
  return world.get(`/api/pictures/${pictureId}`, bearerOf(personId))
}

async function statusesFor(pictureId: string, people: readonly string[]): Promise<number[]> {
  return Promise.all(people.map(async (personId) => (await download(personId, pictureId)).status))
}

function pollWith(...pictureIds: readonly (string | null)[]): PollContent {
  return {
    question: '用哪一张？',
    options: pictureIds.map((pictureId, place) => ({ text: `第 ${place + 1} 张`, pictureId })),
    choice: { type: 'single' },
    anonymous: false,
    results: 'live',
    changeable: true,
    deadline: null,
  }
}

function sendPoll(client: Client, ...pictureIds: readonly (string | null)[]) {
  return client.change('card:send', { conversationId: group, tool: 'poll', content: pollWith(...pictureIds) })
}

describe('MSG-1: a picture goes up and comes down', () => {
  test.each([
    ['image/jpeg', makeJpeg(40, 30), 'picture.jpg'],
    ['image/png', makePng(40, 30), 'picture.png'],
    ['image/gif', makeGif(40, 30), 'picture.gif'],
    ['image/webp', makeWebp(40, 30), 'picture.webp'],
  ])('%s comes back byte for byte, as what it is, in a box of its own', async (type, bytes, fileName) => {
    const answer = await upload(sender, bytes, { 'content-type': 'text/html; charset=utf-8' })
    const { pictureId, ...size } = UploadedPicture.parse(await answer.json())
    expect(size).toEqual({ width: 40, height: 30 })
    const response = await download(sender, pictureId)
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': `inline; filename="${fileName}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
      vary: 'Origin, Authorization',
    })
  })

  test.each(['', 'garbage', 'image/svg+xml', 'application/json'])(
    'the content type «%s» changes nothing',
    async (type) => {
      const answer = await upload(sender, makePng(3, 4), { 'content-type': type })
      expect(UploadedPicture.parse(await answer.json())).toMatchObject({ width: 3, height: 4 })
    },
  )

  test('what follows the picture is cut off before it is kept', async () => {
    const png = makePng(5, 5)
    const pictureId = await uploaded(sender, Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]))
    expect(Buffer.from(await (await download(sender, pictureId)).arrayBuffer()).equals(png)).toBe(true)
  })

  test('the desktop client may do both from its own origin, a stranger’s page may not', async () => {
    const pictureId = await uploaded(sender, makePng(2, 2))
    const allowed = async (origin: string) => {
      const headers = { ...bearerOf(sender), origin }
      const [up, down] = [
        await upload(sender, makePng(2, 2), { origin }),
        await world.get(`/api/pictures/${pictureId}`, headers),
      ]
      return [up, down].map((response) => response.headers.get('access-control-allow-origin'))
    }
    expect(await allowed('app://qun')).toEqual(['app://qun', 'app://qun'])
    expect(await allowed('https://evil.example')).toEqual([null, null])
  })
})

describe('MSG-1: what is no picture is refused, and nothing of it is kept', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  test.each([
    ['an SVG', Buffer.from(svg), 400, 'picture.notAPicture'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 400, 'picture.notAPicture'],
    ['a page that begins like a GIF', Buffer.from('GIF89a/*<script>*/=1;alert(1)'), 400, 'picture.notAPicture'],
    ['a picture cut off', makeJpeg(40, 30).subarray(0, 60), 400, 'picture.notAPicture'],
    ['nothing', Buffer.alloc(0), 400, 'picture.notAPicture'],
    ['a PNG of 50 000 × 50 000', makePng(50_000, 50_000), 413, 'picture.tooManyPixels'],
    ['a picture one pixel too wide', makePng(12_001, 1), 413, 'picture.tooManyPixels'],
    ['a picture of more than 60 megapixels', makeJpeg(10_000, 6_001), 413, 'picture.tooManyPixels'],
  ])('%s', async (_what, bytes, status, reason) => {
    const before = filesKept()
    expect(await refusal(await upload(sender, bytes))).toEqual([status, reason])
    expect(filesKept()).toEqual(before)
  })

  test('20 MB are taken, one byte more is not, announced or not', async () => {
    const png = makePng(9, 9)
    const filled = (length: number) => Buffer.concat([png, Buffer.alloc(length - png.length)])
    expect((await upload(sender, filled(pictureLimits.bytes))).status).toBe(200)
    const before = filesKept()
    const tooLarge = [413, 'picture.tooLarge']
    expect(await refusal(await upload(sender, filled(pictureLimits.bytes + 1)))).toEqual(tooLarge)
    expect(await unannounced(filled(pictureLimits.bytes + 1))).toEqual(tooLarge)
    expect(filesKept()).toEqual(before)
  })

  test('who hangs up half-way leaves nothing behind', async () => {
    const before = filesKept()
    await new Promise<void>((resolve) => {
      const headers = { ...bearerOf(sender), 'content-length': 1000 }
      const request = httpRequest(`${world.server.url}/api/pictures`, { method: 'POST', headers })
      request.on('error', () => resolve())
      request.write(makePng(9, 9), () => setTimeout(() => request.destroy(), 50))
    })
    await expect.poll(filesKept).toEqual(before)
  })

  test('without a session nothing is taken and nothing is given', async () => {
    const pictureId = await uploaded(sender, makePng(2, 2))
    const nobody = { authorization: '' }
    expect(await refusal(await upload(sender, makePng(2, 2), nobody))).toEqual([401, 'session.missing'])
    expect(await refusal(await world.get(`/api/pictures/${pictureId}`))).toEqual([401, 'session.missing'])
  })

  test('one person can only upload so many in a row', async () => {
    const slowed = await World.start({ world: 'demo', allowances: usualAllowances })
    const headers = { authorization: `Bearer ${await slowed.signInAs(sender)}` }
    const send = () =>
      fetch(`${slowed.server.url}/api/pictures`, { method: 'POST', headers, body: new Uint8Array(makePng(1, 1)) })
    const statuses: number[] = []
    for (let i = 0; i < 31; i += 1) statuses.push((await send()).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(30)
    expect(await refusal(await send())).toEqual([429, 'request.tooMany'])
    await slowed.close()
  })
})

/** Sends without saying how much is to come. */
function unannounced(bytes: Buffer): Promise<readonly [number, string]> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${world.server.url}/api/pictures`, { method: 'POST', headers: bearerOf(sender) })
    request.on('error', reject)
    request.on('response', async (response) => {
      const text = Buffer.concat(await response.toArray()).toString()
      resolve([response.statusCode ?? 0, Refused.parse(JSON.parse(text)).error.reason])
    })
    for (let at = 0; at < bytes.length; at += 1024 * 1024) request.write(bytes.subarray(at, at + 1024 * 1024))
    request.end()
  })
}

describe('MSG-1, POLL-1: who may see a picture', () => {
  test('until it is used, its uploader alone', async () => {
    const pictureId = await uploaded(sender, makePng(6, 6))
    expect(await statusesFor(pictureId, [sender, member, colleague, customer])).toEqual([200, 404, 404, 404])
  })

  test('in a poll, whoever is in the group; not a colleague outside it, not a customer', async () => {
    const pictureId = await uploaded(sender, makePng(6, 6))
    await sendPoll(luo, pictureId, null)
    expect(await statusesFor(pictureId, [sender, member, colleague, customer])).toEqual([200, 200, 404, 404])
    expect(await refusal(await download(colleague, pictureId))).toEqual([404, 'picture.unknown'])
  })

  test('who was removed no longer, from that moment on', async () => {
    const pictureId = await uploaded(sender, makePng(6, 6))
    await sendPoll(luo, pictureId, null)
    expect(await statusesFor(pictureId, [leaver])).toEqual([200])
    await write(world.server.ctx, async ({ db }) => {
      await db
        .updateTable('members')
        .set({ present: 0 })
        .where('conversationId', '=', group)
        .where('personId', '=', leaver)
        .execute()
    })
    expect(await statusesFor(pictureId, [leaver, member])).toEqual([404, 200])
  })

  test('a WeChat user sees what is used in a group they are in', async () => {
    const pictureId = await uploaded(colleague, makePng(6, 6))
    const place = { personId: colleague, conversationId: customersGroup, messageId: noMessage }
    await write(world.server.ctx, (work) => usePictures(work, place, [pictureId]))
    expect(await statusesFor(pictureId, [customer, member])).toEqual([200, 404])
  })

  test.each(['..%2F..%2Fqun.sqlite', '%2e%2e%2fqun.sqlite', 'n000001.part', 'a%00b', '%E2%80%AE', 'x'.repeat(90)])(
    'no path, no part and no trick leads to a file: %s',
    async (name) => {
      expect(await refusal(await world.get(`/api/pictures/${name}`, bearerOf(sender)))).toEqual([
        404,
        'picture.unknown',
      ])
    },
  )
})

describe('POLL-1: whose pictures a poll may show', () => {
  test('somebody else’s is refused, and nothing is posted', async () => {
    const foreign = await uploaded(colleague, makePng(6, 6))
    const polls = async () =>
      (await luo.ask('card:list', { conversationId: group, tool: 'poll', before: null, limit: 50 })).cards.length
    const before = await polls()
    const mutation = {
      clientId: world.newClientId(),
      conversationId: group,
      tool: 'poll',
      content: pollWith(foreign, null),
    }
    expect(await luo.refusal('card:send', mutation)).toMatchObject({ code: 'not_found', reason: 'picture.unknown' })
    expect(await polls()).toBe(before)
    expect(await statusesFor(foreign, [sender, member])).toEqual([404, 404])
  })

  test('one that does not exist is refused', async () => {
    const own = await uploaded(sender, makePng(6, 6))
    const content = pollWith(own, 'no-such-picture')
    const refused = await luo.refusal('card:send', {
      clientId: world.newClientId(),
      conversationId: group,
      tool: 'poll',
      content,
    })
    expect(refused.reason).toBe('picture.unknown')
    expect(await statusesFor(own, [member])).toEqual([404])
  })

  test('what the group shows already may be shown in it again, by anyone of it', async () => {
    const pictureId = await uploaded(sender, makePng(6, 6))
    await sendPoll(luo, pictureId, null)
    const pan = await world.connectAs(member)
    const { cardId } = await sendPoll(pan, pictureId, pictureId)
    const { card } = await luo.ask('card:get', { cardId })
    expect(card.content).toMatchObject({ options: [{ pictureId }, { pictureId }] })
  })

  test('sending again under the same client id uses it once', async () => {
    const pictureId = await uploaded(sender, makePng(6, 6))
    const input = {
      clientId: world.newClientId(),
      conversationId: group,
      tool: 'poll',
      content: pollWith(pictureId, null),
    }
    expect(await luo.ask('card:send', input)).toEqual(await luo.ask('card:send', input))
  })
})

test('the server ends in time though somebody does not read what they asked for', async () => {
  const own = await World.start({ world: 'demo' })
  const headers = { authorization: `Bearer ${await own.signInAs(sender)}` }
  // Ten megabytes that really belong to the picture: comment after comment.
  const comments = Array.from({ length: 160 }, () =>
    Buffer.concat([Buffer.from([0xff, 0xfe, 0xff, 0xff]), Buffer.alloc(65_533)]),
  )
  const jpeg = makeJpeg(8, 8)
  const body = new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), ...comments, jpeg.subarray(2)]))
  const up = await fetch(`${own.server.url}/api/pictures`, { method: 'POST', headers, body })
  const { pictureId } = UploadedPicture.parse(await up.json())
  const unread = await own.get(`/api/pictures/${pictureId}`, headers)
  expect(unread.headers.get('content-length')).toBe(String(body.length))
  await own.close()
}, 10_000)

describe('MSG-1: what nobody used is cleared away at the start', () => {
  test('after thirty days; used ones stay, and files that belong to nothing go', async () => {
    const own = await World.start({ world: 'demo' })
    const client = await own.connectAs(sender)
    const headers = { authorization: `Bearer ${client.token}` }
    const put = async () => {
      const body = new Uint8Array(makePng(4, 4))
      const response = await fetch(`${own.server.url}/api/pictures`, { method: 'POST', headers, body })
      return UploadedPicture.parse(await response.json()).pictureId
    }
    const [old, used] = [await put(), await put()]
    await client.change('card:send', { conversationId: group, tool: 'poll', content: pollWith(used, null) })
    await own.restart((30 * 24 - 1) * 60 * 60_000)
    const young = await put()
    const left = () =>
      readdirSync(join(own.folder, 'pictures'))
        .filter((id) => !id.startsWith('demo-'))
        .sort()
    expect(left()).toEqual([old, used, young].sort())
    await own.server.ctx.pictureFiles
      .receive('orphan', Readable.from([makePng(1, 1)]), 1000)
      .then((file) => file.keep(10))
    await own.restart(60 * 60_000 + 1)
    expect(left()).toEqual([used, young].sort())
    expect((await own.get(`/api/pictures/${old}`, headers)).status).toBe(404)
    expect((await own.get(`/api/pictures/${used}`, headers)).status).toBe(200)
    await own.close()
  })
})
