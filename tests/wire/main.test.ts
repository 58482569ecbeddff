import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, test } from 'vitest'
import { Hello, SignedIn } from '#shared/protocol/http.ts'
import { Client } from '../client.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { seeded, uuidFrom } from '../seeded.ts'
import { type Ended, ServerProcess } from '../server-process.ts'

const running: ServerProcess[] = []
const folders: string[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.kill('SIGKILL')))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe('starting the server', () => {
  test('says in one line where it listens, and nothing else', async () => {
    const server = start('--port', '0', '--data', newFolder())
    const url = await server.listening()
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ status: 'ok' })
    const { stdout, stderr } = await server.kill('SIGTERM')
    expect(stdout).toBe(`Qun server listening on ${url}\n`)
    expect(stderr).toBe('')
  })

  test('a second time finds the same data', async () => {
    const data = newFolder()
    const first = start('--port', '0', '--data', data, '--world', 'demo')
    const url = await first.listening()
    const { serverId } = await hello(url)
    const lin = await connect(url, 'lin-xia')
    const conversationId = (await lin.ask('sync:changes', { cursors: {} })).conversations[0]?.conversationId ?? ''
    const { messageId } = await lin.say(conversationId, 'still here tomorrow')
    lin.close()
    expect((await first.kill('SIGTERM')).code).toBe(0)

    const again = await start('--port', '0', '--data', data).listening()
    expect(await hello(again)).toMatchObject({ serverId, world: 'demo', personas: true })
    const lately = await connect(again, 'lin-xia')
    const { messages } = await lately.ask('history:page', { conversationId, from: { type: 'latest' }, limit: 1 })
    lately.close()
    expect(messages[0]).toMatchObject({ id: messageId, body: { text: 'still here tomorrow' } })
  })

  test('lets nobody in without a password unless it is told to', async () => {
    const url = await start('--port', '0', '--data', newFolder()).listening()
    expect((await hello(url)).personas).toBe(false)
    const testing = await start('--port', '0', '--data', newFolder(), '--testing').listening()
    expect((await hello(testing)).personas).toBe(true)
  })
})

describe('ending the server', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s drains what is under way and exits with 0', async (signal) => {
    const data = newFolder()
    const server = start('--port', '0', '--data', data, '--world', 'demo')
    const client = await connect(await server.listening(), 'lin-xia')
    const conversationId = (await client.ask('sync:changes', { cursors: {} })).conversations[0]?.conversationId ?? ''
    const said = Promise.allSettled(
      Array.from({ length: 30 }, (_, time) => client.say(conversationId, `under way ${time}`)),
    )
    await client.next('conversation:changed')
    const { code, stderr } = await server.kill(signal)
    client.close()
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(readdirSync(data)).not.toContain('qun.sqlite-wal')
    await Promise.race([said, client.closed()])
  })

  test('while people come and go and found groups exits with 0 all the same', async () => {
    const server = start('--port', '0', '--data', newFolder(), '--world', 'demo')
    const url = await server.listening()
    const token = await signIn(url, 'lin-xia')
    const founder = await connectWith(url, token, 'lin-xia')
    const memberIds = ['xu-zhi-wei', 'li-mo']
    for (let time = 0; time < 10; time += 1) {
      founder.emit('group:create', { clientId: founder.newClientId(), name: `${time}`, memberIds }, () => {})
    }
    const come = () => connectWith(url, token, 'lin-xia').then((client) => client.close())
    const coming = Promise.allSettled(Array.from({ length: 12 }, come))
    const { code, stderr } = await server.kill('SIGTERM')
    await coming
    founder.close()
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })
})

describe('a start that cannot work says why in a line and exits with 2', () => {
  test('an option it does not understand', async () => {
    const [port, world] = [start('--port', 'abc'), start('--world', 'mars')]
    expectRefused(await port.ended, /--port/)
    expectRefused(await world.ended, /--world/)
  })

  test('a port somebody else has', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = Object(other.address())
    expectRefused(await start('--port', String(port), '--data', newFolder()).ended, new RegExp(`port ${port} .*in use`))
    await new Promise((resolve) => other.close(resolve))
  })

  test('a data folder that is none', async () => {
    const data = join(newFolder(), 'qun.sqlite')
    mkdirSync(data)
    expectRefused(await start('--port', '0', '--data', join(data, '..')).ended, /cannot be opened/)
  })

  test('data of another world', async () => {
    const data = newFolder()
    const server = start('--port', '0', '--data', data)
    await server.listening()
    await server.kill('SIGTERM')
    expectRefused(
      await start('--port', '0', '--data', data, '--world', 'demo').ended,
      /holds the world empty, not demo/,
    )
  })

  test.each(['SIGTERM', 'SIGKILL'] as const)(
    'data of a newer version, left by %s, and leaves every byte of it',
    async (signal) => {
      const data = newFolder()
      const server = start('--port', '0', '--data', data, '--world', 'demo')
      const client = await connect(await server.listening(), 'lin-xia')
      const conversationId = (await client.ask('sync:changes', { cursors: {} })).conversations[0]?.conversationId ?? ''
      await client.say(conversationId, 'the last words of the newer version')
      await teachNewerStep(data)
      client.close()
      await server.kill(signal)
      const before = bytesIn(data)
      const refused = await start('--port', '0', '--data', data).ended
      expectRefused(refused, /newer version.*9999-from-the-future/, '由更新的版本写入')
      expect(bytesIn(data)).toEqual(before)
    },
  )
})

