import readExcelFile from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RobotsFilter } from '#shared/console/robot.ts'
import { robotDaysShown } from '#shared/console/robot.ts'
import type { Client } from '../client.ts'
import { aRobot } from '../valid-inputs.ts'
import type { ConsoleClient } from './console-client.ts'
import { ConsoleWorld } from './console-world.ts'
import { everyPage } from './every-page.ts'

let console: ConsoleWorld
let founder: ConsoleClient
let clerk: Client
let group: { id: string; name: string }

beforeEach(async () => {
  console = await ConsoleWorld.start()
  ;[founder, clerk] = await Promise.all([console.console('founder'), console.phone('clerk')])
  group = await console.group('internal', ['seller', 'clerk', 'both'], { name: 'Small talk' })
})
afterEach(() => console.close())

const all: RobotsFilter = { text: '', disabled: null, conversationId: null }
const day = 86_400_000

async function namesOf(filter: Partial<RobotsFilter>, client = founder): Promise<string[]> {
  const { robots } = await client.ask('console:robots', { filter: { ...all, ...filter }, cursor: null, limit: 100 })
  return robots.map(({ name }) => name).sort()
}

/** A robot that somebody in the group made, and its address. */
async function withAddress(name = 'Build'): Promise<{ conversationId: string; robotId: string; path: string }> {
  const conversationId = group.id
  const { robotId } = await clerk.change('robot:create', { conversationId, facts: { ...aRobot, name } })
  return { conversationId, robotId, path: (await clerk.ask('robot:address', { conversationId, robotId })).path }
}

/** The code that whoever posts to the address is answered. */
async function post(path: string, payload: object = { msgtype: 'text', text: { content: 'done' } }): Promise<number> {
  const response = await fetch(console.world.server.url + path, { method: 'POST', body: JSON.stringify(payload) })
  return ((await response.json()) as { errcode: number }).errcode
}

const set = (robotId: string, disabled: boolean) => founder.change('console:robotSet', { robotId, disabled })
const logOf = async (targetId: string) =>
  (
    await founder.ask('console:audit', {
      filter: { text: '', actions: [], byId: null, targetId, from: null, to: null },
      cursor: null,
      limit: 50,
    })
  ).entries

describe('ROB-6: the list of robots', () => {
  let science: { id: string; name: string }

  beforeEach(async () => {
    science = await console.group('internal', ['scientist', 'clerk', 'both'], { name: 'Science' })
    const east = await console.group('department', ['seller', 'clerk'], { name: 'East', departmentId: 'sales-east' })
    const over = await console.group('internal', ['both', 'clerk', 'seller'], { name: 'Over', state: 'dissolved' })
    const nobodys = await console.group('internal', ['clerk'], { name: 'Nobody’s', ownerId: null })
    const theirs = await console.group('internal', ['ally'], { name: 'Theirs', enterpriseId: 'partner' })
    await console.robot(group.id, { name: 'Builds' })
    await console.robot(science.id, { name: 'Readings', createdBy: 'scientist' })
    await console.robot(east.id, { name: 'Sales', createdBy: 'seller' })
    await console.robot(over.id, { name: 'Left over' })
    await console.robot(nobodys.id, { name: 'Orphan' })
    await console.robot(theirs.id, { name: 'Of the partner', createdBy: 'ally' })
    await console.write(({ db, now }) =>
      db.updateTable('robots').set({ disabledAt: now }).where('name', '=', 'Sales').execute().then(),
    )
  })

  test('shows the robots of every group, dissolved ones too, and is filtered by text, state and group', async () => {
    expect(await namesOf({})).toEqual(['Builds', 'Left over', 'Orphan', 'Readings', 'Sales'])
    expect(await namesOf({ text: 'build' })).toEqual(['Builds'])
    expect(await namesOf({ text: 'small talk' })).toEqual(['Builds'])
    expect(await namesOf({ text: 'staff scientist' })).toEqual(['Readings'])
    expect(await namesOf({ text: '%' })).toEqual([])
    expect(await namesOf({ disabled: true })).toEqual(['Sales'])
    expect(await namesOf({ disabled: false })).toEqual(['Builds', 'Left over', 'Orphan', 'Readings'])
    expect(await namesOf({ conversationId: science.id })).toEqual(['Readings'])
  })

  test('comes page by page, each robot once', async () => {
    const pages = await everyPage((cursor) => founder.ask('console:robots', { filter: all, cursor, limit: 2 }))
    expect(pages.map(({ total }) => total)).toEqual([5, null, null])
    const seen = pages.flatMap(({ robots }) => robots.map(({ id }) => id))
    expect(new Set(seen).size).toBe(5)
    expect(seen).toHaveLength(5)
  })

  test('ADM-2: a sub-admin sees those of groups in their scope; another enterprise sees its own', async () => {
    expect(await namesOf({}, await console.console('sub-view'))).toEqual(['Builds', 'Left over', 'Sales'])
    expect(await namesOf({}, await console.console('ally'))).toEqual(['Of the partner'])
  })
})

