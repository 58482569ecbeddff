import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { carriedPicture, type MediaType, withMedia } from '../../renderer/robots/try/carried-media.ts'
import { exampleNames, examplePayload, mediaOf } from '../../renderer/robots/try/example-payloads.ts'
import { makePng } from '../make-picture.ts'
import { makeAmr, RobotWorld } from './robot-world.ts'

let robots: RobotWorld
beforeEach(async () => {
  robots = await RobotWorld.start()
})
afterEach(() => robots.close())

const preview = (payload: unknown) =>
  robots.member.ask('robot:preview', { ...robots.place, payload: JSON.stringify(payload) })

/** What the panel puts into a message once somebody has chosen. */
async function carriedFor(media: MediaType): Promise<Record<string, string>> {
  if (media === 'image') return { ...(await carriedPicture(new Blob([new Uint8Array(makePng(20, 10))]))) }
  const bytes = media === 'voice' ? makeAmr(50) : Buffer.from('what was released')
  const { body } = await robots.upload(media, `release.${media}`, bytes)
  return { media_id: body.media_id }
}

describe('ROB-8: what would be said', () => {
  test.each(exampleNames)('the example of %s is looked at as it is then posted, in both languages', async (name) => {
    const media = mediaOf(name)
    const carried = media === null ? {} : await carriedFor(media)
    for (const language of ['zh-CN', 'en'] as const) {
      const example = examplePayload(name, language)
      const payload = media === null ? example : withMedia(example, media, carried)
      const looked = await robots.member.ask('robot:preview', { ...robots.place, payload })
      expect(looked).toMatchObject({ errcode: 0 })
      expect((await robots.send(payload)).body).toMatchObject({ errcode: 0 })
      const said = (await robots.said()).at(-1)
      expect(withoutIds(looked.content)).toEqual(withoutIds(said?.body.content))
    }
  })

  test('leaves no message, no picture, no count, and calls nobody', async () => {
    const { content } = await preview(JSON.parse(examplePayload('image', 'en')))
    if (content?.type !== 'image') throw new Error('no picture was looked at')
    await preview({ msgtype: 'text', text: { content: 'hello', mentioned_list: ['@all'] } })
    expect(await robots.said()).toEqual([])
    const { token } = robots.member
    const headers = { authorization: `Bearer ${token}` }
    const picture = await fetch(`${robots.matrix.world.server.url}/api/pictures/${content.pictureId}`, { headers })
    expect(picture.status).toBe(404)
    const { conversationId } = robots.place
    const list = await robots.member.ask('robot:list', { conversationId })
    expect(list.robots).toMatchObject([{ lastUsedAt: null }])
  })

  test('is refused with the code a program would get', async () => {
    expect(await preview({ msgtype: 'text', text: { content: ' ' } })).toMatchObject({ errcode: 44004, content: null })
    expect(await preview({ msgtype: 'file', file: { media_id: 'nobody’s' } })).toMatchObject({ errcode: 40007 })
    expect(await robots.member.ask('robot:preview', { ...robots.place, payload: '{' })).toMatchObject({
      errcode: 47001,
    })
  })

  test('is for its creator alone', async () => {
    const owner = await robots.matrix.world.connectAs('owner')
    expect(await owner.refusal('robot:preview', { ...robots.place, payload: '{}' })).toMatchObject({
      reason: 'robot.notYours',
    })
  })
})

/** The ids of pictures are new each time. */
function withoutIds(content: unknown): unknown {
  return JSON.parse(JSON.stringify(content, (key, value) => (key === 'pictureId' ? null : value)))
}
