import type { Socket } from 'socket.io-client'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Hello, SignedIn } from '#shared/protocol/http.ts'
import { protocolVersion } from '#shared/protocol/version.ts'
import { hashPassword } from '../../server/domain/sessions/password.ts'
import { openSocket } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'

const password = '开门 open sesame'
let passwordHash: string
let matrix: MatrixWorld

beforeAll(async () => {
  passwordHash = await hashPassword(password)
})
beforeEach(async () => {
  matrix = await MatrixWorld.start()
  for (const personId of ['owner', 'visitor']) await matrix.arrangePerson(personId, { passwordHash })
})
afterEach(() => matrix.close())

describe('signing in with account and password', () => {
  test('gives a session of 256 random bits that opens the socket', async () => {
    const { token, person } = await signIn('owner')
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(person).toMatchObject({ id: 'owner', enterpriseId: 'acme', enterpriseName: 'Acme' })
    const client = await matrix.world.connectWith('owner', token)
    expect((await client.ask('sync:changes', { cursors: {} })).me).toEqual(person)
  })

  test('gives every sign-in a token of its own, and keeps none of them', async () => {
    const tokens = [(await signIn('owner')).token, (await signIn('owner')).token]
    expect(new Set(tokens).size).toBe(2)
    const rows = await matrix.world.server.ctx.storage.read.selectFrom('sessions').selectAll().execute()
    expect(rows).toHaveLength(2)
    for (const token of tokens) expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('answers a wrong password and an unknown account alike', async () => {
    const wrong = await attempt('owner', 'open sesame')
    const unknown = await attempt('nobody-of-that-name', password)
    expect(wrong.status).toBe(401)
    expect(unknown.status).toBe(401)
    const told = await wrong.json()
    expect(told).toEqual({ error: { code: 'unauthenticated', reason: 'signIn.wrong', details: {} } })
    expect(await unknown.json()).toEqual(told)
  })

  test('refuses whoever was never activated or has left, in the same words', async () => {
    await matrix.arrangePerson('owner', { activated: 0 })
    await matrix.arrangePerson('visitor', { leftAt: 1 })
    for (const account of ['owner', 'visitor']) {
      expect(await (await attempt(account, password)).json()).toMatchObject({ error: { reason: 'signIn.wrong' } })
    }
  })

  test('is refused after too many attempts in a minute', async () => {
    const guarded = await MatrixWorld.start({ signInsPerMinute: 3 })
    try {
      const statuses: number[] = []
      for (let time = 0; time < 5; time += 1) {
        statuses.push((await guarded.world.post('/api/sign-in', { account: 'owner', password: 'guess' })).status)
      }
      expect(statuses).toEqual([401, 401, 401, 429, 429])
      const last = await guarded.world.post('/api/sign-in', { account: 'owner', password: 'guess' })
      expect(await last.json()).toMatchObject({ error: { code: 'rate_limited', reason: 'signIn.tooMany' } })
    } finally {
      await guarded.close()
    }
  })

  test('refuses what is not an account and a password', async () => {
    const bodies: unknown[] = [
      {},
      { account: 'owner' },
      { account: 'owner', password: 'a'.repeat(201) },
      [],
      'text',
      null,
    ]
    for (const body of [...bodies, { account: 'owner', password, admin: true }]) {
      const response = await matrix.world.post('/api/sign-in', body)
      expect(response.status, JSON.stringify(body)).toBe(400)
      expect(await response.json()).toMatchObject({ error: { code: 'invalid', reason: 'input' } })
    }
  })
})

describe('signing in as a person of the cast', () => {
  test('works only where it is switched on', async () => {
    const real = await MatrixWorld.start({ testing: false })
    try {
      for (const answer of [
        await real.world.post('/api/sign-in/persona', { personId: 'owner' }),
        await real.world.get('/api/cast'),
      ]) {
        expect(answer.status).toBe(404)
        expect(await answer.json()).toMatchObject({ error: { reason: 'signIn.noPersonas' } })
      }
      expect(Hello.parse(await (await real.world.get('/api/hello')).json()).personas).toBe(false)
    } finally {
      await real.close()
    }
  })

  test('knows nobody who has left', async () => {
    await matrix.arrangePerson('mate', { leftAt: 1 })
    expect((await matrix.world.post('/api/sign-in/persona', { personId: 'mate' })).status).toBe(404)
  })
})

describe('the socket', () => {
  test('opens for nobody without a session', async () => {
    for (const auth of [{}, { protocol: protocolVersion }, { token: 7, protocol: protocolVersion }]) {
      expect(await refused(openSocket(matrix.world.server.url, auth))).toMatchObject({ reason: 'session.missing' })
    }
    const made = { token: 'a'.repeat(43), protocol: protocolVersion }
    expect(await refused(openSocket(matrix.world.server.url, made))).toEqual({
      code: 'unauthenticated',
      reason: 'session.ended',
      details: {},
    })
  })

  test('tells a client that is too old, or newer than the server, so', async () => {
    const { token } = await signIn('owner')
    const { url } = matrix.world.server
    expect(await refused(openSocket(url, { token, protocol: 0 }))).toMatchObject({
      code: 'outdated',
      reason: 'protocol.tooOld',
    })
    const newer = { token, protocol: protocolVersion + 1 }
    expect(await refused(openSocket(url, newer))).toMatchObject({ code: 'outdated', reason: 'protocol.tooNew' })
  })

  test('opens for the desktop client and the server’s own pages, not for pages from elsewhere', async () => {
    const { token } = await signIn('owner')
    const { url } = matrix.world.server
    const from = (origin: string) => openSocket(url, { token, protocol: protocolVersion }, { origin })
    for (const origin of ['app://qun', url]) await opened(from(origin))
    for (const origin of ['https://evil.example', 'null', 'app://qun.evil.example', `${url}.evil.example`]) {
      const socket = from(origin)
      await new Promise((resolve) => socket.once('connect_error', resolve))
      expect(socket.connected, origin).toBe(false)
    }
  })

  test('opens for another origin once the server was told of it', async () => {
    const open = await MatrixWorld.start({ origins: ['https://chat.example'] })
    try {
      const token = await open.world.signInAs('owner')
      const auth = { token, protocol: protocolVersion }
      await opened(openSocket(open.world.server.url, auth, { origin: 'https://chat.example' }))
    } finally {
      await open.close()
    }
  })
})

describe('signing out', () => {
  test('ends this session and closes its sockets, and leaves the other devices alone', async () => {
    const desktop = await matrix.world.connectAs('owner')
    const laptop = await matrix.world.connectAs('owner')
    await signOut(desktop.token, false)
    await desktop.closed()
    expect(desktop.all('session:ended')).toHaveLength(1)
    await laptop.caughtUp()
    expect(laptop.connected).toBe(true)
    expect(laptop.all('session:ended')).toHaveLength(0)
    await expect(matrix.world.connectWith('owner', desktop.token)).rejects.toMatchObject({
      data: { reason: 'session.ended' },
    })
  })

  test('everywhere closes every socket of the person, and nobody else’s', async () => {
    const devices = [await matrix.world.connectAs('owner'), await matrix.world.connectAs('owner')]
    const other = await matrix.world.connectAs('member')
    await signOut(devices[0]?.token ?? '', true)
    await Promise.all(devices.map((device) => device.closed()))
    await other.caughtUp()
    expect(other.connected).toBe(true)
    for (const { token } of devices) {
      await expect(matrix.world.connectWith('owner', token)).rejects.toMatchObject({
        data: { reason: 'session.ended' },
      })
      expect((await signOut(token, false)).status).toBe(401)
    }
  })

  test('at the moment a socket opens leaves no socket behind', async () => {
    for (let time = 0; time < 15; time += 1) {
      const token = await matrix.world.signInAs('owner')
      const [opened] = await Promise.allSettled([
        matrix.world.connectWith('owner', token),
        signOut(token, time % 2 === 0),
      ])
      if (opened.status === 'fulfilled') await opened.value.closed()
    }
  })

  test('needs a session', async () => {
    const response = await matrix.world.post('/api/sign-out', { everywhere: true })
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error: { reason: 'session.missing' } })
  })

  test('a session outlives a restart of the server', async () => {
    const { token } = await signIn('owner')
    await matrix.world.restart()
    expect((await matrix.world.connectWith('owner', token)).connected).toBe(true)
  })
})

