import { DatabaseSync } from 'node:sqlite'
import { ServerProcess } from './server-process.ts'
import { expect, test } from './story.ts'

test('MSG-1: what is said offline waits and arrives once, in order, also after a restart of the program', async ({
  openDesk,
  server,
  connectAs,
}, info) => {
  const desk = await openDesk('lin-xia')
  await desk.signInAs('林夏')
  await desk.openConversation('产品设计部')
  await desk.say('在线说的')
  await expect(desk.conversation('产品设计部')).toContainText('在线说的')

  await server.stop()
  for (const text of ['离线一', '离线二', '离线三']) {
    await desk.say(text)
    await expect(desk.message(text)).toContainText('等待发送')
  }
  await desk.app.close()
  const again = await openDesk('lin-xia')
  await test.step('the cached conversations are there without a server', async () => {
    await again.openConversation('产品设计部')
    await expect(again.message('在线说的')).toBeVisible()
    await expect(again.message('离线三')).toBeVisible()
  })

  const restarted = await ServerProcess.start({ data: info.outputPath('server'), port: server.port })
  try {
    await expect(again.timeline.getByText('等待发送')).toHaveCount(0)
    const colleague = await connectAs('chen-zhou')
    const { messages } = await colleague.ask('history:page', {
      conversationId: 'product-design',
      from: { type: 'latest' },
      limit: 4,
    })
    expect(messages.map(({ body }) => (body.type === 'text' ? body.text : body.type))).toEqual([
      '在线说的',
      '离线一',
      '离线二',
      '离线三',
    ])
  } finally {
    await restarted.stop()
  }
})

test('DEP-11: a closed department group says so and takes no text', async ({ deskOf }) => {
  const desk = await deskOf('林夏')
  await desk.openConversation('平台研发部')
  await expect(desk.composer).toHaveAttribute('aria-disabled', 'true')
  await expect(desk.composer).toContainText('部门群已关闭')
})

test('CAP-3: what waited and is refused says why, and can be discarded', async ({ deskOf, server }, info) => {
  const desk = await deskOf('林夏')
  await desk.openConversation('产品设计部')
  await server.stop()
  await desk.say('赶在关群之前')
  await expect(desk.message('赶在关群之前')).toContainText('等待发送')
  closeGroup(info.outputPath('server', 'qun.sqlite'), 'product-design')
  const restarted = await ServerProcess.start({ data: info.outputPath('server'), port: server.port })
  try {
    await expect(desk.message('赶在关群之前')).toContainText('未发送：部门群已关闭')
    await desk.message('赶在关群之前').getByRole('button', { name: '丢弃' }).click()
    await expect(desk.message('赶在关群之前')).toHaveCount(0)
  } finally {
    await restarted.stop()
  }
})

/** Somebody closed it while the program was away, and the program cannot know yet. */
function closeGroup(path: string, id: string): void {
  const database = new DatabaseSync(path)
  database.prepare("UPDATE conversations SET state = 'closed' WHERE id = ?").run(id)
  database.close()
}

test('deleted local data is rebuilt from the server', async ({ deskOf }) => {
  const desk = await deskOf('林夏')
  await desk.openConversation('产品设计部')
  await desk.page.evaluate(async () => {
    const databases = await indexedDB.databases()
    await Promise.all(
      databases.map(
        ({ name }) =>
          new Promise<void>((resolve) => {
            const request = indexedDB.deleteDatabase(name ?? '')
            request.onsuccess = () => resolve()
            request.onerror = () => resolve()
            request.onblocked = () => resolve()
          }),
      ),
    )
  })
  await desk.page.reload()
  await expect(desk.conversation('产品设计部')).toBeVisible()
  await desk.openConversation('产品设计部')
  await expect(desk.message('徒步我来带队')).toBeVisible()
})
