import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AuditFilter } from '#shared/console/audit-filter.ts'
import { readCsv } from '../../server/console/import/read-csv.ts'
import type { ConsoleClient } from './console-client.ts'
import { ConsoleWorld, manageAll } from './console-world.ts'
import { everyPage } from './every-page.ts'

let console: ConsoleWorld
let founder: ConsoleClient

beforeEach(async () => {
  console = await ConsoleWorld.start()
  founder = await console.console('founder')
})
afterEach(() => console.close())

const all: AuditFilter = { text: '', actions: [], byId: null, targetId: null, from: null, to: null }

async function entries(filter: Partial<AuditFilter> = {}, client = founder) {
  return (await client.ask('console:audit', { filter: { ...all, ...filter }, cursor: null, limit: 200 })).entries
}
const actions = async (filter: Partial<AuditFilter> = {}, client = founder) =>
  (await entries(filter, client)).map(({ action }) => action)

describe('ADM-6: the audit log', () => {
  test('says who did what, before, after, when and from where', async () => {
    console.world.clock.advance(5000)
    await founder.change('console:personChange', { personId: 'clerk', change: { title: 'Chief clerk', hidden: true } })
    const [entry] = await entries()
    expect(entry).toMatchObject({
      enterpriseId: 'acme',
      at: console.world.clock.now(),
      by: 'founder',
      byName: 'Staff founder',
      action: 'person.changed',
      target: { type: 'person', id: 'clerk' },
      targetName: 'Staff clerk',
      before: { title: null, hidden: 0 },
      after: { title: 'Chief clerk', hidden: 1 },
      from: '127.0.0.1',
    })
  })

  test('has a line for every change of the console, and none for what was refused', async () => {
    const person = { personId: 'clerk', confirm: 'Staff clerk' }
    const role = { role: 'sub' as const, scope: ['lab'], grants: manageAll }
    await founder.change('console:enterpriseRename', { name: 'Acme Trading', shortName: 'A', confirm: 'Acme Trading' })
    await founder.change('console:adminAdd', { ...person, ...role })
    await founder.change('console:adminChange', { ...person, ...role, scope: ['sales'] })
    await founder.change('console:adminDelete', person)
    const { departmentId } = await founder.change('console:departmentAdd', { parentId: 'lab', name: 'Two' })
    await founder.change('console:departmentRename', { departmentId, name: 'Three' })
    await founder.change('console:departmentMove', { departmentId, parentId: 'sales', beforeId: null })
    await founder.change('console:peopleMove', { personIds: ['clerk'], fromId: 'sales-east', toId: departmentId })
    await founder.change('console:departmentDelete', { departmentId, confirm: 'Three' })
    await founder.change('console:personDeactivate', person)
    await founder.change('console:personActivate', { personId: 'clerk' })
    await founder.ask('console:personPassword', { ...person, password: 'open sesame' })
    await founder.change('console:personLeave', person)
    await founder.change('console:chatSettingsChange', { change: { watermark: true }, confirm: 'Acme Trading' })
    await founder.refusal('console:personLeave', person)
    await founder.refusal('console:departmentDelete', { departmentId: 'lab', confirm: 'No' })
    expect((await actions()).reverse()).toEqual([
      'console.signedIn',
      'enterprise.renamed',
      'admin.added',
      'admin.changed',
      'admin.deleted',
      'department.added',
      'department.renamed',
      'department.moved',
      'person.placed',
      'department.deleted',
      'person.deactivated',
      'person.activated',
      'person.passwordSet',
      'person.left',
      'settings.changed',
    ])
  })

  test('keeps names as they were then', async () => {
    const { departmentId } = await founder.change('console:departmentAdd', { parentId: 'lab', name: 'Short-lived' })
    await founder.change('console:departmentDelete', { departmentId, confirm: 'Short-lived' })
    expect(await entries({ targetId: departmentId })).toMatchObject([
      { action: 'department.deleted', targetName: 'Short-lived' },
      { action: 'department.added', targetName: 'Short-lived' },
    ])
  })

  test('is searched by name, action, person and time', async () => {
    const before = console.world.clock.now()
    console.world.clock.advance(60_000)
    await founder.change('console:personChange', { personId: 'clerk', change: { title: 'One' } })
    await (await console.console('chief')).change('console:personChange', {
      personId: 'scientist',
      change: { title: 'Two' },
    })
    expect(await actions({ text: 'clerk' })).toEqual(['person.changed'])
    expect(await actions({ text: 'CHIEF' })).toEqual(['person.changed', 'console.signedIn'])
    expect(await actions({ actions: ['person.changed'] })).toHaveLength(2)
    expect(await actions({ byId: 'chief', actions: ['person.changed'] })).toHaveLength(1)
    expect(await actions({ to: before + 1 })).toEqual(['console.signedIn'])
    expect(await actions({ from: before + 1 })).toHaveLength(3)
    expect(await actions({ text: '%' })).toEqual([])
  })

  test('comes page by page, newest first', async () => {
    for (let place = 0; place < 7; place += 1) {
      console.world.clock.advance(1)
      await founder.change('console:personChange', { personId: 'clerk', change: { title: `Title ${place}` } })
    }
    const pages = await everyPage((cursor) => founder.ask('console:audit', { filter: all, cursor, limit: 3 }))
    const seen = pages.flatMap(({ entries }) => entries.map(({ id }) => id))
    expect(seen).toEqual((await entries()).map(({ id }) => id))
    expect(seen).toHaveLength(8)
  })

  test('ADM-2: a sub-admin sees what happened in the scope, also to what is gone since', async () => {
    const sub = await console.console('sub-view')
    const { departmentId } = await founder.change('console:departmentAdd', { parentId: 'sales', name: 'North' })
    await founder.change('console:personChange', { personId: 'scientist', change: { title: 'Elsewhere' } })
    await founder.change('console:personLeave', { personId: 'clerk', confirm: 'Staff clerk' })
    await founder.change('console:departmentDelete', { departmentId, confirm: 'North' })
    await founder.change('console:chatSettingsChange', { change: { watermark: true }, confirm: 'Acme Trading' })
    expect(await actions({}, sub)).toEqual(['department.deleted', 'person.left', 'department.added'])
  })

  test('is another enterprise’s business nowhere', async () => {
    expect(await actions({}, await console.console('ally'))).toEqual(['console.signedIn'])
  })

  test('only grows: no way to change or delete a line, not even with the database in hand', async () => {
    await founder.change('console:departmentAdd', { parentId: 'sales', name: 'North' })
    const { storage } = console.world.server.ctx
    const attempts = [
      storage.write((db) => db.updateTable('audit').set({ byName: 'Somebody else' }).execute()),
      storage.write((db) => db.deleteFrom('audit').execute()),
      storage.write((db) => db.updateTable('auditPlaces').set({ departmentId: 'lab' }).execute()),
      storage.write((db) => db.deleteFrom('auditPlaces').execute()),
    ]
    for (const attempt of attempts) await expect(attempt).rejects.toThrow('the audit log only grows')
    const database = new DatabaseSync(join(console.world.folder, 'qun.sqlite'))
    expect(() => database.exec("UPDATE audit SET after = 'nothing'")).toThrow('the audit log only grows')
    expect(() => database.exec('DELETE FROM audit')).toThrow('the audit log only grows')
    for (const table of ['audit', 'auditPlaces']) {
      expect(() => database.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(
        'the audit log only grows',
      )
    }
    database.close()
    expect(await actions()).toEqual(['department.added', 'console.signedIn'])
  })

  test('is exported as it is listed, and who exported stands in it', async () => {
    await founder.change('console:departmentAdd', { parentId: 'sales', name: '=EAST()' })
    const exported = async (language: 'zh' | 'en') => {
      const query = new URLSearchParams({ format: 'csv', language, filter: JSON.stringify(all) })
      const authorization = `Bearer ${founder.token}`
      return readCsv(await (await console.world.get(`/api/console/export/audit?${query}`, { authorization })).text())
    }
    const [header, first] = await exported('en')
    expect(header).toEqual(['When', 'Who', 'What', 'Code', 'Kind of target', 'Target', 'Before', 'After', 'From'])
    expect(first).toEqual([
      '2026-03-02T02:00:00.000Z',
      'Staff founder',
      'Department added',
      'department.added',
      'Department',
      "'=EAST()",
      '',
      '{"name":"=EAST()","parent":"Sales"}',
      '127.0.0.1',
    ])
    expect(await entries({ actions: ['audit.exported'] })).toMatchObject([
      { by: 'founder', after: { rows: 2, format: 'csv' } },
    ])
    const [latest] = (await exported('zh')).slice(1)
    expect(latest?.slice(1, 5)).toEqual(['Staff founder', '导出操作日志', 'audit.exported', '企业'])
  })

  test('never holds tokens, passwords or what was said', async () => {
    const group = await console.group('external', ['seller', 'clerk', 'visitor'])
    const clerk = await console.phone('clerk')
    await clerk.say(group.id, 'between the two of us')
    await founder.ask('console:personPassword', {
      personId: 'seller',
      password: 'open sesame 1',
      confirm: 'Staff seller',
    })
    await founder.change('console:groupHandOver', { conversationId: group.id, personId: 'clerk', confirm: group.name })
    const kept = JSON.stringify(await console.world.server.ctx.storage.read.selectFrom('audit').selectAll().execute())
    const answered = JSON.stringify(
      await console.world.server.ctx.storage.read.selectFrom('answers').selectAll().execute(),
    )
    for (const secret of ['between the two of us', 'open sesame', founder.token, clerk.token]) {
      expect(kept + answered + console.world.log.join('\n')).not.toContain(secret)
    }
  })
})
