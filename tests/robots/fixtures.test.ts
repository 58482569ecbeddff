import { afterAll, beforeAll, expect, test } from 'vitest'
import { RobotContent } from '#shared/domain/robot-content.ts'
import { robotFixtures } from '../../docs/robot-fixtures.ts'
import { makeAmr, RobotWorld } from './robot-world.ts'

let robots: RobotWorld
const media = new Map<string, string>()

beforeAll(async () => {
  robots = await RobotWorld.start()
  await robots.matrix.arrangePerson('admin', { mobile: '13800000004' })
  const report = Buffer.from('一切正常')
  media.set('file', (await robots.upload('file', '日报.txt', report)).body.media_id)
  media.set('voice', (await robots.upload('voice', '播报.amr', makeAmr(50))).body.media_id)
  media.set(
    'another robot’s file',
    (await robots.upload('file', 'a.txt', report, await robots.another())).body.media_id,
  )
})
afterAll(() => robots.close())

test.each(robotFixtures())('ROB-5: $name ($title)', async ({ payload, body, answer, text, says }) => {
  robots.matrix.world.clock.advance(60_000)
  const before = (await robots.said()).length
  const sent = await robots.send(filled(body ?? JSON.stringify(payload)))
  expect(sent.status).toBe(200)
  expect(sent.body.errcode).toBe(answer)
  expect(sent.headers.get('error-code')).toBe(String(answer))
  expect(sent.headers.get('error-msg')).toBe(sent.body.errmsg)
  if (answer === 0) expect(sent.body).toEqual({ errcode: 0, errmsg: 'ok' })
  else
    expect(sent.body.errmsg).toMatch(
      new RegExp(`, hint: \\[\\d{25}\\], from ip: 127\\.0\\.0\\.1, more info at \\S+\\?e=${answer}$`),
    )
  if (text !== undefined) expect(sent.body.errmsg.slice(0, text.length)).toBe(text)
  const said = await robots.said()
  expect(said.length - before).toBe(answer === 0 ? 1 : 0)
  if (answer !== 0) return
  const content = said.at(-1)?.body.content
  expect(RobotContent.safeParse(content).error).toBeUndefined()
  if (says !== undefined)
    expect(JSON.parse(JSON.stringify(content), nameless)).toEqual(JSON.parse(filled(JSON.stringify(says))))
})

/** Puts in what cannot stand in a file: media ids, and texts that are long. */
function filled(text: string): string {
  return text.replace(/\{\{(.+?)\}\}/gu, (_, name: string) => {
    const [, character, count] = /^(.)×(\d+)$/u.exec(name) ?? []
    return character === undefined ? (media.get(name) ?? '') : character.repeat(Number(count))
  })
}

function nameless(this: unknown, key: string, value: unknown): unknown {
  if (key === 'pictureId' && value !== null) return 'a picture'
  return key === 'id' && 'mime' in Object(this) ? 'a file' : value
}
