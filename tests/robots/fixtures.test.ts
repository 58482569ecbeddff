import { afterAll, beforeAll, expect, test } from 'vitest'
import { RobotContent } from '#shared/domain/robot-content.ts'
import { robotFixtures } from '../../docs/robot-fixtures.ts'
import { arrangeCalled, exampleMedia, filled, withoutIds } from './examples.ts'
import { RobotWorld } from './robot-world.ts'

let robots: RobotWorld
const media = new Map<string, string>()

beforeAll(async () => {
  robots = await RobotWorld.start()
  await arrangeCalled(robots)
  const { file, voice } = exampleMedia
  media.set('file', (await robots.upload('file', file.name, file.bytes)).body.media_id)
  media.set('voice', (await robots.upload('voice', voice.name, voice.bytes)).body.media_id)
  const foreign = await robots.upload('file', file.name, file.bytes, await robots.another())
  media.set('another robot’s file', foreign.body.media_id)
})
afterAll(() => robots.close())

test.each(robotFixtures())('ROB-5: $name ($title)', async ({ payload, body, answer, text, says }) => {
  robots.matrix.world.clock.advance(60_000)
  const before = (await robots.said()).length
  const sent = await robots.send(filled(body ?? JSON.stringify(payload), media))
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
  if (says !== undefined) expect(withoutIds(content)).toEqual(JSON.parse(filled(JSON.stringify(says), media)))
})
