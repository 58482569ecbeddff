import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConsoleCode } from '#shared/console/http.ts'
import type { Client } from '../client.ts'
import type { ConsoleClient } from './console-client.ts'
import { ConsoleWorld } from './console-world.ts'

let console: ConsoleWorld
let founder: ConsoleClient
let phone: Client

beforeEach(async () => {
  console = await ConsoleWorld.start()
  founder = await console.console('founder')
  phone = await console.phone('founder')
})
afterEach(() => console.close())

const toClerk = { personId: 'clerk', confirm: 'Staff clerk' }

async function confirmedCode(): Promise<string> {
  const { code } = await founder.ask('console:transferStart', {})
  await phone.change('phone:scan', { code })
  await phone.change('phone:confirm', { code })
  return code
}

describe('ADM-4: handing the creator on', () => {
  test('the old creator scans, the new one takes over, the old console ends and the new one needs an own scan', async () => {
    const { code } = await founder.ask('console:transferStart', {})
    const scanned = await phone.change('phone:scan', { code })
    expect(scanned).toMatchObject({ purpose: 'creatorTransfer', enterprise: { id: 'acme', name: 'Acme Trading' } })
    expect(await founder.ask('console:transferState', { code })).toMatchObject({ state: 'scanned' })
    await phone.change('phone:confirm', { code })
    expect(await founder.ask('console:transferState', { code })).toMatchObject({ state: 'confirmed' })
    await founder.change('console:transferFinish', { code, ...toClerk })
    await founder.closed()
    const turns = founder.heard
      .filter(({ name }) => name === 'code:changed')
      .map(({ payload }) => Object(payload).state)
    expect(turns).toEqual(['scanned', 'confirmed', 'used'])
    expect((await console.tryToEnter('founder')).status).toBe(403)

    const response = await console.tryToEnter('clerk')
    expect(await response.json()).toMatchObject({ error: { reason: 'console.mustScan' } })
    const clerk = await console.phone('clerk')
    const shown = ConsoleCode.parse(await (await console.world.post('/api/console/sign-in/code', {})).json())
    await clerk.change('phone:scan', { code: shown.code })
    await clerk.change('phone:confirm', { code: shown.code })
    const entered = await console.world.post('/api/console/sign-in/code/pick-up', {
      pickUp: shown.pickUp,
      enterpriseId: null,
    })
    expect(await entered.json()).toMatchObject({ type: 'signedIn', console: { role: 'creator' } })
    expect(await console.enter('clerk')).toMatchObject({ type: 'signedIn', console: { role: 'creator' } })

    const { admins } = await (await console.console('clerk')).ask('console:admins', {})
    expect(admins.filter(({ role }) => role === 'creator').map(({ person }) => person.id)).toEqual(['clerk'])
    expect(admins.map(({ person }) => person.id)).not.toContain('founder')
  })

  test('an admin who becomes the creator has one role, and their open console ends', async () => {
    const chief = await console.console('chief')
    await founder.change('console:transferFinish', {
      code: await confirmedCode(),
      personId: 'chief',
      confirm: 'Staff chief',
    })
    await chief.closed()
    expect((await (await console.phone('chief')).ask('consoles:list', {})).consoles).toMatchObject([
      { role: 'creator', mustScan: true },
    ])
  })

  test('a code lives two minutes, at every step', async () => {
    const { code, expiresAt } = await founder.ask('console:transferStart', {})
    expect(expiresAt).toBe(console.world.clock.now() + 120_000)
    console.world.clock.advance(120_000)
    await expect(phone.change('phone:scan', { code })).rejects.toMatchObject({ reason: 'code.expired' })
    expect(await founder.ask('console:transferState', { code })).toMatchObject({ state: 'expired' })

    const second = (await founder.ask('console:transferStart', {})).code
    await phone.change('phone:scan', { code: second })
    console.world.clock.advance(120_000)
    await expect(phone.change('phone:confirm', { code: second })).rejects.toMatchObject({ reason: 'code.expired' })

    const third = await confirmedCode()
    console.world.clock.advance(119_999)
    expect(
      await founder.refusal('console:transferFinish', { code: third, personId: 'nobody', confirm: '' }),
    ).toMatchObject({ reason: 'creator.notEligible' })
    console.world.clock.advance(1)
    expect(await founder.refusal('console:transferFinish', { code: third, ...toClerk })).toMatchObject({
      reason: 'code.expired',
    })
  })

  test('a code works once', async () => {
    const code = await confirmedCode()
    await expect(phone.change('phone:confirm', { code })).rejects.toMatchObject({ reason: 'code.used' })
    const input = { clientId: console.world.newClientId(), code, ...toClerk }
    expect(await founder.reply('console:transferFinish', input)).toEqual({ ok: true, value: {} })
    await expect(phone.change('phone:scan', { code })).rejects.toMatchObject({ reason: 'code.used' })
  })

  test('a new code kills the one before', async () => {
    const { code } = await founder.ask('console:transferStart', {})
    await founder.ask('console:transferStart', {})
    await expect(phone.change('phone:scan', { code })).rejects.toMatchObject({ reason: 'code.unknown' })
  })

  test('a refused code is dead', async () => {
    const { code } = await founder.ask('console:transferStart', {})
    await phone.change('phone:scan', { code })
    await phone.change('phone:refuse', { code })
    await expect(phone.change('phone:confirm', { code })).rejects.toMatchObject({ reason: 'code.used' })
    expect(await founder.refusal('console:transferFinish', { code, ...toClerk })).toMatchObject({ reason: 'code.used' })
  })

  test('only the present creator may scan and confirm it, and not without scanning', async () => {
    const { code } = await founder.ask('console:transferStart', {})
    for (const personId of ['clerk', 'chief', 'visitor', 'ally']) {
      const other = await console.phone(personId)
      await expect(other.change('phone:scan', { code })).rejects.toMatchObject({ reason: 'code.notYours' })
      await expect(other.change('phone:confirm', { code })).rejects.toMatchObject({ reason: 'code.notYours' })
    }
    await expect(phone.change('phone:confirm', { code })).rejects.toMatchObject({ reason: 'code.notYours' })
    expect(await founder.refusal('console:transferFinish', { code, ...toClerk })).toMatchObject({
      reason: 'code.notConfirmed',
    })
  })

  test('a code belongs to the console that shows it', async () => {
    const code = await confirmedCode()
    const other = await console.console('founder')
    expect(await other.refusal('console:transferFinish', { code, ...toClerk })).toMatchObject({
      reason: 'code.unknown',
    })
  })

  test.each(['asleep', 'unbound', 'visitor', 'ally', 'helper', 'founder'])(
    '%s cannot become the creator',
    async (personId) => {
      const code = await confirmedCode()
      const refusal = await founder.refusal('console:transferFinish', { code, personId, confirm: `Staff ${personId}` })
      expect(refusal).toMatchObject({ code: 'conflict', reason: 'creator.notEligible' })
    },
  )

  test('the screen must ask again: the new creator’s name', async () => {
    const code = await confirmedCode()
    expect(
      await founder.refusal('console:transferFinish', { code, personId: 'clerk', confirm: 'Staff Clerk' }),
    ).toMatchObject({ reason: 'console.confirm' })
    await founder.change('console:transferFinish', { code, ...toClerk })
  })

  test('the candidates are those who may become it', async () => {
    const { people } = await founder.ask('console:people', {
      filter: { departmentId: 'lab', below: true, text: '', state: 'inService', only: 'mayBeCreator' },
      cursor: null,
      limit: 50,
    })
    expect(people.map(({ id }) => id)).toEqual(['both', 'hidden', 'scientist'])
  })

  test('nothing that scans is kept in plain', async () => {
    const code = await confirmedCode()
    const { db } = { db: console.world.server.ctx.storage.read }
    const kept = JSON.stringify([
      await db.selectFrom('scanCodes').selectAll().execute(),
      await db.selectFrom('answers').selectAll().execute(),
      await db.selectFrom('consoleSessions').selectAll().execute(),
      await db.selectFrom('audit').selectAll().execute(),
    ])
    expect(kept).not.toContain(code.slice('qun-scan:'.length))
    expect(kept).not.toContain(founder.token)
  })
})
