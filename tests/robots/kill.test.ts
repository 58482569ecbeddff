import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import type { Message } from '#shared/domain/message.ts'
import { Client } from '../client.ts'
import { makePng } from '../make-picture.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { seeded, uuidFrom } from '../seeded.ts'
import { ServerProcess } from '../server-process.ts'
import { aRobot } from '../valid-inputs.ts'
import { makeAmr } from './robot-world.ts'

const [robotsCount, kills] = [12, 3]

/** Something a program sent once. */
interface Sent {
  readonly content: string
  /** null where the answer never came. */
  errcode: number | null
}

interface Running {
  readonly url: string
  readonly token: string
  readonly client: Client
}

let folder: string
let server: ServerProcess | null = null

afterEach(async () => {
  await server?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

test('ROB-5: kill -9 amid a stream of messages loses nothing that was answered with 0, and doubles nothing', async () => {
  const random = seeded(7)
  folder = scratchFolder()
  let running = await startAgain(random)
  const { conversationId, paths } = await foundGroup(running.client)
  const sent: Sent[] = []
  for (let round = 0; round < kills; round += 1) {
    sent.push(...(await streamUntilKilled(running, paths, 8 + Math.floor(random() * 30))))
    running.client.close()
    running = await startAgain(random)
    await expectWhole(running, conversationId, sent)
  }
  expect(sent.filter(({ errcode }) => errcode === null).length).toBeGreaterThan(0)
  expect(sent.filter(({ errcode }) => errcode === 0).length).toBeGreaterThan(kills * 8)
  running.client.close()
}, 60_000)

async function startAgain(random: () => number): Promise<Running> {
  server = new ServerProcess(['--port', '0', '--data', folder, '--world', 'demo'])
  const url = await server.listening()
  const personId = 'lin-xia'
  const response = await fetch(`${url}/api/sign-in/persona`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  })
  const { token } = Object(await response.json())
  return { url, token, client: await Client.connect({ url, token, personId, newClientId: () => uuidFrom(random) }) }
}

async function foundGroup(client: Client): Promise<{ conversationId: string; paths: string[] }> {
  const memberIds = ['xu-zhi-wei', 'li-mo']
  const { conversationId } = await client.change('group:create', { name: 'Under fire', memberIds })
  const paths: string[] = []
  for (let n = 0; n < robotsCount; n += 1) {
    const { robotId } = await client.change('robot:create', { conversationId, facts: aRobot })
    paths.push((await client.ask('robot:address', { conversationId, robotId })).path)
  }
  return { conversationId, paths }
}

/** Every robot talks as fast as it is answered, until the server is killed after so many answers. */
async function streamUntilKilled({ url }: Running, paths: readonly string[], killAfter: number): Promise<Sent[]> {
  const sent: Sent[] = []
  let answers = 0
  let over = false
  await Promise.all(
    paths.map(async (path, place) => {
      for (let n = 0; !over && n < 6; n += 1) {
        const one = await newMessage(url, path, place + n)
        if (one === null) return
        sent.push(one.sent)
        const answer = await post(url + path, JSON.stringify(one.payload))
        if (answer === null) return
        one.sent.errcode = answer.errcode
        answers += 1
        if (answers < killAfter || over) continue
        over = true
        void server?.kill('SIGKILL')
      }
    }),
  )
  await server?.kill('SIGKILL')
  expect((await server?.ended)?.signal).toBe('SIGKILL')
  return sent
}

let made = 0

/** Words, a picture or a recording, each unlike every other; null when the server is gone already. */
async function newMessage(url: string, path: string, turn: number): Promise<{ sent: Sent; payload: object } | null> {
  made += 1
  const sent = (content: string) => ({ content, errcode: null })
  if (turn % 3 === 0) {
    const png = makePng(made, 1)
    const image = { base64: png.toString('base64'), md5: createHash('md5').update(png).digest('hex') }
    return { sent: sent(`image ${made}`), payload: { msgtype: 'image', image } }
  }
  if (turn % 3 === 1) return { sent: sent(`text ${made}`), payload: { msgtype: 'text', text: { content: `${made}` } } }
  const form = new FormData()
  form.append('media', new Blob([new Uint8Array(makeAmr(2))]), `${made}.amr`)
  const content = `voice ${made}`
  const uploaded = await post(`${url}${path.replace('/send?', '/upload_media?')}&type=voice`, form)
  if (uploaded === null) return null
  return { sent: sent(content), payload: { msgtype: 'voice', voice: { media_id: uploaded.media_id } } }
}

async function post(url: string, body: string | FormData): Promise<{ errcode: number; media_id: string } | null> {
  // A server that was killed answers nothing, or only half of it.
  return fetch(url, { method: 'POST', body }).then(
    (response) => response.json().catch(() => null),
    () => null,
  )
}

/** What was answered with 0 stands there once, with its bytes; what was not, once or never; positions have no hole. */
async function expectWhole(running: Running, conversationId: string, sent: readonly Sent[]): Promise<void> {
  const messages = await everything(running.client, conversationId)
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, place) => place + 1))
  const said: string[] = []
  for (const { body } of messages) if (body.type === 'robot') said.push(await whatIt(running, body.content))
  expect(new Set(said).size).toBe(said.length)
  const known = new Map(sent.map(({ content, errcode }) => [content, errcode]))
  expect(said.filter((content) => (known.get(content) ?? 0) !== 0)).toEqual([])
  const answered = sent.filter(({ errcode }) => errcode === 0).map(({ content }) => content)
  expect(answered.filter((content) => !said.includes(content))).toEqual([])
}

async function whatIt({ url, token }: Running, content: { readonly type: string }): Promise<string> {
  const headers = { authorization: `Bearer ${token}` }
  const bytesAt = async (path: string) => {
    const response = await fetch(url + path, { headers })
    expect(response.status).toBe(200)
    return Buffer.from(await response.arrayBuffer())
  }
  const { type, text, width, pictureId, file } = Object(content)
  if (type === 'text') return `text ${text}`
  if (type === 'image') {
    expect(await bytesAt(`/api/pictures/${pictureId}`)).toEqual(makePng(width, 1))
    return `image ${width}`
  }
  expect(await bytesAt(`/api/files/${file.id}`)).toEqual(makeAmr(2))
  return `voice ${file.name.replace('.amr', '')}`
}

async function everything(client: Client, conversationId: string): Promise<Message[]> {
  const messages: Message[] = []
  for (;;) {
    const from = { type: 'after' as const, seq: messages.at(-1)?.seq ?? 0 }
    const page = await client.ask('history:page', { conversationId, from, limit: 100 })
    if (page.messages.length === 0) return messages
    messages.push(...page.messages)
  }
}
