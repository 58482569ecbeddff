import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RobotBody } from '#shared/domain/message.ts'
import { RobotContent } from '#shared/domain/robot-content.ts'
import type { Client } from '../client.ts'
import { World } from '../world.ts'

let world: World
let linXia: Client
const groups = ['release-duty', 'v32-project']

beforeAll(async () => {
  world = await World.start({ world: 'demo' })
  linXia = await world.connectAs('lin-xia')
})
afterAll(() => world.close())

describe('the robots of the demo world', () => {
  test('ROB-1: have between them said something of every type', async () => {
    const types = (await said()).map(({ content }) => content.type)
    const every = RobotContent.options.map((option) => option.shape.type.value)
    expect(every.filter((type) => !types.includes(type))).toEqual([])
  })

  test('are in the lists of their groups, with an address for their creator', async () => {
    const lists = await Promise.all(groups.map((conversationId) => linXia.ask('robot:list', { conversationId })))
    expect(lists.flatMap(({ robots }) => robots.map(({ name }) => name)).sort()).toEqual([
      '流水线',
      '监控告警',
      '需求日报',
    ])
    const hers = { conversationId: 'v32-project', robotId: 'robot-daily' }
    const { path } = await linXia.ask('robot:address', hers)
    const body = JSON.stringify({ msgtype: 'text', text: { content: '演示' } })
    expect(await (await fetch(world.server.url + path, { method: 'POST', body })).json()).toMatchObject({ errcode: 0 })
  })

  test('sent pictures and files that the group may fetch', async () => {
    const headers = { authorization: `Bearer ${linXia.token}` }
    const paths = (await said()).flatMap(({ content }) => {
      if (content.type === 'image') return [`/api/pictures/${content.pictureId}`]
      if (content.type === 'news_notice') return [`/api/pictures/${content.image.pictureId}`]
      return content.type === 'file' || content.type === 'voice' ? [`/api/files/${content.file.id}`] : []
    })
    expect(paths).toHaveLength(4)
    for (const path of paths) expect((await world.get(path, headers)).status, path).toBe(200)
  })
})

async function said(): Promise<RobotBody[]> {
  const pages = await Promise.all(
    groups.map(async (conversationId) => {
      const found: RobotBody[] = []
      let seq = Number.MAX_SAFE_INTEGER
      while (seq > 1) {
        const from = { type: 'before', seq } as const
        const { messages } = await linXia.ask('history:page', { conversationId, from, limit: 100 })
        found.push(...messages.flatMap(({ body }) => (body.type === 'robot' ? [body] : [])))
        seq = messages[0]?.seq ?? 0
      }
      return found
    }),
  )
  return pages.flat()
}
