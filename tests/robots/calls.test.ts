import { afterAll, beforeAll, expect, test } from 'vitest'
import { RobotWorld } from './robot-world.ts'

let robots: RobotWorld
beforeAll(async () => {
  robots = await RobotWorld.start()
})
afterAll(() => robots.close())

const calledBy = async (content: string) => {
  await robots.send({ msgtype: 'markdown', markdown: { content } })
  return (await robots.said()).at(-1)?.body.mentions
}

test('ROB-5: who is named in code is shown as written, and not called', async () => {
  expect(await calledBy('`<@mate>`')).toEqual([])
  expect(await calledBy('`<@mate>`: ask <@admin>')).toEqual([{ personId: 'admin' }])
})

test('ROB-5: who is called often is told once', async () => {
  expect(await calledBy('<@mate> **<@mate>** <font color="info"><@mate>')).toEqual([{ personId: 'mate' }])
})
