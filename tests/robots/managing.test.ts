import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noSwitches } from '#shared/domain/conversation.ts'
import type { Message } from '#shared/domain/message.ts'
import { robotLimits } from '#shared/domain/robot.ts'
import type { Client } from '../client.ts'
import { makePng } from '../make-picture.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { aRobot } from '../valid-inputs.ts'

let matrix: MatrixWorld
let owner: Client
let admin: Client
let member: Client
let mate: Client

beforeEach(async () => {
  matrix = await MatrixWorld.start({ seed: 61 })
  ;[owner, admin] = await Promise.all([connect('owner'), connect('admin')])
  ;[member, mate] = await Promise.all([connect('member'), connect('mate')])
})
afterEach(() => matrix.close())

const connect = (personId: string) => matrix.world.connectAs(personId)
const onlyOwnerManage = { ...noSwitches, onlyOwnerManage: true }

describe('ROB-1: a robot', () => {
  test('is added by any of the staff to an internal or department group, and to no other', async () => {
    for (const kind of ['internal', 'department'] as const) {
      const conversationId = matrix.ids[kind]
      const { robotId } = await member.change('robot:create', { conversationId, facts: aRobot })
      const { robots, people } = await mate.ask('robot:list', { conversationId })
      expect(robots).toMatchObject([{ ...aRobot, id: robotId, createdBy: 'member', disabled: false, lastUsedAt: null }])
      expect(people).toMatchObject([{ id: 'member' }])
    }
    for (const kind of ['external', 'wechat', 'direct'] as const) {
      const input = { clientId: matrix.world.newClientId(), conversationId: matrix.ids[kind], facts: aRobot }
      expect(await member.refusal('robot:create', input)).toMatchObject({ reason: 'capability.kind' })
    }
  })

  test('is added by owner and admins alone where only they manage', async () => {
    const conversationId = matrix.ids.internal
    await matrix.arrange(conversationId, { switches: onlyOwnerManage })
    const input = () => ({ clientId: matrix.world.newClientId(), conversationId, facts: aRobot })
    expect(await member.refusal('robot:create', input())).toMatchObject({ reason: 'capability.onlyOwnerManage' })
    for (const who of [owner, admin]) await who.change('robot:create', { conversationId, facts: aRobot })
  })

  test('DEP-11: comes into no closed group, where it could never speak; those that are there can still be taken away', async () => {
    const conversationId = matrix.ids.department
    const { robotId } = await member.change('robot:create', { conversationId, facts: aRobot })
    await matrix.arrange(conversationId, { state: 'closed' })
    const input = { clientId: matrix.world.newClientId(), conversationId, facts: aRobot }
    expect(await owner.refusal('robot:create', input)).toMatchObject({ reason: 'capability.closed' })
    await member.change('robot:remove', { conversationId, robotId })
    expect((await owner.ask('robot:list', { conversationId })).robots).toEqual([])
  })

  test('is heard of at once by everyone there, in a line and as news', async () => {
    const conversationId = matrix.ids.internal
    const { robotId } = await member.change('robot:create', { conversationId, facts: aRobot })
    await mate.next('robots:changed', (told) => told.conversationId === conversationId)
    expect(await lastLine(conversationId)).toMatchObject({ code: 'robotAdded', by: 'member', text: 'Build' })
    await member.change('robot:remove', { conversationId, robotId })
    await mate.caughtUp()
    expect(mate.all('robots:changed')).toHaveLength(2)
    expect(await lastLine(conversationId)).toMatchObject({ code: 'robotRemoved', by: 'member', text: 'Build' })
  })

  test('ROB-3, ROB-7: is one of as many as one likes, and counts as no member', async () => {
    const conversationId = matrix.ids.internal
    for (let n = 0; n < 30; n += 1) await member.change('robot:create', { conversationId, facts: aRobot })
    expect((await mate.ask('robot:list', { conversationId })).robots).toHaveLength(30)
    expect((await mate.ask('members:list', { conversationId })).members).toHaveLength(4)
    const [changes] = (await mate.ask('sync:changes', { cursors: {} })).conversations.filter(
      (one) => one.conversationId === conversationId,
    )
    expect(changes?.conversation?.memberCount).toBe(4)
  })

  test('shows a picture of its own as avatar only if whoever chose it may', async () => {
    const conversationId = matrix.ids.internal
    const facts = { ...aRobot, avatar: { type: 'picture' as const, pictureId: 'somebody-elses' } }
    const input = { clientId: matrix.world.newClientId(), conversationId, facts }
    expect(await member.refusal('robot:create', input)).toMatchObject({ reason: 'picture.unknown' })
  })
})

