import { afterAll, beforeAll, expect, test } from 'vitest'
import { ConsoleSignedIn } from '#shared/console/http.ts'
import { World } from '../world.ts'
import { ConsoleClient } from './console-client.ts'

let world: World

beforeAll(async () => {
  world = await World.start({ world: 'demo' })
})
afterAll(() => world.close())

async function consoleOf(personId: string): Promise<ConsoleClient> {
  const authorization = `Bearer ${await world.signInAs(personId)}`
  const response = await world.post('/api/console/sign-in', { enterpriseId: null }, { authorization })
  const entered = ConsoleSignedIn.parse(await response.json())
  if (entered.type !== 'signedIn') throw new Error(`${personId} is not in: ${entered.type}`)
  return ConsoleClient.connect({ url: world.server.url, token: entered.token, newClientId: world.newClientId })
}

test('the demo world has an admin of every kind to try, and each sees their part', async () => {
  const seen: unknown[] = []
  for (const personId of ['jiang-yun-fan', 'gao-yuan', 'mr-q', 'han-xiao', 'su-man', 'liang-bo', 'zhou-ke']) {
    const client = await consoleOf(personId)
    const { me } = await client.ask('console:overview', {})
    const departments = await client.reply('console:departments', { parentId: null })
    const tops = departments.ok ? Object(departments.value).departments.map(({ name }: { name: string }) => name) : []
    seen.push([me.person.name, me.role, me.permissions.length, tops])
    client.close()
  }
  expect(seen).toEqual([
    ['江云帆', 'creator', 16, ['星河科技']],
    ['高远', 'super', 14, ['星河科技']],
    ['Mr.Q', 'externalSuper', 14, ['星河科技']],
    ['韩笑', 'sub', 4, ['星河科技']],
    ['苏蔓', 'sub', 8, ['市场与销售中心']],
    ['梁博', 'creator', 16, ['蓝海渠道']],
    ['周可', 'sub', 3, []],
  ])
})

test('its groups can be filtered by kind, owner and state, and its department groups are on', async () => {
  const client = await consoleOf('jiang-yun-fan')
  const all = { kind: null, state: null, ownership: 'any', ownerId: null, size: null, text: '' } as const
  const { groups, total } = await client.ask('console:groups', { filter: all, cursor: null, limit: 200 })
  expect(groups).toHaveLength(total ?? -1)
  expect(new Set(groups.map(({ kind }) => kind))).toEqual(new Set(['internal', 'department', 'external']))
  expect((await client.ask('console:chatSettings', {})).departmentGroups.state).toBe('on')
  client.close()
})
