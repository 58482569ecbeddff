import type { Desk } from './desk.ts'
import { findNothingSerious } from './find-nothing-serious.ts'
import { expect, test } from './story.ts'

test('W-5: two people become contacts by request and acceptance, and only then come into an external group', async ({
  deskOf,
}) => {
  const linXia = await deskOf('林夏')
  const daPeng = await deskOf('大鹏')

  await test.step('she finds him by his whole account, never by his name, and asks', async () => {
    await section(linXia, '通讯录')
    await linXia.page.getByRole('button', { name: '新的联系人' }).click()
    await linXia.page.getByRole('button', { name: '添加联系人' }).click()
    const dialog = linXia.dialog('添加联系人')
    await dialog.getByRole('textbox').fill('大鹏')
    await dialog.getByRole('button', { name: '查找' }).click()
    await expect(dialog.getByRole('alert')).toContainText('找不到')
    await dialog.getByRole('textbox').fill('da-peng')
    await dialog.getByRole('button', { name: '查找' }).click()
    const found = dialog.getByRole('region', { name: '大鹏' })
    await expect(found).toContainText('@微信')
    await found.getByRole('textbox', { name: '打个招呼' }).fill('你好，我是星河科技的林夏')
    await findNothingSerious(linXia.page, 'asking for a contact')
    await found.getByRole('button', { name: '发送申请' }).click()
    await expect(found).toContainText('已发送，等待对方接受')
    await dialog.getByRole('button', { name: '关闭' }).last().click()
    await expect(linXia.page.getByRole('main')).toContainText('等待对方接受')
  })

  await test.step('his program counts the request at once, and he accepts it', async () => {
    await expect(daPeng.page.getByRole('button', { name: '通讯录 1 条待处理的申请' })).toBeVisible()
    await section(daPeng, '通讯录')
    await daPeng.page.getByRole('button', { name: '新的联系人 1 条待处理的申请' }).click()
    await expect(daPeng.page.getByRole('main')).toContainText('你好，我是星河科技的林夏')
    await findNothingSerious(daPeng.page, 'new contacts')
    await daPeng.page.getByRole('button', { name: '接受 林夏 的申请' }).click()
    await expect(daPeng.page.getByRole('main')).toContainText('已接受')
    await expect(daPeng.page.getByRole('button', { name: '新的联系人', exact: true })).toBeVisible()
  })

  await test.step('both have the chat that says so', async () => {
    await expect(linXia.page.getByRole('main')).toContainText('对方已接受')
    await section(linXia, '消息')
    await linXia.openConversation('大鹏')
    await expect(linXia.timeline).toContainText('大鹏 接受了 林夏 的联系人申请')
  })

  await test.step('she brings him into an external group', async () => {
    await linXia.page.getByRole('button', { name: '发起群聊' }).first().click()
    const dialog = linXia.dialog('发起群聊')
    const search = dialog.getByRole('searchbox', { name: '搜索姓名、拼音或首字母' })
    for (const name of ['陈舟', '大鹏']) {
      await search.fill(name)
      await dialog.getByRole('checkbox', { name }).check()
    }
    await expect(dialog).toContainText('外部群')
    await dialog.getByRole('textbox', { name: '群名称' }).fill('大鹏的店')
    await dialog.getByRole('button', { name: '创建' }).click()
    await linXia.heading('大鹏的店').waitFor()
    await section(daPeng, '消息')
    await daPeng.openConversation('大鹏的店')
    await daPeng.say('大家好')
    await expect(linXia.message('大家好')).toBeVisible()
  })
})

test('W-5, CMP-4: a personal code is scanned with a phone, and its owner is asked', async ({ deskOf }) => {
  const linXia = await deskOf('林夏')
  const { page } = linXia
  await section(linXia, '通讯录')
  await page.getByRole('button', { name: '新的联系人' }).click()
  await page.getByRole('button', { name: '我的联系人码' }).click()
  await page.getByRole('dialog', { name: '我的联系人码' }).getByRole('button', { name: '打开手机' }).click()
  const phone = page.getByRole('region', { name: /手机$/ })
  await phone.getByRole('searchbox', { name: '搜索姓名、拼音或部门' }).fill('大鹏')
  await phone.getByRole('button', { name: '大鹏' }).click()
  await phone.getByRole('button', { name: '扫一扫: 林夏 的联系人码' }).click()
  await phone.getByRole('button', { name: '发送申请' }).click()
  await expect(phone).toContainText('已发送，等待对方接受')
  await page.getByRole('dialog', { name: '我的联系人码' }).getByRole('button', { name: '关闭' }).last().click()
  await page.getByRole('button', { name: '拒绝 大鹏 的申请' }).click()
  await expect(page.getByRole('main')).toContainText('已拒绝')
})

test('EXT-6: forbidding mutual adding turns the entry of an open client off, with the reason', async ({
  deskOf,
  connectAs,
}) => {
  const owner = await connectAs('ma-xiao-tian')
  const visitor = await deskOf('何田田')
  await visitor.openConversation('老客户交流一群')
  await visitor.panel.getByRole('button', { name: /^查看全部 \d+ 位成员$/ }).click()
  const fellow = visitor.panel.getByRole('button', { name: '老秦' })

  await test.step('at first she could ask a fellow customer', async () => {
    await visitor.menuOn(fellow)
    await visitor.menu.choose('添加联系人')
    const dialog = visitor.dialog('添加联系人')
    await expect(dialog.getByRole('button', { name: '发送申请' })).toBeVisible()
    await owner.change('switch:set', {
      conversationId: 'old-customers',
      switches: { forbidMutualAdd: true },
      muteAllFor: 'always',
    })
    await dialog.getByRole('button', { name: '发送申请' }).click()
    await expect(dialog.getByRole('alert')).toContainText('本群已禁止成员互加联系人')
    await dialog.getByRole('button', { name: '关闭' }).first().click()
  })

  await test.step('now the entry stands there off, and says why', async () => {
    await expect(visitor.timeline).toContainText('开启了「禁止互加联系人」')
    const offered = await visitor.menuOn(fellow)
    const add = offered.find(({ label }) => label.startsWith('添加联系人'))
    expect(add?.label).toContain('本群已禁止成员互加联系人')
    expect(add?.enabled).toBe(false)
  })
})

/** What the rail leads to. */
async function section(desk: Desk, name: string): Promise<void> {
  await desk.page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
}
