import type { Locator } from '@playwright/test'
import type { Desk } from './desk.ts'
import { expect, test } from './story.ts'

test('CMP-4: a colleague comes into a group by scanning its code with their phone, beside the client’s own session', async ({
  deskOf,
}) => {
  const desk = await deskOf('林夏')
  const { page } = desk
  await desk.openConversation('羽毛球小分队')

  await test.step('somebody’s phone is taken up', async () => {
    await takePhoneOf(desk, '莫菲')
    await expect(phone(desk)).toContainText('现在屏幕上没有二维码')
  })

  await test.step('it sees the code that is on screen', async () => {
    await desk.panel.getByRole('button', { name: '群二维码' }).click()
    await phone(desk)
      .getByRole('button', { name: /^扫一扫: 加入「羽毛球小分队/ })
      .click()
    await expect(phone(desk).getByRole('heading', { name: '羽毛球小分队' })).toBeVisible()
    for (const fact of ['内部群', '星河科技', '10 人', '林夏']) await expect(phone(desk)).toContainText(fact)
  })

  await test.step('and lets its person in', async () => {
    await phone(desk).getByRole('button', { name: '加入群聊' }).click()
    await expect(phone(desk)).toContainText('已加入“羽毛球小分队')
    await page.getByRole('dialog', { name: '群二维码' }).getByRole('button', { name: '关闭' }).last().click()
    await expect(desk.panel).toContainText('成员 11')
    await expect(desk.timeline).toContainText('莫菲')
  })

  await test.step('the client’s own person is still there', async () => {
    await desk.say('欢迎莫菲 🏸')
    await expect(desk.message('欢迎莫菲 🏸')).toBeVisible()
    await phone(desk).getByRole('button', { name: '收起手机' }).click()
    await expect(phone(desk)).toHaveCount(0)
  })
})

test('CONV-1: the phone of a WeChat user is told why an internal group’s code does not let them in', async ({
  deskOf,
  connectAs,
}) => {
  const linXia = await connectAs('lin-xia')
  const { code } = await linXia.change('joinCode:show', { conversationId: 'badminton', regenerate: false })
  const desk = await deskOf('林夏')
  await takePhoneOf(desk, '大鹏')
  await read(desk, 'https://elsewhere.example/')
  await expect(phone(desk)).toContainText('这不是群二维码')
  await read(desk, code)
  await expect(phone(desk)).toContainText('只有本企业成员可以加入')
})

test('GRP-2: a join link that was pasted into "go to" leads into the group', async ({ deskOf, connectAs }) => {
  const linXia = await connectAs('lin-xia')
  const { code } = await linXia.change('joinCode:show', { conversationId: 'badminton', regenerate: false })
  const desk = await deskOf('莫菲')
  await desk.page.keyboard.press('Control+k')
  await expect(desk.page.getByRole('textbox', { name: '跳转到会话或联系人' })).toBeFocused()
  await desk.page.keyboard.insertText(`https://qun.example/j/${code}`)
  await desk.page.getByRole('button', { name: '用群二维码加入群聊' }).click()
  const dialog = desk.page.getByRole('dialog', { name: '加入群聊' })
  await dialog.getByRole('button', { name: '加入群聊' }).click()
  await dialog.getByRole('button', { name: '打开群聊' }).click()
  await expect(desk.heading('羽毛球小分队')).toBeVisible()
})

test('ADM-4: the creator hands the role on: their phone agrees, and the next one’s first sign-in needs their own', async ({
  deskOf,
}) => {
  const desk = await deskOf('江云帆')
  await desk.page.getByRole('button', { name: '管理后台' }).click()
  const page = await consolePageOf(desk)
  const handset = page.getByRole('region', { name: /手机$/ })

  await test.step('a code is shown, and the creator’s phone says what it is for', async () => {
    await page
      .getByRole('link', { name: '权限管理' })
      .or(page.getByRole('button', { name: '权限管理' }))
      .click()
    await page.getByRole('button', { name: '更换创建者' }).click()
    await page.getByRole('button', { name: '打开手机' }).click()
    await handset.getByRole('searchbox').fill('江云帆')
    await handset.getByRole('button', { name: '江云帆 的手机' }).click()
    await handset.getByRole('button', { name: '扫一扫: 管理后台的二维码' }).click()
    await expect(handset).toContainText('转让企业创建者')
    await expect(handset).toContainText('星河')
  })

  await test.step('confirmed there, the computer goes on to the choice of the next creator', async () => {
    await handset.getByRole('button', { name: '确认' }).click()
    await expect(handset).toContainText('已确认')
    const dialog = page.getByRole('dialog', { name: '更换创建者' })
    await dialog.getByRole('searchbox').fill('周明远')
    await dialog.getByRole('button', { name: /周明远/ }).click()
    await dialog.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('dialog', { name: '更换创建者' }).getByRole('textbox').fill('周明远')
    await page.getByRole('button', { name: '确认更换' }).click()
  })

  await test.step('the old console is over', async () => {
    await expect(page.getByRole('navigation', { name: '管理后台导航' })).toHaveCount(0)
    await expect(desk.conversations).toBeVisible()
  })

  await test.step('the new creator comes in by an own scan only', async () => {
    const next = await deskOf('周明远')
    await next.page.getByRole('button', { name: '管理后台' }).click()
    const door = await consolePageOf(next)
    await expect(door.getByRole('alert')).toBeVisible()
    await door.getByRole('button', { name: '打开手机' }).click()
    const phoneOfNext = door.getByRole('region', { name: /手机$/ })
    await phoneOfNext.getByRole('searchbox').fill('周明远')
    await phoneOfNext.getByRole('button', { name: '周明远 的手机' }).click()
    await phoneOfNext.getByRole('button', { name: '扫一扫: 管理后台的二维码' }).click()
    await phoneOfNext.getByRole('button', { name: '确认' }).click()
    await expect(door.getByRole('navigation', { name: '管理后台导航' })).toBeVisible()
  })
})

/** The console's window, opened beside the client's. */
async function consolePageOf({ app, page }: Desk) {
  const other = app.windows().find((window) => window !== page) ?? (await app.waitForEvent('window'))
  await other.waitForLoadState('domcontentloaded')
  return other
}

function phone({ page }: Desk): Locator {
  return page.getByRole('region', { name: /手机$/ })
}

async function takePhoneOf(desk: Desk, name: string): Promise<void> {
  await desk.page.getByRole('button', { name: /^我：/ }).click()
  await desk.page.getByRole('menuitem', { name: '打开手机' }).click()
  await phone(desk).getByRole('searchbox').fill(name)
  await phone(desk)
    .getByRole('button', { name: `${name} 的手机` })
    .click()
  await phone(desk).getByText('屏幕上的二维码').waitFor()
}

async function read(desk: Desk, text: string): Promise<void> {
  await phone(desk).getByRole('textbox', { name: '或粘贴链接、二维码内容' }).fill(text)
  await phone(desk).getByRole('button', { name: '识别' }).click()
}
