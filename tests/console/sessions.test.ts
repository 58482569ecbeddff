import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConsoleCode, ConsoleSignedIn } from '#shared/console/http.ts'
import { hashPassword } from '../../server/domain/sessions/password.ts'
import { ConsoleWorld, manageAll, viewAll } from './console-world.ts'

let console: ConsoleWorld

beforeEach(async () => {
  console = await ConsoleWorld.start()
})
afterEach(() => console.close())

const asSub = { role: 'sub' as const, scope: ['sales'], grants: manageAll }

describe('a role that ends', () => {
  test('ADM-3: a removed admin’s open consoles are closed at once, on every page, and nothing passes any more', async () => {
    const founder = await console.console('founder')
    const pages = [await console.console('sub-manage'), await console.console('sub-manage')]
    const chat = await console.phone('sub-manage')
    await founder.change('console:adminDelete', { personId: 'sub-manage', confirm: 'Staff sub-manage' })
    for (const page of pages) {
      await page.closed()
      expect(page.heard.map(({ name }) => name)).toEqual(['session:ended'])
    }
    await expect(console.consoleWith(pages[0]?.token ?? '')).rejects.toMatchObject({
      data: { reason: 'session.ended' },
    })
    expect((await console.tryToEnter('sub-manage')).status).toBe(403)
    await chat.caughtUp()
    expect(chat.connected).toBe(true)
  })

  test('ADM-3: what was sent before the role went is decided on the state at commit', async () => {
    const founder = await console.console('founder')
    const sub = await console.console('sub-manage')
    const gone = founder.change('console:adminDelete', { personId: 'sub-manage', confirm: 'Staff sub-manage' })
    const late = sub.reply('console:departmentAdd', {
      clientId: console.world.newClientId(),
      parentId: 'sales',
      name: 'Too late',
    })
    await gone
    const outcome = await late.catch(() => ({ ok: false }))
    const { departments } = await founder.ask('console:departments', { parentId: 'sales' })
    expect(departments.some(({ name }) => name === 'Too late')).toBe(outcome.ok)
  })

  test('ADM-3: other rights hold from the next request on, without signing in again', async () => {
    const founder = await console.console('founder')
    const sub = await console.console('sub-manage')
    await sub.change('console:departmentAdd', { parentId: 'sales', name: 'While it may' })
    await founder.change('console:adminChange', {
      ...asSub,
      personId: 'sub-manage',
      grants: viewAll,
      confirm: 'Staff sub-manage',
    })
    expect(await sub.refusal('console:departmentAdd', { parentId: 'sales', name: 'Not any more' })).toMatchObject({
      code: 'forbidden',
      reason: 'console.permission',
      details: { permission: 'directory.manage' },
    })
    await founder.change('console:adminChange', {
      ...asSub,
      personId: 'sub-manage',
      scope: ['lab'],
      confirm: 'Staff sub-manage',
    })
    expect(await sub.refusal('console:departmentAdd', { parentId: 'sales', name: 'Elsewhere' })).toMatchObject({
      reason: 'console.scope',
    })
  })

  test.each(['console:personDeactivate', 'console:personLeave'] as const)(
    'ADM-3: %s ends chats and consoles of an admin at once',
    async (request) => {
      const founder = await console.console('founder')
      const page = await console.console('sub-manage')
      const chat = await console.phone('sub-manage')
      await founder.change(request, { personId: 'sub-manage', confirm: 'Staff sub-manage' })
      await Promise.all([page.closed(), chat.closed()])
      expect(chat.all('session:ended')).toHaveLength(1)
      const response = await console.world.post('/api/sign-in/persona', { personId: 'sub-manage' })
      expect(response.status).toBe(404)
    },
  )

  test('signing out of the console leaves the chats alone, signing out everywhere ends both', async () => {
    const page = await console.console('chief')
    const chat = await console.phone('chief')
    expect(await page.ask('console:signOut', {})).toEqual({})
    await page.closed()
    await chat.caughtUp()
    const again = await console.console('chief')
    await console.world.post('/api/sign-out', { everywhere: true }, { authorization: `Bearer ${chat.token}` })
    await Promise.all([chat.closed(), again.closed()])
  })
})

describe('a console opened out of a chat', () => {
  test('ends with that chat’s session and with no other', async () => {
    const authorization = async () => ({ authorization: `Bearer ${await console.world.signInAs('chief')}` })
    const [chat, other] = [await authorization(), await authorization()]
    const through = async (headers: { authorization: string }) => {
      const response = await console.world.post('/api/console/sign-in', { enterpriseId: null }, headers)
      const entered = ConsoleSignedIn.parse(await response.json())
      return console.consoleWith(entered.type === 'signedIn' ? entered.token : '')
    }
    const pages = [await through(chat), await through(chat)]
    const elsewhere = await through(other)
    await console.world.post('/api/sign-out', { everywhere: false }, chat)
    for (const page of pages) {
      await page.closed()
      expect(page.heard.map(({ name }) => name)).toEqual(['session:ended'])
    }
    await elsewhere.ask('console:overview', {})
    await expect(console.consoleWith(pages[0]?.token ?? '')).rejects.toMatchObject({
      data: { reason: 'session.ended' },
    })
    expect((await console.world.post('/api/console/sign-in', { enterpriseId: null }, chat)).status).toBe(401)
  })

  test('is another than one that somebody signed in to by itself', async () => {
    const response = await console.world.post('/api/console/sign-in/persona', {
      personId: 'chief',
      enterpriseId: null,
    })
    const entered = ConsoleSignedIn.parse(await response.json())
    const page = await console.consoleWith(entered.type === 'signedIn' ? entered.token : '')
    const authorization = `Bearer ${await console.world.signInAs('chief')}`
    await console.world.post('/api/sign-out', { everywhere: false }, { authorization })
    await page.ask('console:overview', {})
  })
})