describe('a data folder has one server process', () => {
  test('another is told in both languages which one it is, and takes nothing from it', async () => {
    const data = newFolder()
    const first = start('--port', '0', '--data', data, '--world', 'demo')
    const url = await first.listening()
    const lin = await connect(url, 'lin-xia')
    const second = await start('--port', '0', '--data', join(data, '.')).ended
    expect(second).toMatchObject({ code: 3, stdout: '' })
    expect(second.stderr).toBe(
      `Qun server: another server uses the data folder ${data}: process ${first.pid} at ${url}\n` +
        `另一个服务器正在使用数据目录 ${data}：进程 ${first.pid}，${url}\n`,
    )
    await lin.say((await lin.ask('sync:changes', { cursors: {} })).conversations[0]?.conversationId ?? '', 'still here')
    lin.close()
  })

  test('of several at once exactly one has it', async () => {
    const data = newFolder()
    const many = Array.from({ length: 4 }, () => start('--port', '0', '--data', data))
    const first = await Promise.any(many.map((server) => server.listening().then(() => server)))
    const rest = await Promise.all(many.filter((server) => server !== first).map((server) => server.ended))
    expect(rest.map(({ code }) => code)).toEqual([3, 3, 3])
    expect((await first.kill('SIGTERM')).code).toBe(0)
  })

  test('whoever is killed leaves it to the next', async () => {
    const data = newFolder()
    for (let time = 0; time < 3; time += 1) {
      const server = start('--port', '0', '--data', data)
      await server.listening()
      await server.kill('SIGKILL')
    }
    const last = start('--port', '0', '--data', data)
    await last.listening()
    expect((await start('--port', '0', '--data', data).ended).stderr).toContain(`process ${last.pid}`)
    await last.kill('SIGTERM')
    expect(readdirSync(data)).not.toContain('server.json')
  })
})

describe('what is logged', () => {
  test('carries no token, no password and no words, however much is logged', async () => {
    const server = new ServerProcess(['--port', '0', '--data', newFolder(), '--world', 'demo'], { QUN_LOG: 'trace' })
    running.push(server)
    const url = await server.listening()
    const token = await signIn(url, 'lin-xia')
    const client = await connectWith(url, token, 'lin-xia')
    const conversationId = (await client.ask('sync:changes', { cursors: {} })).conversations[0]?.conversationId ?? ''
    await client.say(conversationId, 'between you and me')
    await client.reply('message:send', { body: 'malformed secret' })
    const wrong = { account: 'lin-xia', password: 'my real password' }
    await post(url, '/api/sign-in', wrong)
    await post(url, '/api/sign-out', { everywhere: false, note: 'x' }, token)
    client.close()
    const { stderr } = await server.kill('SIGTERM')
    for (const secret of [token, 'between you and me', 'malformed secret', 'my real password']) {
      expect(stderr).not.toContain(secret)
    }
  })
})

function start(...args: string[]): ServerProcess {
  const server = new ServerProcess(args)
  running.push(server)
  return server
}

function newFolder(): string {
  const folder = scratchFolder()
  folders.push(folder)
  return folder
}

/** `inChinese`: what a second line says, where there is one. */
function expectRefused({ code, stdout, stderr }: Ended, why: RegExp, inChinese?: string): void {
  const [english, chinese, ...rest] = stderr.split('\n')
  expect(english).toMatch(/^Qun server: /)
  expect(english).toMatch(why)
  if (inChinese !== undefined) expect(chinese).toContain(inChinese)
  expect(inChinese === undefined ? [chinese, ...rest] : rest).toEqual([''])
  expect(stdout).toBe('')
  expect(code).toBe(2)
}

/** Writes into a data folder what a version from the future would have: one more step of the schema. */
async function teachNewerStep(data: string): Promise<void> {
  const database = new DatabaseSync(join(data, 'qun.sqlite'))
  database.exec('PRAGMA busy_timeout = 5000')
  database.exec(`INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-from-the-future', '2031-01-01')`)
  database.close()
}

/**
 * Every file but SQLite's index of its log, which holds no data and is made anew by whoever looks, and the note of where a
 * server listens that was killed.
 */
function bytesIn(folder: string): Record<string, string> {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = all.filter((entry) => entry.isFile() && !/-shm$|^server\.json$/.test(entry.name))
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name),
      readFileSync(join(parentPath, name)).toString('base64'),
    ]),
  )
}

async function hello(url: string): Promise<Hello> {
  return Hello.parse(await (await fetch(`${url}/api/hello`)).json())
}

async function connect(url: string, personId: string): Promise<Client> {
  return connectWith(url, await signIn(url, personId), personId)
}

function connectWith(url: string, token: string, personId: string): Promise<Client> {
  const random = seeded(token.length)
  return Client.connect({ url, token, personId, newClientId: () => uuidFrom(random) })
}

async function signIn(url: string, personId: string): Promise<string> {
  return SignedIn.parse(await (await post(url, '/api/sign-in/persona', { personId })).json()).token
}

function post(url: string, path: string, body: unknown, token?: string): Promise<Response> {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify(body),
  })
}
