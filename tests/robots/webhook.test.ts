import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noSwitches } from '#shared/domain/conversation.ts'
import { usualAllowances } from '../../server/transport/rate-limits.ts'
import { makeJpeg, makePng } from '../make-picture.ts'
import { makeAmr, RobotWorld } from './robot-world.ts'

let robots: RobotWorld

beforeEach(async () => {
  robots = await RobotWorld.start()
})
afterEach(() => robots.close())

const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex')

describe('ROB-2: the address', () => {
  test('that is missing, made up, replaced or removed is no address, in the words of each endpoint', async () => {
    const { member, place } = robots
    const replaced = robots.path
    await member.change('robot:regenerate', place)
    const removed = (await member.ask('robot:address', place)).path
    expect((await robots.text('still here', removed)).body.errcode).toBe(0)
    await member.change('robot:remove', place)
    const none = '/cgi-bin/webhook/send'
    for (const path of [none, `${none}?key=`, `${none}?key=no-such-key`, `${none}?key[]=a`, replaced, removed]) {
      expect((await robots.text('x', path)).body).toMatchObject({
        errcode: 93000,
        errmsg: expect.stringMatching(/^invalid webhook url, hint: /),
      })
    }
    const upload = await robots.upload('file', 'a.txt', Buffer.from('abcdefg'), removed)
    expect(upload.body).toMatchObject({ errcode: 40058, errmsg: expect.stringMatching(/^invalid param 'key', /) })
    expect(await robots.said()).toHaveLength(1)
  })

  test('dies for a message that waits in the same commit behind the removal', async () => {
    const { member, place } = robots
    const [removal, ...sent] = await Promise.all([
      member.change('robot:remove', place),
      ...Array.from({ length: 5 }, () => robots.text('am I late?')),
    ])
    expect(removal).toEqual({})
    const arrived = sent.filter(({ body }) => body.errcode === 0).length
    expect(await robots.said()).toHaveLength(arrived)
    expect(sent.every(({ body }) => body.errcode === 0 || body.errcode === 93000)).toBe(true)
  })

  test('stands in no log', async () => {
    await robots.text('hello')
    await robots.send('no JSON')
    await fetch(robots.matrix.world.server.url + robots.path)
    expect(robots.matrix.world.log.join('\n')).not.toContain(robots.path.split('key=')[1])
  })
})

describe('ROB-5: a robot that may not speak', () => {
  test('because the console disabled it hears so, and nothing is posted or uploaded', async () => {
    const { ctx } = robots.matrix.world.server
    const disable = (at: number | null) =>
      ctx.storage.write((db) => db.updateTable('robots').set({ disabledAt: at }).execute())
    await disable(1)
    expect((await robots.text('x')).body).toMatchObject({ errcode: 93004 })
    expect((await robots.upload('file', 'a.txt', Buffer.from('abcdefg'))).body).toMatchObject({ errcode: 93004 })
    await disable(null)
    expect((await robots.text('x')).body.errcode).toBe(0)
  })

  test('because its group is dissolved or closed is not in it, and while everyone is muted is muted too', async () => {
    const { matrix, place } = robots
    for (const state of ['dissolved', 'closed'] as const) {
      await matrix.arrange(place.conversationId, { state })
      expect((await robots.text('x')).body).toMatchObject({ errcode: 93008 })
    }
    await matrix.arrange(place.conversationId, { state: 'open', switches: { ...noSwitches, muteAll: true } })
    expect((await robots.text('x')).body).toMatchObject({ errcode: 93004 })
    expect(await robots.said()).toEqual([])
  })

  test('calls everyone only where the group does not leave that to owner and admins', async () => {
    const { matrix, place } = robots
    const call = { msgtype: 'text', text: { content: 'all of you', mentioned_list: ['@all', 'mate'] } }
    await matrix.arrange(place.conversationId, { switches: { ...noSwitches, mentionAllByAdmins: true } })
    await robots.send(call)
    await matrix.arrange(place.conversationId, { switches: noSwitches })
    await robots.send(call)
    const mate = { personId: 'mate' }
    expect((await robots.said()).map(({ body }) => body.mentions)).toEqual([[mate], ['all', mate]])
  })
})