describe('ROB-6: what a robot did', () => {
  test('messages and refusals are counted by day in Beijing, refusals by their code', async () => {
    const { robotId, path } = await withAddress()
    const midnight = Math.ceil((console.world.clock.now() + 8 * 3_600_000) / day) * day - 8 * 3_600_000
    console.world.clock.advance(midnight - 1 - console.world.clock.now())
    expect(await post(path)).toBe(0)
    console.world.clock.advance(1)
    expect(await post(path)).toBe(0)
    const used = console.world.clock.now()
    for (const payload of [{}, {}, { msgtype: 'text' }]) await post(path, payload)
    const { robots } = await founder.ask('console:robots', { filter: all, cursor: null, limit: 1 })
    const today = {
      posted: 1,
      refusals: [
        { code: 40008, count: 2 },
        { code: 44004, count: 1 },
      ],
    }
    expect(robots).toMatchObject([
      { id: robotId, group: { name: 'Small talk' }, creator: { id: 'clerk' }, lastUsedAt: used, today },
    ])
    const { robot, days } = await founder.ask('console:robot', { robotId })
    expect(robot).toEqual(robots[0])
    expect(days).toHaveLength(robotDaysShown)
    expect(days.map(({ day: at }) => at)).toEqual(
      Array.from({ length: robotDaysShown }, (_, place) => robot.today.day - robotDaysShown + 1 + place),
    )
    expect(days.slice(-3)).toMatchObject([{ posted: 0, refusals: [] }, { posted: 1, refusals: [] }, today])
    console.world.clock.advance(robotDaysShown * day)
    const later = await founder.ask('console:robot', { robotId })
    expect(later.days.every(({ posted, refusals }) => posted === 0 && refusals.length === 0)).toBe(true)
  })

  test('refused uploads are counted among them', async () => {
    const { robotId, path } = await withAddress()
    const form = new FormData()
    form.append('media', new Blob(['tiny']), 'a.txt')
    const address = `${console.world.server.url}${path.replace('/send?', '/upload_media?')}&type=file`
    expect(await (await fetch(address, { method: 'POST', body: form })).json()).toMatchObject({ errcode: 40006 })
    const { robot, days } = await founder.ask('console:robot', { robotId })
    expect(robot.today).toMatchObject({ posted: 0, refusals: [{ code: 40006, count: 1 }] })
    expect(days.at(-1)).toEqual(robot.today)
  })

  test('ROB-2: neither a list nor a file tells a robot’s address', async () => {
    const { robotId, path } = await withAddress('=Build')
    const key = path.split('key=')[1] ?? 'no key'
    const { keyHash, sealedKey } = await console.world.server.ctx.storage.read
      .selectFrom('robots')
      .selectAll()
      .where('id', '=', robotId)
      .executeTakeFirstOrThrow()
    const told = JSON.stringify([
      await founder.reply('console:robots', { filter: all, cursor: null, limit: 5 }),
      await founder.reply('console:robot', { robotId }),
    ])
    const csv = await (await exported('csv')).text()
    const workbook = Buffer.from(await (await exported('xlsx')).arrayBuffer())
    const [sheet] = await readExcelFile(workbook)
    expect(csv).toContain("'=Build")
    expect(csv).toContain('Small talk')
    expect(JSON.stringify(sheet?.data)).toContain("'=Build")
    for (const secret of [key, keyHash, sealedKey])
      for (const text of [told, csv, JSON.stringify(sheet)]) expect(text).not.toContain(secret)
    expect((await logOf('acme')).filter(({ action }) => action === 'robots.exported')).toHaveLength(2)
  })

  test('ADM-2: only who manages robots takes them away as a file, cut to the scope', async () => {
    await withAddress()
    const science = await console.group('internal', ['scientist', 'both'], { name: 'Science' })
    await console.robot(science.id, { name: 'Readings' })
    const own = await (await exported('csv', (await console.console('sub-manage')).token)).text()
    expect(own).toContain('Small talk')
    expect(own).not.toContain('Science')
    for (const personId of ['sub-view', 'sub-none']) {
      const response = await exported('csv', (await console.console(personId)).token)
      expect(await response.json()).toMatchObject({ error: { reason: 'console.permission' } })
    }
  })

  function exported(format: string, token = founder.token): Promise<Response> {
    const query = new URLSearchParams({ format, language: 'en', filter: JSON.stringify(all) })
    return fetch(`${console.world.server.url}/api/console/export/robots?${query}`, {
      headers: { authorization: `Bearer ${token}` },
    })
  }
})

