import { createHash, randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makePng } from '../make-picture.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { hasCurl, post } from './curl.ts'
import { acceptedExamples, arrangeCalled, exampleMedia, filled, withoutIds } from './examples.ts'
import { type Program, programs } from './programs.ts'
import { RobotWorld } from './robot-world.ts'

let robots: RobotWorld
let address: string

beforeAll(async () => {
  robots = await RobotWorld.start()
  await arrangeCalled(robots)
  address = robots.matrix.world.server.url + robots.path
})
afterAll(() => robots.close())

/** The one message that is new after this, as the group sees it. */
async function saidBy(say: () => Promise<unknown>): Promise<{ answer: unknown; said: unknown }> {
  robots.matrix.world.clock.advance(60_000)
  const before = (await robots.said()).at(-1)?.seq ?? 0
  const answer = await say()
  const said = (await robots.said()).filter(({ seq }) => seq > before).map(({ body }) => withoutIds(body.content))
  return { answer, said }
}

describe.each(programs)('ROB-5: $name, which knows only the address', (program) => {
  const media = new Map<string, string>()
  const examples = acceptedExamples.flatMap((example) => {
    const payload = example.payload ?? JSON.parse(example.body?.trim() ?? '')
    return knows(program, payload.msgtype) ? [{ ...example, payload }] : []
  })

  beforeAll(async () => {
    const folder = scratchFolder()
    for (const [type, { name, bytes }] of Object.entries(exampleMedia)) {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      const { body } = program.upload === undefined ? await robots.upload(type, name, bytes) : { body: null }
      const answer = body ?? Object(await program.upload?.(address, type, path))
      expect(answer).toMatchObject({ errcode: 0, errmsg: 'ok', type, created_at: expect.stringMatching(/^\d{10}$/) })
      media.set(type, answer.media_id)
    }
    rmSync(folder, { recursive: true })
  })

  test.each(examples)('says $name ($title)', async ({ payload, says }) => {
    const sent = JSON.parse(filled(JSON.stringify(payload), media))
    const { answer, said } = await saidBy(() => program.send(address, sent))
    expect(answer).toEqual({ errcode: 0, errmsg: 'ok' })
    expect(said).toEqual([says === undefined ? expect.anything() : JSON.parse(filled(JSON.stringify(says), media))])
  })

  test('is told why nothing was said', async () => {
    const dead = address.replace(/key=.*/, `key=${randomUUID()}`)
    const payload = { msgtype: 'text', text: { content: '' } }
    const { said } = await saidBy(async () => {
      expect(await program.send(dead, payload)).toMatchObject({ errcode: 93000 })
      expect(await program.send(address, payload)).toMatchObject({ errcode: 44004 })
    })
    expect(said).toEqual([])
  })
})

function knows({ types }: Program, type: string): boolean {
  return types === null || types.includes(type)
}

describe(`ROB-5: ${hasCurl ? 'curl' : 'fetch (there is no curl here)'} with odd habits`, () => {
  const hello = { type: 'text', text: '你好，🤖', mentions: [] }
  const json = '{"msgtype":"text","text":{"content":"你好，🤖"}}'
  const habits = {
    'no content type': { body: json, contentType: null },
    'text/plain': { body: json, contentType: 'text/plain' },
    'a charset that is not the one': { body: json, contentType: 'application/json; charset=gbk' },
    'a form that is none': { body: json, contentType: 'multipart/form-data' },
    'white space around': { body: ` \t\r\n\n${json}\n\r\n \u3000`, contentType: 'application/json' },
    'a byte order mark': { body: `\uFEFF${json}`, contentType: 'application/json' },
    'a byte order mark behind white space': { body: `\n\uFEFF ${json}`, contentType: null },
    'keys nobody knows': {
      body: '{"chatid":"c","safe":0,"text":{"content":"你好，🤖","bold":[{}]},"msgtype":"text","agentid":null}',
      contentType: 'application/json',
    },
    'a key that is named twice': { body: `{"msgtype":"markdown",${json.slice(1)}`, contentType: 'application/json' },
    escapes: {
      body: '{"msg\\u0074ype":"te\\u0078t","text":{"content":"\\u4f60\\u597d\\uff0c\\ud83e\\udd16"}}',
      contentType: 'application/json',
    },
    'no length': { body: json, contentType: 'application/json', chunked: true },
  } as const

  test.each(Object.entries(habits))('%s', async (_, { body, ...habit }) => {
    const { answer, said } = await saidBy(() => post({ url: address, body: Buffer.from(body), ...habit }))
    expect(answer).toEqual({ errcode: 0, errmsg: 'ok' })
    expect(said).toEqual([hello])
  })

  test('a picture so large that leave is asked before it is sent', async () => {
    const png = Buffer.concat([makePng(20, 10), Buffer.alloc(1.9 * 1024 * 1024, 7)])
    const image = { base64: png.toString('base64'), md5: createHash('md5').update(png).digest('hex') }
    const body = Buffer.from(JSON.stringify({ msgtype: 'image', image }))
    const { answer, said } = await saidBy(() => post({ url: address, body, contentType: 'application/json' }))
    expect(answer).toEqual({ errcode: 0, errmsg: 'ok' })
    expect(said).toEqual([{ type: 'image', pictureId: 'a picture', width: 20, height: 10 }])
  })

  test('another charset than UTF-8 stays JSON, or is none, and is answered', async () => {
    const { answer, said } = await saidBy(() =>
      post({ url: address, body: Buffer.from(json, 'utf16le'), contentType: 'application/json' }),
    )
    expect(answer).toMatchObject({ errcode: 47001 })
    expect(said).toEqual([])
  })
})