describe('ROB-5: the endpoint', () => {
  test('answers with status 200, whatever the content type, the query and the case of the MD5', async () => {
    const png = makePng(40, 30)
    const image = { base64: png.toString('base64').replace(/(.{10})/g, '$1\n'), md5: md5(png).toUpperCase() }
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'a/b; charset=gbk', ''])
      expect(
        (
          await robots.send({ msgtype: 'text', text: { content: 'hello' } }, `${robots.path}&debug=1`, {
            'content-type': type,
          })
        ).body,
      ).toEqual({ errcode: 0, errmsg: 'ok' })
    const sent = await robots.send({ msgtype: 'image', image })
    expect(sent).toMatchObject({ status: 200, body: { errcode: 0 } })
    expect(sent.headers.get('content-type')).toBe('application/json; charset=UTF-8')
    expect(sent.headers.get('error-code')).toBe('0')
  })

  test('answers a wrong method and too large a body the way HTTP does', async () => {
    const { url } = robots.matrix.world.server
    expect((await fetch(url + robots.path)).status).toBe(404)
    const large = await fetch(url + robots.path, { method: 'POST', body: Buffer.alloc(4 * 1024 * 1024 + 1, 32) })
    expect(large.status).toBe(413)
    expect(await (await fetch(`${url}/cgi-bin/webhook/codes?e=93000`)).text()).toContain('93000\tinvalid webhook url')
  })

  test('ROB-6: counts what was posted and what was refused on its day, and notes the last use', async () => {
    const { member, place, matrix } = robots
    await robots.text('one')
    await robots.send('nonsense')
    await robots.text('two')
    const days = await matrix.world.server.ctx.storage.read
      .selectFrom('robotDays')
      .selectAll()
      .orderBy('code')
      .execute()
    expect(days).toMatchObject([
      { robotId: place.robotId, code: 0, count: 2 },
      { robotId: place.robotId, code: 47001, count: 1 },
    ])
    const { robots: list } = await member.ask('robot:list', { conversationId: place.conversationId })
    expect(list).toMatchObject([{ lastUsedAt: matrix.world.clock.now() }])
  })
})

describe('ROB-6: refused uploads', () => {
  const counted = async () =>
    (
      await robots.matrix.world.server.ctx.storage.read.selectFrom('robotDays').selectAll().orderBy('code').execute()
    ).map(({ robotId, code, count }) => {
      expect(robotId).toBe(robots.place.robotId)
      return [code, count]
    })

  test('are counted by their code, and those that arrive as nothing', async () => {
    const { ctx, url } = robots.matrix.world.server
    await robots.upload('file', 'a.txt', Buffer.from('abcdefg'))
    expect(await counted()).toEqual([])
    await robots.upload('file', 'a.txt', Buffer.from('12345'))
    await robots.upload('voice', 'a.amr', makeAmr(3001))
    await robots.upload('voice', 'a.amr', Buffer.from('ID3 not an amr at all'))
    await robots.upload('image', 'a.png', makePng(8, 8))
    const path = `${url}${robots.path.replace('/send?', '/upload_media?')}&type=file`
    await fetch(path, { method: 'POST', body: 'no multipart' })
    const half = '--b\r\nContent-Disposition: form-data; name="media"; filename="a.txt"\r\n\r\nhalf of it'
    await fetch(path, { method: 'POST', body: half, headers: { 'content-type': 'multipart/form-data; boundary=b' } })
    await ctx.storage.write((db) => db.updateTable('robots').set({ disabledAt: 1 }).execute())
    await robots.upload('file', 'a.txt', Buffer.from('abcdefg'))
    expect(await counted()).toEqual([
      [40004, 2],
      [40006, 2],
      [44004, 1],
      [47001, 1],
      [93004, 1],
    ])
  })

  test('are counted when there are too many of them', async () => {
    await robots.close()
    robots = await RobotWorld.start({ allowances: usualAllowances })
    for (let n = 0; n < 22; n += 1) await robots.upload('file', 'a.txt', Buffer.from('abcdefg'))
    expect(await counted()).toEqual([[45009, 2]])
  })

  test('count for no robot that goes by another key or is gone', async () => {
    const { member, place } = robots
    const tiny = Buffer.from('12345')
    const [, late] = await Promise.all([member.change('robot:regenerate', place), robots.upload('file', 'a.txt', tiny)])
    const lateCount = late.body.errcode === 40006 ? await counted() : []
    await robots.upload('file', 'a.txt', tiny)
    expect(await counted()).toEqual(lateCount)
    robots.path = (await member.ask('robot:address', place)).path
    await Promise.all([member.change('robot:remove', place), robots.upload('file', 'a.txt', tiny)])
    await robots.upload('file', 'a.txt', tiny)
    expect(await counted()).toEqual([])
  })

  test('that nobody waited for count nothing', async () => {
    const { hostname, port } = new URL(robots.matrix.world.server.url)
    const head = `POST ${robots.path.replace('/send?', '/upload_media?')}&type=file HTTP/1.1\r\nhost: qun\r\n`
    const sized = 'content-type: multipart/form-data; boundary=b\r\ncontent-length: 10000\r\n\r\n'
    const half = '--b\r\nContent-Disposition: form-data; name="media"; filename="a.txt"\r\n\r\nhalf of it'
    const socket = connect(Number(port), hostname)
    await new Promise<void>((resolve) => socket.write(head + sized + half, () => resolve()))
    socket.destroy()
    expect((await robots.text('the next one')).body.errcode).toBe(0)
    expect(await counted()).toEqual([[0, 1]])
  })
})