describe('ROB-2: the address of a robot', () => {
  test('is shown to its creator only, also later', async () => {
    const place = await added()
    const { path } = await member.ask('robot:address', place)
    expect(path).toMatch(
      /^\/cgi-bin\/webhook\/send\?key=[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(await (await connect('member')).ask('robot:address', place)).toEqual({ path })
    for (const other of [owner, admin, mate])
      expect(await other.refusal('robot:address', place)).toMatchObject({ code: 'forbidden', reason: 'robot.notYours' })
    const change = { ...place, clientId: matrix.world.newClientId() }
    expect(await owner.refusal('robot:regenerate', change)).toMatchObject({ reason: 'robot.notYours' })
    expect(await owner.refusal('robot:try', { ...change, payload: '{}' })).toMatchObject({ reason: 'robot.notYours' })
  })

  test('is another after it was made anew', async () => {
    const place = await added()
    const before = await member.ask('robot:address', place)
    await member.change('robot:regenerate', place)
    expect((await member.ask('robot:address', place)).path).not.toBe(before.path)
  })

  test('lies nowhere in what is kept, and the key to it is for the server alone', async () => {
    const place = await added()
    const key = (await member.ask('robot:address', place)).path.split('key=')[1] ?? ''
    await matrix.world.restart()
    for (const name of ['qun.sqlite', 'qun.sqlite-wal']) {
      const bytes = fileIn(name)
      if (bytes !== null) expect(bytes.includes(key)).toBe(false)
    }
    expect(matrix.world.log.join('\n')).not.toContain(key)
    expect(statSync(join(matrix.world.folder, 'server.key')).mode & 0o777).toBe(0o600)
    expect((await (await connect('member')).ask('robot:address', place)).path).toContain(key)
  })
})

describe('ROB-2: a robot is changed and removed', () => {
  test('by its creator, the owner and admins, and by nobody else', async () => {
    const place = await added()
    const facts = { ...aRobot, name: 'Deploy' }
    const change = { ...place, facts }
    const other = { clientId: matrix.world.newClientId(), ...change }
    expect(await mate.refusal('robot:update', other)).toMatchObject({ reason: 'robot.notYours' })
    const removal = { clientId: matrix.world.newClientId(), ...place }
    expect(await mate.refusal('robot:remove', removal)).toMatchObject({ reason: 'robot.notYours' })
    for (const who of [member, owner, admin]) await who.change('robot:update', change)
    expect((await mate.ask('robot:list', groupOf(place))).robots).toMatchObject([{ name: 'Deploy' }])
    await admin.change('robot:remove', place)
    expect((await mate.ask('robot:list', groupOf(place))).robots).toEqual([])
    expect(await member.refusal('robot:address', place)).toMatchObject({ reason: 'robot.unknown' })
  })

  test('by its creator without adding rights only so far as taking it away', async () => {
    const place = await added()
    await matrix.arrange(place.conversationId, { switches: onlyOwnerManage })
    const change = { clientId: matrix.world.newClientId(), ...place, facts: aRobot }
    expect(await member.refusal('robot:update', change)).toMatchObject({ reason: 'capability.onlyOwnerManage' })
    await member.change('robot:remove', place)
  })

  test('and is no robot of another group', async () => {
    const { robotId } = await added()
    const elsewhere = { conversationId: matrix.ids.department, robotId }
    expect(await member.refusal('robot:address', elsewhere)).toMatchObject({ reason: 'robot.unknown' })
  })

  test('ADM-6: adding, a new address and removing are lines of the log, without the address', async () => {
    const place = await added()
    await member.change('robot:regenerate', place)
    const { path } = await member.ask('robot:address', place)
    await owner.change('robot:remove', place)
    const lines = await matrix.world.server.ctx.storage.read
      .selectFrom('audit')
      .selectAll()
      .where('targetType', '=', 'robot')
      .orderBy('id')
      .execute()
    expect(lines.map(({ action, by, targetName }) => [action, by, targetName])).toEqual([
      ['robot.added', 'member', 'Build'],
      ['robot.regenerated', 'member', 'Build'],
      ['robot.removed', 'owner', 'Build'],
    ])
    expect(JSON.stringify(lines)).not.toContain(path.split('key=')[1])
  })
})

describe('ROB-8: trying a robot', () => {
  test('says it in the group as the robot, and answers what a program is answered', async () => {
    const place = await added()
    const payload = JSON.stringify({ msgtype: 'text', text: { content: 'It works <@mate>' } })
    expect(await member.change('robot:try', { ...place, payload })).toEqual({ errcode: 0, errmsg: 'ok' })
    const message = await last(place.conversationId)
    expect(message).toMatchObject({
      senderId: null,
      body: {
        type: 'robot',
        robot: { robotId: place.robotId, name: 'Build', avatar: aRobot.avatar },
        content: { type: 'text', text: 'It works @Staff mate' },
        mentions: [{ personId: 'mate' }],
        summary: { zh: 'It works @Staff mate', en: 'It works @Staff mate' },
      },
    })
    const refused = await member.change('robot:try', { ...place, payload: 'hello' })
    expect(refused).toMatchObject({ errcode: 47001 })
  })

  test('twice under one client id says it once', async () => {
    const place = await added()
    const payload = JSON.stringify({ msgtype: 'text', text: { content: 'once' } })
    const input = { ...place, payload, clientId: matrix.world.newClientId() }
    expect(await member.ask('robot:try', input)).toEqual(await member.ask('robot:try', input))
    const { messages } = await mate.ask('history:page', {
      conversationId: place.conversationId,
      from: { type: 'latest' },
      limit: 50,
    })
    expect(messages.filter(({ body }) => body.type === 'robot')).toHaveLength(1)
  })

  test('takes all that the address takes: what the socket is too small for goes over HTTP, in the same words', async () => {
    const place = await added()
    const png = Buffer.concat([makePng(8, 8), Buffer.alloc(robotLimits.imageBytes)]).subarray(0, robotLimits.imageBytes)
    const picture = (bytes: Buffer) => {
      const md5 = createHash('md5').update(bytes).digest('hex')
      return JSON.stringify({ msgtype: 'image', image: { base64: bytes.toString('base64'), md5 } })
    }
    const preview = await large('robot:preview', { ...place, payload: picture(png) })
    expect(preview).toMatchObject({ errcode: 0, content: { type: 'image', width: 8 } })
    const input = { clientId: matrix.world.newClientId(), ...place, payload: picture(png) }
    const answers = [await large('robot:try', input), await large('robot:try', input)]
    expect(answers).toEqual([ok, ok])
    const more = picture(Buffer.concat([png, Buffer.alloc(1)]))
    expect(await large('robot:try', { ...input, clientId: matrix.world.newClientId(), payload: more })).toMatchObject({
      errcode: 40009,
    })
    const { messages } = await mate.ask('history:page', {
      conversationId: place.conversationId,
      from: { type: 'latest' },
      limit: 50,
    })
    expect(messages.filter(({ body }) => body.type === 'robot')).toHaveLength(1)
  })

  test('over HTTP nobody may more than over the socket, and nothing but these requests is asked there', async () => {
    const place = await added()
    const input = { clientId: matrix.world.newClientId(), ...place, payload: '{}' }
    expect(await large('robot:try', input, 'owner')).toMatchObject({ error: { reason: 'robot.notYours' } })
    expect(await large('robot:preview', { ...place, payload: '{}' }, 'stranger')).toMatchObject({
      error: { reason: 'conversation.unknown' },
    })
    expect(await large('robot:try', { ...place, payload: '{}' })).toMatchObject({ error: { reason: 'input' } })
    for (const name of ['robot:address', 'message:send', '__proto__'])
      expect(await large(name, input)).toMatchObject({ error: { reason: 'request.unknown' } })
    const { payloadBytes } = robotLimits
    expect(await large('robot:try', { ...input, payload: 'x'.repeat(payloadBytes + 1) })).toMatchObject({
      error: { reason: 'input' },
    })
    expect(await large('robot:try', { ...input, payload: 'x'.repeat(3 * payloadBytes) })).toMatchObject({
      error: { reason: 'request.tooLarge' },
    })
    const nobody = await matrix.world.post('/api/requests/robot:try', input)
    expect(await nobody.json()).toMatchObject({ error: { reason: 'session.missing' } })
  })

  test('whoever it mentions finds it as unread and as a call', async () => {
    const place = await added()
    const payload = JSON.stringify({ msgtype: 'text', text: { content: 'hi', mentioned_list: ['mate', 'nobody'] } })
    await member.change('robot:try', { ...place, payload })
    const [changes] = (await mate.ask('sync:changes', { cursors: {} })).conversations.filter(
      (one) => one.conversationId === place.conversationId,
    )
    expect(changes?.read).toMatchObject({ mentionSeq: (await last(place.conversationId))?.seq })
  })
})

const ok = { errcode: 0, errmsg: 'ok' }

async function large(name: string, input: object, personId = 'member'): Promise<unknown> {
  const authorization = `Bearer ${await matrix.world.signInAs(personId)}`
  return (await matrix.world.post(`/api/requests/${name}`, input, { authorization })).json()
}

async function added(): Promise<{ conversationId: string; robotId: string }> {
  const conversationId = matrix.ids.internal
  return { conversationId, ...(await member.change('robot:create', { conversationId, facts: aRobot })) }
}

const groupOf = ({ conversationId }: { conversationId: string }) => ({ conversationId })

async function last(conversationId: string): Promise<Message | undefined> {
  const { messages } = await mate.ask('history:page', { conversationId, from: { type: 'latest' }, limit: 1 })
  return messages[0]
}

const lastLine = async (conversationId: string) => (await last(conversationId))?.body

function fileIn(name: string): Buffer | null {
  try {
    return readFileSync(join(matrix.world.folder, name))
  } catch {
    return null
  }
}
