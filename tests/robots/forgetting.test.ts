import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makePng } from '../make-picture.ts'
import { RobotWorld } from './robot-world.ts'

const day = 24 * 60 * 60_000
let robots: RobotWorld

beforeEach(async () => {
  robots = await RobotWorld.start()
})
afterEach(() => robots.close())

const kept = (folder: 'files' | 'pictures') => readdirSync(join(robots.matrix.world.folder, folder))
const upload = async () => (await robots.upload('file', 'a.txt', Buffer.from('abcdefg'))).body.media_id

test('ROB-5: what was uploaded and never sent goes after three days while the server runs; what was sent stays', async () => {
  const { clock } = robots.matrix.world
  await upload()
  await robots.send({ msgtype: 'file', file: { media_id: await upload() } })
  clock.advance(day)
  const late = await upload()
  clock.advance(2 * day - 1)
  expect(kept('files')).toHaveLength(3)
  clock.advance(1)
  await expect.poll(() => kept('files')).toHaveLength(2)
  expect((await robots.send({ msgtype: 'file', file: { media_id: late } })).body.errcode).toBe(0)
  clock.advance(30 * day)
  await robots.matrix.world.restart()
  expect(kept('files')).toHaveLength(2)
})

test('MSG-1: a picture nobody used goes after thirty days while the server runs; one that was sent stays', async () => {
  const { world } = robots.matrix
  const png = makePng(8, 8)
  const image = { base64: png.toString('base64'), md5: createHash('md5').update(png).digest('hex') }
  expect((await robots.send({ msgtype: 'image', image })).body.errcode).toBe(0)
  const [sent] = kept('pictures')
  const headers = { authorization: `Bearer ${await world.signInAs('member')}` }
  await fetch(`${world.server.url}/api/pictures`, { method: 'POST', body: new Uint8Array(png), headers })
  expect(kept('pictures')).toHaveLength(2)
  world.clock.advance(29 * day)
  expect(kept('pictures')).toHaveLength(2)
  world.clock.advance(2 * day)
  await expect.poll(() => kept('pictures')).toEqual([sent])
})
