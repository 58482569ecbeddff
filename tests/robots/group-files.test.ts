import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RequestInput } from '#shared/protocol/requests.ts'
import type { Client } from '../client.ts'
import { uploadFile } from '../upload-file.ts'
import { aRobot } from '../valid-inputs.ts'
import { makeAmr, RobotWorld } from './robot-world.ts'

let robots: RobotWorld

beforeEach(async () => {
  robots = await RobotWorld.start()
})
afterEach(() => robots.close())

const pdf = Buffer.from('%PDF-1.4 something')

async function uploaded(name: string, bytes: Uint8Array, type: 'file' | 'voice' = 'file'): Promise<string> {
  return (await robots.upload(type, name, bytes)).body.media_id
}

async function sendFile(name: string, bytes: Uint8Array): Promise<void> {
  const file = { media_id: await uploaded(name, bytes) }
  expect((await robots.send({ msgtype: 'file', file })).body.errcode).toBe(0)
}

function list(change: Partial<RequestInput<'file:list'>> = {}, client: Client = robots.member) {
  const { conversationId } = robots.place
  const asked = { conversationId, text: '', kinds: null, sort: 'newest' as const, after: null, limit: 20 }
  return client.ask('file:list', { ...asked, ...change })
}

const names = async (change: Partial<RequestInput<'file:list'>>) =>
  (await list(change)).files.map(({ file }) => file.name)

describe('FILE-3: what a robot sends stands in the list of the group’s files', () => {
  test('with when it was sent and who the robot was then, also once it is gone', async () => {
    const { member, place, matrix } = robots
    await sendFile('报告.pdf', pdf)
    const at = matrix.world.clock.now()
    matrix.world.clock.advance(1000)
    const listed = {
      by: place.robotId,
      robot: { robotId: place.robotId, name: aRobot.name, avatar: aRobot.avatar },
      at,
      messageId: (await robots.said())[0]?.id,
      file: { name: '报告.pdf', kind: 'pdf', bytes: pdf.length },
    }
    expect(await list()).toMatchObject({ files: [listed], people: [], more: false })
    await member.change('robot:update', { ...place, facts: { ...aRobot, name: 'Renamed' } })
    await member.change('robot:remove', place)
    expect((await list()).files).toMatchObject([listed])
  })

  test('among those of people, found, told apart by kind, sorted and page by page', async () => {
    const { member, place, matrix } = robots
    const uploader = { url: matrix.world.server.url, token: member.token }
    const { conversationId } = place
    const id = await uploadFile(uploader, { name: 'b.txt', bytes: Buffer.from('from a person'), conversationId })
    const { file } = await member.ask('file:get', { fileId: id })
    await sendFile('c.pdf', pdf)
    await member.change('card:send', { conversationId, tool: 'file', content: { files: [file] } })
    await sendFile('a.txt', Buffer.alloc(100, 65))
    expect(await names({})).toEqual(['a.txt', 'b.txt', 'c.pdf'])
    expect(await names({ sort: 'name', text: '.TXT' })).toEqual(['a.txt', 'b.txt'])
    expect(await names({ sort: 'size' })).toEqual(['a.txt', 'c.pdf', 'b.txt'])
    expect(await names({ kinds: ['pdf'] })).toEqual(['c.pdf'])
    const first = await list({ limit: 2, sort: 'oldest' })
    expect(first.files.map(({ by, robot }) => [by, robot?.robotId])).toEqual([
      [place.robotId, place.robotId],
      ['member', undefined],
    ])
    expect(await names({ sort: 'oldest', after: first.files[1]?.useId ?? null })).toEqual(['a.txt'])
  })

  test('so does a file on a card, and a recording does not, though the group hears it', async () => {
    const voice = { msgtype: 'voice', voice: { media_id: await uploaded('a.amr', makeAmr(50), 'voice') } }
    const line = { keyname: 'Log', value: 'build.log', type: 2, media_id: await uploaded('build.log', pdf) }
    const card = { card_type: 'text_notice', sub_title_text: 'Built', horizontal_content_list: [line] }
    const template_card = { ...card, card_action: { type: 1, url: 'https://example.com' } }
    for (const payload of [voice, { msgtype: 'template_card', template_card }])
      expect((await robots.send(payload)).body.errcode).toBe(0)
    expect(await names({})).toEqual(['build.log'])
    const content = (await robots.said())[0]?.body.content
    if (content?.type !== 'voice') throw new Error('no recording was posted')
    expect((await fetched('mate', content.file.id)).status).toBe(200)
  })

  test('until it is taken back', async () => {
    const { matrix, place } = robots
    await sendFile('oops.pdf', pdf)
    const [sent] = (await list()).files
    const owner = await matrix.world.connectAs('owner')
    await owner.change('message:recall', { conversationId: place.conversationId, messageId: sent?.messageId ?? '' })
    expect(await names({})).toEqual([])
    expect((await fetched('mate', sent?.file.id ?? '')).status).toBe(404)
  })

  test('FILE-4: it is listed and fetched by who is in the group, and by nobody else', async () => {
    const { matrix, place } = robots
    await sendFile('before.pdf', pdf)
    const stranger = await matrix.world.connectAs('stranger')
    expect(await stranger.refusal('file:list', { ...asking, conversationId: place.conversationId })).toMatchObject({
      reason: 'conversation.unknown',
    })
    const [{ file } = { file: { id: '' } }] = (await list()).files
    expect((await fetched('stranger', file.id)).status).toBe(404)
    expect((await fetched('mate', file.id)).status).toBe(200)
    await matrix.removeMember(place.conversationId, 'mate')
    expect((await fetched('mate', file.id)).status).toBe(404)
  })

  const asking = { text: '', kinds: null, sort: 'newest', after: null, limit: 20 } as const
})

async function fetched(personId: string, fileId: string): Promise<Response> {
  const { world } = robots.matrix
  return world.get(`/api/files/${fileId}`, { authorization: `Bearer ${await world.signInAs(personId)}` })
}
