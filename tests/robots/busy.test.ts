import { createHash } from 'node:crypto'
import { readdirSync, renameSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makePng } from '../make-picture.ts'
import { makeAmr, RobotWorld } from './robot-world.ts'

let robots: RobotWorld

beforeEach(async () => {
  robots = await RobotWorld.start()
})
afterEach(() => robots.close())

const png = makePng(8, 8)
const text = { msgtype: 'text', text: { content: 'hello' } }
const image = { base64: png.toString('base64'), md5: createHash('md5').update(png).digest('hex') }
const picture = { msgtype: 'image', image }
const named = { msgtype: 'markdown_v2', markdown_v2: { content: '![x](https://example.com/a.png)' } }
const busy = { status: 200, body: { errcode: -1, errmsg: expect.stringMatching(/^system busy, hint: /) } }

/** The database of the running server, by a connection of its own. */
function onDatabase<Result>(run: (database: DatabaseSync) => Result): Result {
  const database = new DatabaseSync(join(robots.matrix.world.folder, 'qun.sqlite'))
  try {
    return run(database)
  } finally {
    database.close()
  }
}

/** Every row and every file there is, but for the days that count what was refused. */
function everything(): unknown {
  const files = ['pictures', 'files'].map((name) => readdirSync(join(robots.matrix.world.folder, name)))
  const rows = onDatabase((database) =>
    database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'robotDays'")
      .all()
      .map(({ name }) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]),
  )
  return { rows, files }
}

/** While it fails, a statement is undone alone, or the whole transaction as on a full disk. */
async function whileFailing<Result>(
  statement: string,
  how: 'abort' | 'rollback',
  run: () => Promise<Result>,
): Promise<Result> {
  const fails = `CREATE TRIGGER failing BEFORE ${statement} BEGIN SELECT RAISE(${how}, 'no room'); END`
  onDatabase((database) => database.exec(fails))
  try {
    return await run()
  } finally {
    onDatabase((database) => database.exec('DROP TRIGGER failing'))
  }
}

function expectFaults(): void {
  const faults = robots.matrix.world.log.splice(0).filter((line) => Object(JSON.parse(line)).level >= 40)
  expect(faults.some((line) => line.includes('could not be heard'))).toBe(true)
}

const steps = [
  ['the robot’s row', 'UPDATE ON robots', text],
  ['the window', 'INSERT ON robotPosts', text],
  ['the day', 'INSERT ON robotDays WHEN NEW.code = 0', text],
  ['the message', 'INSERT ON messages', text],
  ['its place in the group', 'UPDATE ON conversations', text],
  ['a picture', 'INSERT ON pictures', picture],
  ['where a picture is shown', 'INSERT ON pictureUses', picture],
  ['the message of a picture', 'INSERT ON messages', picture],
  ['a picture at an address', 'INSERT ON remotePictures', named],
  ['where that is shown', 'INSERT ON pictureUses', named],
  ['where a file is shown', 'INSERT ON fileUses', 'a file'],
] as const

describe('ROB-5: a write that fails is answered with “system busy”, and nothing was posted', () => {
  test.each(
    (['abort', 'rollback'] as const).flatMap((how) => steps.map(([name, ...step]) => [name, how, ...step] as const)),
  )('%s (%s)', async (_, how, statement, payload) => {
    const { media_id } = (await robots.upload('file', 'a.txt', Buffer.from('abcdefg'))).body
    const sent = payload === 'a file' ? { msgtype: 'file', file: { media_id } } : payload
    const before = everything()
    expect(await whileFailing(statement, how, () => robots.send(sent))).toMatchObject(busy)
    expect(everything()).toEqual(before)
    expectFaults()
    expect((await robots.send(sent)).body.errcode).toBe(0)
    expect(await robots.said()).toHaveLength(1)
  })

  test.each(['INSERT ON files', 'INSERT ON robotMedia'])('an upload: %s', async (statement) => {
    for (const how of ['abort', 'rollback'] as const) {
      const before = everything()
      const upload = () => robots.upload('voice', 'a.amr', makeAmr(50))
      expect(await whileFailing(statement, how, upload)).toMatchObject(busy)
      expect(everything()).toEqual(before)
      expectFaults()
    }
  })

  test('who shares a commit that fails is busy too, all of them', async () => {
    const others = await Promise.all([robots.another(), robots.another(), robots.another()])
    const before = everything()
    const answers = await whileFailing('INSERT ON pictures', 'rollback', () =>
      Promise.all([...others.map((path) => robots.text('hello', path)), robots.send(picture)]),
    )
    const said = answers.filter(({ body }) => body.errcode === 0).length
    expect(answers.filter(({ body }) => body.errcode === -1)).toHaveLength(answers.length - said)
    expect(await robots.said()).toHaveLength(said)
    if (said === 0) expect(everything()).toEqual(before)
    expectFaults()
  })

  test.each([
    ['the bytes of a picture', 'pictures', () => robots.send(picture)],
    ['the bytes of a file', 'files', () => robots.upload('file', 'a.txt', Buffer.from('abcdefg'))],
  ] as const)('%s, for their folder is away', async (_, name, run) => {
    const path = join(robots.matrix.world.folder, name)
    renameSync(path, `${path} away`)
    expect(await run()).toMatchObject(busy)
    renameSync(`${path} away`, path)
    expect(await robots.said()).toEqual([])
    expectFaults()
  })

  test('reading whose key it is fails as well', async () => {
    const { storage } = robots.matrix.world.server.ctx
    await storage.write((db) => db.schema.alterTable('robots').renameTo('elsewhere').execute())
    expect(await robots.send(text)).toMatchObject(busy)
    expect(await robots.upload('file', 'a.txt', Buffer.from('abcdefg'))).toMatchObject(busy)
    await storage.write((db) => db.schema.alterTable('elsewhere').renameTo('robots').execute())
    expectFaults()
  })
})

test('ROB-5: a program that hangs up amid its message has said nothing, and that is no fault of the server', async () => {
  const { hostname, port } = new URL(robots.matrix.world.server.url)
  const body = JSON.stringify(text)
  const socket = connect(Number(port), hostname)
  const head = `POST ${robots.path} HTTP/1.1\r\nhost: qun\r\ncontent-length: ${body.length + 1}\r\n\r\n`
  await new Promise<void>((resolve) => socket.write(head + body, () => resolve()))
  socket.destroy()
  expect((await robots.text('the next one')).body.errcode).toBe(0)
  expect(await robots.said()).toHaveLength(1)
})
