import type { Desk } from './desk.ts'
import { findNothingSerious } from './find-nothing-serious.ts'
import { choose, resize, signInAsLinXia } from './looks.ts'
import { test } from './story.ts'

/** Every screen, as somebody reaches it. Controls are found by role and position in the tree, in either language. */
const screens: Readonly<Record<string, (desk: Desk) => Promise<void>>> = {
  'the list and an empty place': async () => {},
  'a department group with a poll': (desk) => open(desk, '产品设计部'),
  'an external group': (desk) => open(desk, '星河 × 蓝海渠道对接'),
  'a closed group': (desk) => open(desk, '平台研发部'),
  'a direct chat': (desk) => open(desk, '何田田'),
  'the emoji picker': async (desk) => {
    await open(desk, '产品设计部')
    await desk.page.getByRole('button', { name: /^(表情|Emoji)$/ }).click()
    await desk.page.getByRole('textbox', { name: /搜索表情|Search emoji/ }).waitFor()
  },
  'a new poll': async (desk) => {
    await open(desk, '产品设计部')
    await desk.page
      .getByRole('button', { name: /^(投票|Poll)$/ })
      .first()
      .click()
    await dialog(desk).waitFor()
  },
  'the tools so far': async (desk) => {
    await open(desk, '产品设计部')
    await desk.page.getByRole('button', { name: /群工具记录|Group tools so far/ }).click()
    await dialog(desk).getByText('这次团建去哪儿？').waitFor()
  },
  'a poll in detail': async (desk) => {
    await open(desk, '产品设计部')
    const detail = await desk.openDetail('这次团建去哪儿？')
    await detail.getByText('西溪湿地徒步').first().waitFor()
  },
  'files to send': async (desk) => {
    await open(desk, '产品设计部')
    await desk.page
      .getByRole('button', { name: /^(文件|File)$/ })
      .first()
      .click()
    await dialog(desk).waitFor()
  },
  'the files of a group': async (desk) => {
    await open(desk, '产品设计部')
    const shows = desk.page.getByRole('button', { name: /^(群成员和群设置|Members and settings)$/ })
    if (await shows.isVisible()) await shows.click()
    await desk.panel.getByRole('button', { name: /^(查看全部|All files)$/ }).click()
    await desk.panel.getByText('交互规范-2025.pdf').waitFor()
  },
  'a file looked at': async (desk) => {
    await open(desk, '产品设计部')
    await desk.timeline.getByRole('button', { name: /(预览|Preview) 徒步装备清单.md/ }).click()
    await dialog(desk).getByText('防滑的鞋').waitFor()
  },
  'a new group': async (desk) => {
    await desk.page
      .getByRole('button', { name: /^(发起群聊|New group)$/ })
      .first()
      .click()
    await dialog(desk).waitFor()
  },
  'the contacts': async (desk) => {
    await desk.page.getByRole('button', { name: /^(通讯录|Contacts)$/ }).click()
    await desk.page.getByRole('treeitem').first().waitFor()
  },
  'a week of the calendar': async (desk) => openCalendar(desk, 'w'),
  'a month of the calendar': async (desk) => openCalendar(desk, 'm'),
  'a day of the calendar': async (desk) => openCalendar(desk, 'd'),
  'the address of the calendar': async (desk) => {
    await openCalendar(desk, 'w')
    await desk.page.getByRole('button', { name: /^(订阅|Subscribe)$/ }).click()
    await dialog(desk)
      .getByText(/还没有订阅地址|There is no address yet/)
      .waitFor()
  },
  'the settings': async (desk) => {
    await desk.page.getByRole('button', { name: /^(设置|Settings)$/ }).click()
    await dialog(desk).waitFor()
  },
  'the shortcuts': async (desk) => {
    await desk.page.keyboard.press('Control+/')
    await dialog(desk).waitFor()
  },
  'going to anything': async (desk) => {
    await desk.page.keyboard.press('Control+k')
    await desk.page.locator('[role=dialog] input:focus').waitFor()
    await desk.page.keyboard.type('zhou')
    await dialog(desk).getByText('周明远').first().waitFor()
  },
}

const dialog = (desk: Desk) => desk.page.getByRole('dialog').last()

async function open(desk: Desk, name: string): Promise<void> {
  await desk.page.getByRole('option', { name }).click()
  await desk.timeline.getByRole('article').first().waitFor()
}

async function openCalendar(desk: Desk, view: 'd' | 'w' | 'm'): Promise<void> {
  await desk.page.getByRole('button', { name: /^(日程|Calendar)$/ }).click()
  await desk.page.getByRole('gridcell', { selected: true }).focus()
  await desk.page.keyboard.press(view)
  // Of the demo world: they go on while anybody looks. A small day has room for one of them.
  await desk.page
    .getByRole('grid')
    .getByRole('button', { name: /放量值守|回刷窗口/ })
    .first()
    .waitFor()
}

for (const look of [
  { theme: 'light', language: 'zh-CN', width: 1280, height: 800 },
  { theme: 'dark', language: 'en', width: 900, height: 600 },
] as const) {
  test(`every screen is without serious findings: ${look.theme}, ${look.language}, ${look.width} × ${look.height}`, async ({
    openDesk,
  }) => {
    test.setTimeout(180_000)
    const desk = await openDesk('lin-xia')
    await resize(desk, look.width, look.height)
    await choose(desk, look)
    await desk.page.getByRole('button', { name: /以 林夏 的身份登录|Sign in as 林夏/ }).waitFor()
    await findNothingSerious(desk.page, 'signing in')
    await signInAsLinXia(desk)
    for (const [name, reach] of Object.entries(screens)) {
      await desk.page.reload()
      await desk.page.getByRole('option', { name: '产品设计部' }).waitFor()
      await reach(desk)
      await findNothingSerious(desk.page, name)
    }
  })
}
