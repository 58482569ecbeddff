import type { Desk } from './desk.ts'
import type { ShownEntry } from './native-menu.ts'
import { expect, test } from './story.ts'

const group = '羽毛球小分队'
const project = '3.2 版本攻坚组'

test('MSG-1, MSG-2: a slip is taken back, edited and said again; the other saw it go', async ({
  deskOf,
  connectAs,
}) => {
  const linXia = await deskOf('林夏')
  const shaoWei = await deskOf('邵伟')
  await linXia.openConversation(group)
  await shaoWei.openConversation(group)

  await test.step('right-click, recall: the line stands in its place for both, in the list too', async () => {
    await linXia.say('周四场地改到五号')
    await expect(shaoWei.message('周四场地改到五号')).toBeVisible()
    await offer(linXia, '周四场地改到五号')
    await linXia.menu.choose('撤回')
    await expect(linXia.timeline.getByText('你撤回了一条消息')).toBeVisible()
    await expect(shaoWei.timeline.getByText('林夏 撤回了一条消息')).toBeVisible()
    for (const desk of [linXia, shaoWei]) await expect(desk.page.getByText('周四场地改到五号')).toHaveCount(0)
    await expect(shaoWei.conversation(group)).toContainText('林夏 撤回了一条消息')
    await expect(linXia.conversation(group)).toContainText('你撤回了一条消息')
  })

  await test.step('edit again: behind what is being written, which stays', async () => {
    await linXia.composer.click()
    await linXia.composer.pressSequentially('先说一句')
    await linXia.timeline.getByRole('button', { name: '重新编辑' }).click()
    await expect(linXia.composer).toContainText('先说一句')
    await expect(linXia.composer).toContainText('周四场地改到五号')
    await linXia.composer.press('ControlOrMeta+a')
    await linXia.composer.press('Delete')
    await linXia.timeline.getByRole('button', { name: '重新编辑' }).click()
    await linXia.composer.pressSequentially('场，七点')
    await linXia.composer.press('Enter')
    await expect(shaoWei.message('周四场地改到五号场，七点')).toBeVisible()
  })

  await test.step('what others said, and what is too old, is not for her to take back', async () => {
    expect(await recallIn(linXia, '周四场地改到五号场，七点')).toEqual({ label: '撤回', enabled: true })
    expect(await recallIn(shaoWei, '周四场地改到五号场，七点')).toBeUndefined()
    await linXia.openConversation('陈舟')
    const late = await recallIn(linXia, '那堆快递从去年就在了')
    expect(late?.enabled).toBe(false)
    expect(late?.label).toContain('超过 24 小时的消息不能撤回')
  })

  await test.step('MSG-5: a call that was taken back marks nothing and counts nowhere', async () => {
    const panDeng = await connectAs('pan-deng')
    const mentions = [{ who: { personId: 'lin-xia' }, start: 0, length: 3 }]
    const call = { conversationId: 'badminton', body: { type: 'text', text: '@林夏 快来', mentions } } as const
    const row = linXia.conversation(group)
    const { messageId } = await panDeng.change('message:send', call)
    await expect(row).toContainText('[有人@我]')
    await expect(row.getByText('1 条未读')).toBeAttached()
    await panDeng.change('message:recall', { conversationId: 'badminton', messageId })
    await expect(row).toContainText('潘登 撤回了一条消息')
    await expect(row).not.toContainText('[有人@我]')
    await expect(row.getByText(/条未读/)).toHaveCount(0)
  })

  await test.step('nothing of it is in any cache, and the line is there after a restart of the page', async () => {
    await shaoWei.page.reload()
    await shaoWei.openConversation(group)
    await expect(shaoWei.timeline.getByText('林夏 撤回了一条消息')).toBeVisible()
    await expect.poll(() => stored(shaoWei)).not.toContain('周四场地改到五号"')
  })
})

test('MSG-2: the owner takes back what a robot said, and a poll with its votes', async ({
  deskOf,
  connectAs,
  server,
}) => {
  const conversationId = 'v32-project'
  const client = await connectAs('lin-xia')
  const facts = {
    name: '构建播报',
    avatar: { type: 'symbol', symbol: 'build', colour: 'blue' },
    description: '',
  } as const
  const { robotId } = await client.change('robot:create', { conversationId, facts })
  const { path } = await client.ask('robot:address', { conversationId, robotId })
  const linXia = await deskOf('林夏')
  const luoPing = await deskOf('陶然')
  await linXia.openConversation(project)
  await luoPing.openConversation(project)

  await test.step('a robot’s message', async () => {
    const payload = { msgtype: 'text', text: { content: '密钥是 4711' } }
    await fetch(server.url + path, { method: 'POST', body: JSON.stringify(payload) })
    await expect(luoPing.message('密钥是 4711')).toBeVisible()
    expect(await recallIn(luoPing, '密钥是 4711')).toBeUndefined()
    await offer(linXia, '密钥是 4711')
    await linXia.menu.choose('撤回')
    await expect(luoPing.timeline.getByText('林夏 撤回了机器人「构建播报」的一条消息')).toBeVisible()
    await expect(luoPing.page.getByText('密钥是 4711')).toHaveCount(0)
  })

  await test.step('a poll, asked once more because of its votes', async () => {
    const content = {
      question: '哪天发布？',
      options: ['周三', '周四'].map((text) => ({ text, pictureId: null })),
      choice: { type: 'single' },
      anonymous: false,
      results: 'live',
      changeable: true,
      deadline: null,
    }
    await client.change('card:send', { conversationId, tool: 'poll', content })
    const detail = await luoPing.openDetail('哪天发布？')
    await linXia.menu.openBy(() => linXia.poll('哪天发布？').click({ button: 'right', position: { x: 20, y: 12 } }))
    await linXia.menu.choose('撤回')
    await linXia.dialog('撤回这张卡片？').getByRole('button', { name: '撤回' }).click()
    await expect(luoPing.timeline.getByText('林夏 撤回了一条消息')).toBeVisible()
    await expect(detail).toBeHidden()
    await expect(luoPing.poll('哪天发布？')).toHaveCount(0)
  })
})

function offer(desk: Desk, text: string): Promise<readonly ShownEntry[]> {
  return desk.menuOn(desk.message(text).getByText(text).first())
}

/** The entry as the menu of a message has it. */
async function recallIn(desk: Desk, text: string): Promise<ShownEntry | undefined> {
  const offered = await offer(desk, text)
  await desk.menu.dismiss()
  expect(offered).toContainEqual({ label: '复制', enabled: true })
  return offered.find(({ label }) => label.startsWith('撤回'))
}

/** Everything the page keeps in its database. */
function stored(desk: Desk): Promise<string> {
  return desk.page.evaluate(async () => {
    const rows: unknown[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of database.objectStoreNames) {
        rows.push(
          await new Promise<unknown>((resolve) => {
            const asking = database.transaction(store).objectStore(store).getAll()
            asking.onsuccess = () => resolve(asking.result)
          }),
        )
      }
      database.close()
    }
    return JSON.stringify(rows)
  })
}
