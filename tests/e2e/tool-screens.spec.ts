import { type Tool, tools } from '#shared/features/index.ts'
import type { Client } from '../client.ts'
import type { Desk } from './desk.ts'
import { findNothingSerious } from './find-nothing-serious.ts'
import { choose, resize, signInAsLinXia } from './looks.ts'
import { expect, test } from './story.ts'

const labels: Readonly<Record<Tool, RegExp>> = {
  poll: /^(投票|Poll)$/,
  redPacket: /^(红包|Red packet)$/,
  report: /^(群上报|Report)$/,
  file: /^(文件|File)$/,
  meeting: /^(会议|Meeting)$/,
  schedule: /^(约时间|Schedule)$/,
  post: /^(图文信息|Post)$/,
  form: /^(填表|Form)$/,
}

/** Groups of 林夏's with something of every tool in them. */
const groups = { 'product-design': '产品设计部', 'v32-project': '3.2 版本攻坚组', badminton: '羽毛球小分队' } as const

for (const look of [
  { theme: 'light', language: 'zh-CN', width: 1280, height: 800 },
  { theme: 'dark', language: 'en', width: 900, height: 600 },
] as const) {
  test(`TOOL-1: every tool’s dialog, list and cards are without serious findings: ${look.theme}, ${look.language}`, async ({
    openDesk,
    connectAs,
  }) => {
    test.setTimeout(240_000)
    const desk = await openDesk('lin-xia')
    const linXia = await connectAs('lin-xia')
    await resize(desk, look.width, look.height)
    await choose(desk, look)
    await signInAsLinXia(desk)
    for (const group of Object.values(groups)) {
      await desk.page.getByRole('option', { name: group }).click()
      await desk.timeline.getByRole('article').first().waitFor()
      await findNothingSerious(desk.page, group)
    }
    for (const tool of tools) {
      const group = await groupWith(linXia, tool)
      await desk.page.getByRole('option', { name: group }).click()
      await pick(desk, labels[tool])
      await desk.page.getByRole('dialog').waitFor()
      await expect(desk.page.getByText(/正在打开编辑器|Opening the editor/)).toBeHidden()
      await findNothingSerious(desk.page, `${tool} being written`)
      await desk.page.keyboard.press('Escape')
      await expect(desk.page.getByRole('dialog')).toBeHidden()

      await desk.page.getByRole('button', { name: /^(群工具记录|Group tools so far)$/ }).click()
      const drawer = desk.page.getByRole('dialog')
      await drawer.getByRole('tab', { name: labels[tool] }).click()
      await drawer.getByRole('listitem').first().waitFor()
      if (tool === tools[0]) await findNothingSerious(desk.page, `${tool} listed`)
      await drawer.getByRole('listitem').first().getByRole('button').first().click()
      await expect(desk.page.getByRole('dialog')).toHaveCount(2)
      await findNothingSerious(desk.page, `${tool} opened`)
      await desk.page.reload()
      await desk.page.getByRole('option', { name: group }).waitFor()
    }
  })
}

/** From the row beside the composer, or from behind "more" where the window is narrow. */
async function pick(desk: Desk, name: RegExp): Promise<void> {
  const row = desk.page.getByRole('toolbar', { name: /^(群工具|Group tools)$/ })
  await row.waitFor()
  const button = row.getByRole('button', { name })
  if (await button.isVisible()) return button.click()
  await row.getByRole('button', { name: /^(更多工具|More tools)$/ }).click()
  await desk.page.getByRole('menuitem', { name }).click()
}

async function groupWith(client: Client, tool: Tool): Promise<string> {
  for (const [conversationId, name] of Object.entries(groups)) {
    const { cards } = await client.ask('card:list', { conversationId, tool, before: null, limit: 1 })
    if (cards.length > 0) return name
  }
  throw new Error(`nobody sent any ${tool}`)
}
