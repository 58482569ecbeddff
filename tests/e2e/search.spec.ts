import { findNothingSerious } from './find-nothing-serious.ts'
import { expect, test } from './story.ts'

test('MSG-4: a word of two characters is found in a chat, shown where it stands, and the way leads back to the latest', async ({
  deskOf,
  connectAs,
}) => {
  const desk = await deskOf('林夏')
  await desk.openConversation('产品设计部')
  await desk.page.keyboard.press('Control+f')
  const panel = desk.page.getByRole('complementary', { name: '查找聊天记录' })
  await panel.getByRole('searchbox').fill('面粉')
  const hit = panel.getByRole('button', { name: /手上有面粉这个太真实了/ })
  await expect(hit).toContainText('顾清')
  await expect(hit.locator('mark')).toHaveText('面粉')
  await panel.getByRole('searchbox').press('ArrowDown')
  await desk.page.keyboard.press('ArrowDown')
  await desk.page.keyboard.press('ArrowUp')
  await desk.page.keyboard.press('Enter')

  const there = desk.message('手上有面粉这个太真实了')
  await expect(there).toBeInViewport()
  await expect(desk.message('第 3 条我早就想说了')).toBeInViewport()
  await expect(desk.message('里面有没有愿意做长期访谈的')).toBeInViewport()
  await expect(desk.message('徒步我来带队')).toBeHidden()

  // MSG-3: whoever looks at an old place has not read what comes meanwhile.
  const chenZhou = await connectAs('chen-zhou')
  await chenZhou.say('product-design', '有人在看旧的吗')
  const back = desk.page.getByRole('button', { name: '1 条新消息' })
  await expect(back).toBeVisible()
  await expect(there).toBeInViewport()
  await expect(desk.conversation('产品设计部')).toContainText('1 条未读')
  await back.click()
  await expect(desk.message('有人在看旧的吗')).toBeInViewport()
  await expect(desk.conversation('产品设计部')).not.toContainText('未读')
  await expect(there).toBeHidden()
})

test('MSG-4: from an old place one comes down page by page to the latest, or up to the beginning', async ({
  deskOf,
}) => {
  const desk = await deskOf('林夏')
  await desk.openConversation('产品设计部')
  await desk.page.keyboard.press('Control+f')
  const panel = desk.page.getByRole('complementary', { name: '查找聊天记录' })
  await panel.getByRole('searchbox').fill('面粉')
  await panel.getByRole('button', { name: /手上有面粉这个/ }).click()
  await expect(desk.message('手上有面粉这个太真实了')).toBeInViewport()
  await desk.timeline.hover()
  await expect(async () => {
    await desk.page.mouse.wheel(0, -900)
    await expect(desk.message('部门群自动建好了')).toBeInViewport({ timeout: 200 })
  }).toPass()
  await expect(async () => {
    await desk.page.mouse.wheel(0, 2500)
    await expect(desk.message('徒步我来带队')).toBeInViewport({ timeout: 200 })
    await expect(desk.page.getByRole('button', { name: '回到最新' })).toBeHidden({ timeout: 200 })
  }).toPass()
})

test('MSG-4: filters narrow what is found: who, what kind, when', async ({ deskOf }) => {
  const desk = await deskOf('林夏')
  await desk.openConversation('产品设计部')
  await desk.page.getByRole('button', { name: '查找聊天记录' }).click()
  const panel = desk.page.getByRole('complementary', { name: '查找聊天记录' })
  const results = panel.getByRole('list', { name: '查找结果' }).getByRole('button')
  await panel.getByRole('combobox', { name: '类型' }).selectOption('群工具')
  await expect(results.filter({ hasText: '这次团建去哪儿' })).toBeVisible()
  await panel.getByRole('combobox', { name: '发送人' }).selectOption('莫菲')
  await expect(results.filter({ hasText: '这次团建去哪儿' })).toBeHidden()
  await panel.getByRole('combobox', { name: '类型' }).selectOption('全部类型')
  await panel.getByRole('searchbox').fill('规范')
  await expect(results.filter({ hasText: '旧的里面我写的文案规范会一起迁吗' })).toBeVisible()
  await expect(results.filter({ hasNotText: '莫菲' })).toHaveCount(0)
  await findNothingSerious(desk.page, 'search')
  await panel.getByRole('searchbox').fill('没有人说过这句话')
  await expect(panel.getByRole('status')).toContainText('没有找到')
  await desk.page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
})

test('MSG-4: the list finds what was said anywhere, a robot’s words too, and opens all of it', async ({ deskOf }) => {
  const desk = await deskOf('林夏')
  await desk.page.getByRole('searchbox', { name: '搜索' }).first().fill('里程碑')
  const list = desk.page.getByRole('region', { name: '会话' }).or(desk.page.locator('[data-region=list]'))
  await expect(list.getByRole('button', { name: /里程碑与风险表/ })).toBeVisible()
  await list.getByRole('button', { name: '查看全部聊天记录' }).click()
  const dialog = desk.dialog('查找所有聊天记录')
  await dialog.getByRole('combobox', { name: '类型' }).selectOption('机器人')
  await dialog.getByRole('button', { name: /里程碑与风险表/ }).click()
  await expect(dialog).toBeHidden()
  await expect(desk.message('里程碑与风险表')).toBeInViewport()
})
