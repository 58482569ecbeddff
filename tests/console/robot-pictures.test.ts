import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UploadedPicture } from '#shared/protocol/http.ts'
import type { Client } from '../client.ts'
import { makePng } from '../make-picture.ts'
import { aRobot } from '../valid-inputs.ts'
import { ConsoleWorld } from './console-world.ts'

let console: ConsoleWorld
let clerk: Client
let founder: string
let group: { id: string; name: string }
/** A robot with a picture, in a group of the sales people; and a picture that is only shown in that group's chat. */
let robotId: string
let avatarId: string
let inChatId: string
const bytes = makePng(40, 40)

beforeAll(async () => {
  console = await ConsoleWorld.start()
  clerk = await console.phone('clerk')
  founder = await tokenOf('founder')
  group = await console.group('internal', ['seller', 'clerk', 'both'], { name: 'Small talk' })
  ;[avatarId, inChatId] = [await uploaded(), await uploaded()]
  robotId = await withAvatar(avatarId)
  await clerk.change('picture:send', { conversationId: group.id, pictureIds: [inChatId], caption: null })
})
afterAll(() => console.close())

const tokenOf = async (personId: string) => (await console.console(personId)).token

async function uploaded(): Promise<string> {
  const response = await fetch(`${console.world.server.url}/api/pictures`, {
    method: 'POST',
    headers: { authorization: `Bearer ${clerk.token}` },
    body: new Uint8Array(bytes),
  })
  return UploadedPicture.parse(await response.json()).pictureId
}

async function withAvatar(pictureId: string): Promise<string> {
  const facts = { ...aRobot, avatar: { type: 'picture' as const, pictureId } }
  return (await clerk.change('robot:create', { conversationId: group.id, facts })).robotId
}

function download(token: string, pictureId = avatarId, robot = robotId): Promise<Response> {
  const address = `/api/console/robots/${robot}/pictures/${pictureId}`
  return console.world.get(address, token === '' ? {} : { authorization: `Bearer ${token}` })
}

async function refusal(response: Promise<Response>): Promise<unknown> {
  const { status } = await response
  return { status, ...(await (await response).json()).error }
}

describe('ROB-6: a robot’s picture in the console', () => {
  test('comes byte for byte to an admin who is in no chat with it, in a box of its own, never to be kept', async () => {
    const response = await download(founder)
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
  })

  test('is for console sessions alone: nobody’s, a made up one and a chat’s are refused', async () => {
    expect(await refusal(download(''))).toMatchObject({ status: 401, reason: 'session.missing' })
    for (const token of ['x'.repeat(43), clerk.token, await console.world.signInAs('founder')])
      expect(await refusal(download(token))).toMatchObject({ status: 401, reason: 'session.ended' })
  })

  test('and a console session opens no picture as a chat does', async () => {
    const response = console.world.get(`/api/pictures/${avatarId}`, { authorization: `Bearer ${founder}` })
    expect(await refusal(response)).toMatchObject({ status: 401 })
  })

  test('ADM-2: asks for the permission, the scope and the enterprise, as the robot itself does', async () => {
    expect((await download(await tokenOf('sub-view'))).status).toBe(200)
    expect(await refusal(download(await tokenOf('sub-none')))).toMatchObject({
      status: 403,
      reason: 'console.permission',
    })
    expect(await refusal(download(await tokenOf('ally')))).toMatchObject({ status: 404, reason: 'robot.unknown' })
    const science = await console.group('internal', ['scientist', 'both'])
    const beyond = await console.robot(science.id, { avatar: { type: 'picture', pictureId: avatarId } })
    expect((await download(founder, avatarId, beyond)).status).toBe(200)
    expect(await refusal(download(await tokenOf('sub-view'), avatarId, beyond))).toMatchObject({
      status: 403,
      reason: 'console.scope',
    })
  })

  test('no other picture is had by it: one of the chat, another robot’s, one of before, none at all', async () => {
    const unknown = { status: 404, reason: 'picture.unknown' }
    expect(await refusal(download(founder, inChatId))).toMatchObject(unknown)
    const second = await uploaded()
    const other = await withAvatar(second)
    expect((await download(founder, second, other)).status).toBe(200)
    expect(await refusal(download(founder, second))).toMatchObject(unknown)
    await clerk.change('robot:update', { conversationId: group.id, robotId: other, facts: aRobot })
    expect(await refusal(download(founder, second, other))).toMatchObject(unknown)
    for (const id of ['no-such-picture', '..', '%2e%2e%2fpictures', ' ']) {
      const { status } = await download(founder, id)
      expect(status).toBeGreaterThanOrEqual(400)
    }
  })

  test('ADM-3: nor by an admin whose role was taken away', async () => {
    const chief = await console.console('chief')
    expect((await download(chief.token)).status).toBe(200)
    await (await console.console('founder')).change('console:adminDelete', {
      personId: 'chief',
      confirm: 'Staff chief',
    })
    expect((await download(chief.token)).status).toBeGreaterThanOrEqual(401)
  })
})
