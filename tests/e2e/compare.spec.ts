import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { findNothingSerious } from './find-nothing-serious.ts'
import { saveExport } from './save-export.ts'
import { expect, test } from './story.ts'

test('CMP-1: from "why no tools?" to the cell that explains it, and from there to a group where it can be tried', async ({
  deskOf,
}) => {
  const desk = await deskOf('林夏')
  const { page } = desk
  const explanation = page.getByRole('complementary', { name: '说明' })

  await test.step('the why leads to the row', async () => {
    await desk.openConversation('老客户交流一群')
    await page.getByRole('button', { name: '为什么没有工具？' }).click()
    await page.getByRole('button', { name: '查看对比' }).click()
    await expect(page.getByRole('grid', { name: '群类型对比表' })).toBeVisible()
    await expect(explanation).toContainText('外部群')
    await expect(explanation.getByRole('heading', { name: '投票' })).toBeVisible()
    await expect(explanation).toContainText('POLL-1')
  })

  await test.step('the keys move on, and the explanation with them', async () => {
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect(explanation).toContainText('内部群')
    await expect(explanation).toContainText('成员')
  })

  await test.step('and there it can be tried', async () => {
    await explanation.getByRole('button', { name: '去试试' }).click()
    await expect(page.getByRole('main')).toContainText('内部群')
    await expect(desk.tools.getByRole('button', { name: '投票' })).toBeVisible()
  })
})

test('CMP-1, W-4: who has no WeChat group tries it as somebody who has', async ({ deskOf }) => {
  const desk = await deskOf('林夏')
  const { page } = desk
  await page.getByRole('button', { name: '对比' }).click()
  await cell(page, '发红包', 3).click()
  await expect(page.getByText('你还没有微信群。')).toBeVisible()
  await page.getByRole('button', { name: '换个身份试试' }).click()
  await page.getByRole('button', { name: /^以 .+ 的身份登录$/ }).click()
  await expect(page.getByRole('main')).toContainText('微信群')
  await expect(desk.tools.getByRole('button')).toHaveText(['红包'])
})

test('CMP-1: the table is taken along as a picture, as Markdown and on paper', async ({ deskOf }, info) => {
  const desk = await deskOf('林夏')
  const { page, app } = desk
  await page.getByRole('button', { name: '对比' }).click()

  const picture = readFileSync(await saveExport(desk, '图片（PNG）', info.outputPath('table.png')))
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect(picture.readUInt32BE(16)).toBeGreaterThan(2000)
  expect(picture.readUInt32BE(20)).toBeGreaterThan(3000)

  await page.getByRole('searchbox', { name: '搜索功能或规则' }).fill('投票')
  const markdown = readFileSync(await saveExport(desk, 'Markdown', info.outputPath('table.md')), 'utf8')
  expect(markdown).toContain('| 投票 | 群主 · 管理员 · 成员 | 群主 · 管理员 · 成员 | 没有 | 没有 |')
  expect(markdown).not.toContain('发红包')

  await page.getByRole('searchbox', { name: '搜索功能或规则' }).fill('')
  const pages = await app.evaluate(async ({ BrowserWindow }) => {
    const paper = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' })
    return paper?.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  })
  expect(pages).toBeGreaterThan(1)
})

for (const look of [
  { theme: 'light', language: 'zh-CN', width: 1280, height: 800 },
  { theme: 'dark', language: 'en', width: 900, height: 600 },
] as const) {
  const { theme, language, width, height } = look
  test(`comparison and phone are without serious findings: ${theme}, ${language}, ${width} × ${height}`, async ({
    openDesk,
  }) => {
    const desk = await openDesk('lin-xia')
    await desk.signInAs('林夏')
    const { page } = desk
    await desk.app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setSize(...size), [
      width,
      height,
    ] as [number, number])
    await page.evaluate((chosen) => localStorage.setItem('qun.preferences', JSON.stringify(chosen)), {
      theme,
      language,
      enterSends: true,
    })
    await page.reload()
    await page.getByRole('button', { name: /^(对比|Compare)$/ }).click()
    await page.getByRole('grid').waitFor()
    await findNothingSerious(page, 'the comparison')
    await cell(page, /^(修改群名|Renaming the group)$/, 0).click()
    await page.getByRole('complementary').waitFor()
    await findNothingSerious(page, 'an explanation')
    await page.getByRole('button', { name: /^(我：|Me: )/ }).click()
    await page.getByRole('menuitem', { name: /^(打开手机|Open the phone)$/ }).click()
    await page.getByRole('button', { name: /^(大鹏 的手机|大鹏's phone)$/ }).waitFor()
    await findNothingSerious(page, 'whose phone')
    await page.getByRole('button', { name: /^(大鹏 的手机|大鹏's phone)$/ }).click()
    await page.getByText(/屏幕上的二维码|Codes on screen/).waitFor()
    await findNothingSerious(page, 'a phone')
  })
}

function cell(page: Page, feature: string | RegExp, column: number) {
  const header = page.getByRole('rowheader', { name: feature, exact: true })
  return page.getByRole('row').filter({ has: header }).getByRole('gridcell').nth(column)
}