describe('ROB-6: from the console', () => {
  test('a disabled robot answers 93004 until it is enabled again, under the same address', async () => {
    const { robotId, path } = await withAddress()
    await set(robotId, true)
    expect(await post(path)).toBe(93004)
    expect(await namesOf({ disabled: true })).toEqual(['Build'])
    await set(robotId, false)
    expect(await post(path)).toBe(0)
  })

  test('a deleted one answers 93000 from that moment on, and its group reads who did it', async () => {
    const { robotId, path, conversationId } = await withAddress()
    expect(await founder.refusal('console:robotDelete', { robotId, confirm: 'Another' })).toMatchObject({
      code: 'conflict',
      reason: 'console.confirm',
    })
    expect(await post(path)).toBe(0)
    await founder.change('console:robotDelete', { robotId, confirm: 'Build' })
    expect(await post(path)).toBe(93000)
    const { messages } = await clerk.ask('history:page', { conversationId, from: { type: 'latest' }, limit: 5 })
    expect(messages.at(-1)?.body).toMatchObject({ code: 'robotRemoved', by: 'founder', text: 'Build' })
    expect(await founder.refusal('console:robotSet', { robotId, disabled: true })).toMatchObject({
      code: 'not_found',
      reason: 'robot.unknown',
    })
  })

  test('one in a dissolved group can still be deleted', async () => {
    const over = await console.group('internal', ['seller', 'clerk'], { state: 'dissolved' })
    const robotId = await console.robot(over.id)
    await founder.change('console:robotDelete', { robotId, confirm: aRobot.name })
    expect(await namesOf({})).toEqual([])
  })

  test('clients in the group and every open console of the enterprise, and no other, hear of it at once', async () => {
    const [other, partner] = await Promise.all([console.console('chief'), console.console('ally')])
    const { robotId, conversationId } = await withAddress()
    await set(robotId, true)
    await founder.change('console:robotDelete', { robotId, confirm: 'Build' })
    await other.ask('console:overview', {})
    await partner.ask('console:overview', {})
    await clerk.caughtUp()
    expect(clerk.all('robots:changed')).toEqual(Array(3).fill({ conversationId }))
    expect(other.heard).toEqual(Array(3).fill({ name: 'robots:changed', payload: {} }))
    expect(partner.heard).toEqual([])
  })

  test('ADM-6: what was done stands in the log once, with the group and from where', async () => {
    const { robotId, conversationId } = await withAddress()
    for (const disabled of [true, true, false]) await set(robotId, disabled)
    const input = { clientId: console.world.newClientId(), robotId, confirm: 'Build' }
    expect(await founder.reply('console:robotDelete', input)).toEqual({ ok: true, value: {} })
    expect(await founder.reply('console:robotDelete', input)).toEqual({ ok: true, value: {} })
    const entries = await logOf(robotId)
    expect(entries.map(({ action }) => action)).toEqual([
      'robot.removed',
      'robot.enabled',
      'robot.disabled',
      'robot.added',
    ])
    const fact = { by: 'founder', targetName: 'Build', after: { conversationId, group: 'Small talk' } }
    for (const entry of entries.slice(0, 3)) {
      expect(entry).toMatchObject(fact)
      expect(entry.from).not.toBeNull()
    }
  })

  test('ADM-2: a sub-admin reads and acts only where they may', async () => {
    const { robotId } = await withAddress()
    // Its owner is in the scope with one of two departments: looked at, not managed.
    const shared = await console.group('internal', ['both', 'clerk'])
    const half = await console.robot(shared.id)
    const manage = await console.console('sub-manage')
    await manage.ask('console:robot', { robotId: half })
    expect(await manage.refusal('console:robotSet', { robotId: half, disabled: true })).toMatchObject({
      reason: 'console.scope',
    })
    await manage.change('console:robotSet', { robotId, disabled: true })
    const view = await console.console('sub-view')
    await view.ask('console:robot', { robotId })
    expect(await view.refusal('console:robotDelete', { robotId, confirm: 'Build' })).toMatchObject({
      reason: 'console.permission',
    })
  })
})