describe('coming in', () => {
  test('without a password is for the demo and for tests only', async () => {
    const strict = await ConsoleWorld.start({ testing: false })
    try {
      const response = await strict.world.post('/api/console/sign-in/persona', {
        personId: 'founder',
        enterpriseId: null,
      })
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ error: { reason: 'signIn.noPersonas' } })
    } finally {
      await strict.close()
    }
  })

  test('ADM-3: staff must be activated and still here, whatever their role', async () => {
    await console.write(async ({ db }) => {
      await db.updateTable('people').set({ activated: 0 }).where('id', 'in', ['chief', 'founder', 'helper']).execute()
      const passwordHash = await hashPassword('correct horse')
      await db.updateTable('people').set({ passwordHash }).where('id', 'in', ['chief', 'founder', 'helper']).execute()
    })
    const enter = (account: string) =>
      console.world.post('/api/console/sign-in/password', { account, password: 'correct horse', enterpriseId: null })
    expect(await (await enter('chief')).json()).toMatchObject({
      error: { code: 'forbidden', reason: 'console.notStaff' },
    })
    expect(await (await enter('founder')).json()).toMatchObject({ type: 'signedIn', console: { role: 'creator' } })
    expect(await (await enter('helper')).json()).toMatchObject({ type: 'signedIn', console: { role: 'externalSuper' } })
  })

  test('an unknown account and a wrong password are told apart by nobody', async () => {
    const enter = async (account: string) =>
      (
        await console.world.post('/api/console/sign-in/password', { account, password: 'guess', enterpriseId: null })
      ).json()
    expect(await enter('founder')).toEqual(await enter('nobody'))
    expect(await enter('nobody')).toMatchObject({ error: { code: 'unauthenticated', reason: 'signIn.wrong' } })
  })

  test('guessing is slowed down', async () => {
    const slow = await ConsoleWorld.start({ signInsPerMinute: 3 })
    try {
      const guess = () =>
        slow.world.post('/api/console/sign-in/password', { account: 'founder', password: 'guess', enterpriseId: null })
      for (let time = 0; time < 3; time += 1) expect((await guess()).status).toBe(401)
      expect((await guess()).status).toBe(429)
    } finally {
      await slow.close()
    }
  })

  test('who administers two enterprises chooses one', async () => {
    const ally = await console.console('ally')
    await ally.change('console:adminAdd', {
      personId: 'helper',
      role: 'externalSuper',
      scope: [],
      grants: viewAll,
      confirm: 'WeChat helper',
    })
    const phone = await console.phone('helper')
    const { consoles } = await phone.ask('consoles:list', {})
    expect(consoles.map(({ enterpriseId, role }) => [enterpriseId, role])).toEqual([
      ['acme', 'externalSuper'],
      ['partner', 'externalSuper'],
    ])
    expect(await console.enter('helper')).toMatchObject({ type: 'choose', consoles })
    expect(await console.enter('helper', 'partner')).toMatchObject({
      type: 'signedIn',
      console: { enterpriseId: 'partner' },
    })
    expect((await (await console.phone('clerk')).ask('consoles:list', {})).consoles).toEqual([])
  })

  test('ADM-4: a code on the sign-in page lets in whoever scans and confirms it, once, and only the page that shows it', async () => {
    const shown = ConsoleCode.parse(await (await console.world.post('/api/console/sign-in/code', {})).json())
    const pickUp = async (secret = shown.pickUp) => {
      const response = await console.world.post('/api/console/sign-in/code/pick-up', {
        pickUp: secret,
        enterpriseId: null,
      })
      return response.json()
    }
    expect(await pickUp()).toEqual({ type: 'waiting', state: 'waiting' })
    const phone = await console.phone('chief')
    expect(await phone.change('phone:scan', { code: shown.code })).toMatchObject({
      purpose: 'consoleSignIn',
      enterprise: null,
    })
    expect(await pickUp()).toEqual({ type: 'waiting', state: 'scanned' })
    await phone.change('phone:confirm', { code: shown.code })
    expect(await pickUp('x'.repeat(43))).toMatchObject({ error: { reason: 'code.unknown' } })
    const entered = ConsoleSignedIn.parse(await pickUp())
    if (entered.type !== 'signedIn') throw new Error('not in')
    expect(entered).toMatchObject({ person: { id: 'chief' }, console: { role: 'super' } })
    await (await console.consoleWith(entered.token)).ask('console:overview', {})
    expect(await pickUp()).toEqual({ type: 'waiting', state: 'used' })
  })

  test('ADM-4: somebody without a role cannot confirm a sign-in', async () => {
    const shown = ConsoleCode.parse(await (await console.world.post('/api/console/sign-in/code', {})).json())
    const phone = await console.phone('clerk')
    await expect(phone.change('phone:scan', { code: shown.code })).rejects.toMatchObject({ reason: 'console.noRole' })
  })
})