describe('plain HTTP', () => {
  test('says who the server is before anyone signs in', async () => {
    const hello = Hello.parse(await (await matrix.world.get('/api/hello')).json())
    expect(hello).toMatchObject({ product: 'qun', protocol: protocolVersion, personas: true })
    await matrix.world.restart()
    expect(Hello.parse(await (await matrix.world.get('/api/hello')).json()).serverId).toBe(hello.serverId)
  })

  test('answers /health, and pages from elsewhere may not read answers', async () => {
    const health = await matrix.world.get('/health', { origin: 'https://evil.example' })
    expect(await health.json()).toMatchObject({ status: 'ok' })
    expect(health.headers.get('access-control-allow-origin')).toBe(null)
    const desktop = await matrix.world.get('/health', { origin: 'app://qun' })
    expect(desktop.headers.get('access-control-allow-origin')).toBe('app://qun')
    expect(desktop.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('refuses a body that is too large', async () => {
    const response = await matrix.world.post('/api/sign-in', { account: 'owner', password: 'a'.repeat(100_000) })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ error: { code: 'too_large', reason: 'request.tooLarge' } })
  })
})

async function signIn(account: string): Promise<SignedIn> {
  return SignedIn.parse(await (await attempt(account, password)).json())
}

function attempt(account: string, given: string): Promise<Response> {
  return matrix.world.post('/api/sign-in', { account, password: given })
}

function signOut(token: string, everywhere: boolean): Promise<Response> {
  return matrix.world.post('/api/sign-out', { everywhere }, { authorization: `Bearer ${token}` })
}

function refused(socket: Socket): Promise<unknown> {
  return new Promise((resolve, reject) => {
    socket.once('connect_error', (error) => resolve(Object(error).data))
    socket.once('connect', () => reject(new Error('it was let in')))
  })
}

async function opened(socket: Socket): Promise<void> {
  await new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(null))
    socket.once('connect_error', reject)
  })
  socket.disconnect()
}
