import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ConversationKind } from '#shared/domain/conversation.ts'
import { UploadedPicture } from '#shared/protocol/http.ts'
import type { Client } from '../client.ts'
import { makePng } from '../make-picture.ts'
import { castOf, MatrixWorld } from '../matrix-world.ts'

let matrix: MatrixWorld
const clients = new Map<string, Client>()

beforeAll(async () => {
  matrix = await MatrixWorld.start({ seed: 41 })
  const people = Object.values(castOf).flatMap((cast) => Object.values<string>(cast))
  for (const person of new Set([...people, 'mate', 'stranger']))
    clients.set(person, await matrix.world.connectAs(person))
})
afterAll(() => matrix.close())

function as(person: string): Client {
  const client = clients.get(person)
  if (client === undefined) throw new Error(`nobody is connected as ${person}`)
  return client
}

async function uploaded(person: string, width: number, height: number): Promise<string> {
  const response = await fetch(`${matrix.world.server.url}/api/pictures`, {
    method: 'POST',
    headers: { authorization: `Bearer ${as(person).token}` },
    body: new Uint8Array(makePng(width, height)),
  })
  return UploadedPicture.parse(await response.json()).pictureId
}

describe.each(ConversationKind.options)('MSG-1: in a %s conversation', (kind) => {
  test('everyone the matrix lets send pictures does, measured by the server, with a caption', async () => {
    for (const person of Object.values<string>(castOf[kind])) {
      const pictureIds = [await uploaded(person, 40, 30), await uploaded(person, 5, 9)]
      const conversationId = matrix.ids[kind]
      const { messageId } = await as(person).change('picture:send', { conversationId, pictureIds, caption: ' 看 ' })
      const page = { conversationId, from: { type: 'latest' as const }, limit: 1 }
      const { messages } = await as(person).ask('history:page', page)
      expect(messages[0]).toMatchObject({
        id: messageId,
        senderId: person,
        body: {
          type: 'picture',
          caption: '看',
          pictures: [
            { pictureId: pictureIds[0], width: 40, height: 30 },
            { pictureId: pictureIds[1], width: 5, height: 9 },
          ],
        },
      })
    }
  })
})

describe('MSG-1: what is refused', () => {
  const send = (person: string, pictureIds: readonly string[], caption: string | null = null) => ({
    clientId: as(person).newClientId(),
    conversationId: matrix.ids.internal,
    pictureIds: [...pictureIds],
    caption,
  })

  test('another’s picture by its id, none, too many, one twice, an empty caption', async () => {
    const own = await uploaded('member', 3, 3)
    expect(await as('admin').refusal('picture:send', send('admin', [own]))).toMatchObject({ reason: 'picture.unknown' })
    for (const ids of [[], [own, own], Array.from({ length: 10 }, (_, n) => `p${n}`)]) {
      expect(await as('member').refusal('picture:send', send('member', ids))).toMatchObject({ reason: 'input' })
    }
    expect(await as('member').refusal('picture:send', send('member', [own], '  '))).toMatchObject({ reason: 'input' })
  })

  test('a muted sender, and a stranger', async () => {
    const own = await uploaded('member', 3, 3)
    await matrix.arrangeMember(matrix.ids.internal, 'member', { mutedUntil: matrix.world.clock.now() + 60_000 })
    expect(await as('member').refusal('picture:send', send('member', [own]))).toMatchObject({
      reason: 'capability.muted',
    })
    await matrix.arrangeMember(matrix.ids.internal, 'member', { mutedUntil: null })
    expect(await as('stranger').refusal('picture:send', send('stranger', [own]))).toMatchObject({
      reason: 'conversation.unknown',
    })
  })

  test('twice under one client id makes one message', async () => {
    const input = send('member', [await uploaded('member', 3, 3)])
    const first = await as('member').ask('picture:send', input)
    expect(await as('member').ask('picture:send', input)).toEqual(first)
  })

  test('nobody outside sees it, everyone inside does, and it counts as unread', async () => {
    const pictureId = await uploaded('member', 3, 3)
    const status = async (person: string) =>
      (await matrix.world.get(`/api/pictures/${pictureId}`, { authorization: `Bearer ${as(person).token}` })).status
    expect(await status('mate')).toBe(404)
    const { messageId } = await as('member').ask('picture:send', send('member', [pictureId]))
    expect(await status('mate')).toBe(200)
    expect(await status('stranger')).toBe(404)
    await as('mate').next('conversation:changed', ({ messages }) => messages?.[0]?.id === messageId)
    const { conversations } = await as('mate').ask('sync:changes', { cursors: {} })
    const row = conversations.find(({ conversationId }) => conversationId === matrix.ids.internal)
    expect(row?.read?.unread).toBeGreaterThan(0)
  })
})