describe('ROB-2: who tries keys', () => {
  test('is not heard for a while after thirty wrong ones, and then again', async () => {
    await robots.close()
    robots = await RobotWorld.start({ allowances: usualAllowances })
    const guess = async () => (await robots.text('x', '/cgi-bin/webhook/send?key=guess')).status
    for (let n = 0; n < 30; n += 1) expect(await guess()).toBe(200)
    expect(await guess()).toBe(429)
    expect((await robots.text('x')).status).toBe(429)
    robots.matrix.world.clock.advance(2000)
    expect((await robots.text('x')).body.errcode).toBe(0)
  })
})

describe('ROB-5: a picture in the message', () => {
  test('is served to the group, and to nobody else', async () => {
    const jpeg = makeJpeg(50, 20)
    await robots.send({ msgtype: 'image', image: { base64: jpeg.toString('base64'), md5: md5(jpeg) } })
    const content = (await robots.said())[0]?.body.content
    if (content?.type !== 'image') throw new Error('no picture was posted')
    expect(content).toMatchObject({ width: 50, height: 20 })
    const path = `/api/pictures/${content.pictureId}`
    const { world } = robots.matrix
    const by = async (personId: string) => ({ authorization: `Bearer ${await world.signInAs(personId)}` })
    const served = await world.get(path, await by('mate'))
    expect(Buffer.from(await served.arrayBuffer()).equals(jpeg)).toBe(true)
    expect((await world.get(path, await by('stranger'))).status).toBe(404)
  })

  test('that is refused behind its back leaves no file', async () => {
    const png = makePng(8, 8)
    const image = { msgtype: 'image', image: { base64: png.toString('base64'), md5: md5(png) } }
    const { robotId } = robots.place
    const { ctx } = robots.matrix.world.server
    await Promise.all([
      robots.send(image),
      ctx.storage.write((db) => db.deleteFrom('robots').where('id', '=', robotId).execute()),
    ])
    await robots.matrix.world.restart()
    const db = robots.matrix.world.server.ctx.storage.read
    const { n } = await db.selectFrom('pictures').select(db.fn.countAll().as('n')).executeTakeFirstOrThrow()
    expect(Number(n)).toBeLessThanOrEqual(1)
  })
})

describe('ROB-5: an upload', () => {
  test('is answered with what WeCom answers, and sent by this robot for three days', async () => {
    const { clock } = robots.matrix.world
    const sent = await robots.upload('file', '../../报告.pdf', Buffer.from('%PDF-1.4 something'))
    expect(sent.status).toBe(200)
    expect(sent.body).toEqual({
      errcode: 0,
      errmsg: 'ok',
      type: 'file',
      media_id: expect.stringMatching(/^[\w-]{43}$/),
      created_at: String(Math.floor(clock.now() / 1000)),
    })
    const file = { msgtype: 'file', file: { media_id: sent.body.media_id } }
    const days = 24 * 60 * 60_000
    clock.advance(3 * days - 1)
    await robots.matrix.world.restart()
    expect((await robots.send(file)).body.errcode).toBe(0)
    clock.advance(1)
    expect((await robots.send(file)).body.errcode).toBe(40007)
  })

  test('is fetched by the group, under a name that is data', async () => {
    const bytes = Buffer.from('%PDF-1.4 something')
    const { media_id } = (await robots.upload('file', '../../报告.pdf', bytes)).body
    await robots.send({ msgtype: 'file', file: { media_id } })
    const content = (await robots.said())[0]?.body.content
    if (content?.type !== 'file') throw new Error('no file was posted')
    expect(content.file).toMatchObject({ name: '报告.pdf', kind: 'pdf', bytes: bytes.length })
    const { world } = robots.matrix
    const get = async (personId: string) =>
      world.get(`/api/files/${content.file.id}`, { authorization: `Bearer ${await world.signInAs(personId)}` })
    expect(Buffer.from(await (await get('mate')).arrayBuffer()).equals(bytes)).toBe(true)
    expect((await get('stranger')).status).toBe(404)
  })

  test.each([
    ['a file of five bytes', 'file', Buffer.from('12345'), 40006],
    ['a file of six bytes', 'file', Buffer.from('123456'), 0],
    ['a file of 20 MB', 'file', Buffer.alloc(20 * 1024 * 1024, 65), 0],
    ['a file of more', 'file', Buffer.alloc(20 * 1024 * 1024 + 1, 65), 40006],
    ['a voice of 60 seconds', 'voice', makeAmr(3000), 0],
    ['a voice of more', 'voice', makeAmr(3001), 40006],
    ['a voice that is none', 'voice', Buffer.from('ID3 not an amr at all'), 40004],
    ['a voice that is cut off', 'voice', makeAmr(10).subarray(0, -1), 40004],
    ['a voice of more than 2 MB', 'voice', Buffer.alloc(2 * 1024 * 1024 + 1, 65), 40006],
    ['a type there is not', 'image', Buffer.from('1234567'), 40004],
  ])('%s is answered with its code', async (_, type, bytes, errcode) => {
    expect((await robots.upload(type, 'a.bin', bytes)).body.errcode).toBe(errcode)
  })

  test('without a file, or broken off inside one, is refused and leaves nothing behind', async () => {
    const { url } = robots.matrix.world.server
    const path = `${url}${robots.path.replace('/send?', '/upload_media?')}&type=file`
    const post = async (body: string | FormData, headers: Record<string, string> = {}) =>
      (await (await fetch(path, { method: 'POST', body, headers })).json()).errcode
    expect(await post('not multipart')).toBe(44004)
    const form = new FormData()
    form.append('field', 'no file')
    expect(await post(form)).toBe(44004)
    const half = '--b\r\nContent-Disposition: form-data; name="media"; filename="a.txt"\r\n\r\nhalf of it'
    expect(await post(half, { 'content-type': 'multipart/form-data; boundary=b' })).toBe(47001)
    const db = robots.matrix.world.server.ctx.storage.read
    expect(await db.selectFrom('files').selectAll().execute()).toEqual([])
  })

  test('takes the first file, whatever its part is called', async () => {
    const form = new FormData()
    form.append('before', 'a field')
    form.append('whatever', new Blob(['first file']), 'first.txt')
    form.append('media', new Blob(['second file']), 'second.txt')
    const path = `${robots.path.replace('/send?', '/upload_media?')}&type=file`
    const response = await fetch(robots.matrix.world.server.url + path, { method: 'POST', body: form })
    const { media_id } = await response.json()
    await robots.send({ msgtype: 'file', file: { media_id } })
    expect((await robots.said())[0]?.body.content).toMatchObject({ file: { name: 'first.txt' } })
  })
})

describe('ROB-4: a robot says at most twenty messages in any minute', () => {
  test('however many come at once', async () => {
    const sent = await Promise.all(Array.from({ length: 30 }, (_, n) => robots.text(`message ${n}`)))
    const codes = sent.map(({ body }) => body.errcode)
    expect(codes.filter((code) => code === 0)).toHaveLength(20)
    expect(codes.filter((code) => code === 45009)).toHaveLength(10)
    expect(await robots.said()).toHaveLength(20)
    expect((await robots.text('x', await robots.another())).body.errcode).toBe(0)
  })

  test('also over a restart, and what is refused does not count', async () => {
    const { world } = robots.matrix
    for (let n = 0; n < 20; n += 1) {
      await robots.text(`message ${n}`)
      await robots.send('nonsense')
    }
    await world.restart(59_999)
    expect((await robots.text('x')).body.errcode).toBe(45009)
    world.clock.advance(1)
    expect((await robots.text('x')).body.errcode).toBe(0)
  })

  test('with those that are tried by hand', async () => {
    const { member, place, matrix } = robots
    const payload = JSON.stringify({ msgtype: 'text', text: { content: 'by hand' } })
    const first = { ...place, payload, clientId: matrix.world.newClientId() }
    expect(await member.ask('robot:try', first)).toMatchObject({ errcode: 0 })
    for (let n = 0; n < 19; n += 1) expect((await robots.text(`message ${n}`)).body.errcode).toBe(0)
    expect(await member.change('robot:try', { ...place, payload })).toMatchObject({ errcode: 45009 })
    expect(await member.ask('robot:try', first)).toMatchObject({ errcode: 0 })
    expect(await robots.said()).toHaveLength(20)
    expect(await member.refusal('robot:try', { ...first, payload: '{}' })).toMatchObject({ reason: 'clientId.reused' })
  })
})
