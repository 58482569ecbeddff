import type { Locator } from '@playwright/test'
import { makePng } from '../make-picture.ts'
import { expect, test } from './story.ts'

test('POST-1 … POST-5: a post from the first word to its second version', async ({ openDesk }) => {
  const [lin, chen] = await Promise.all([openDesk('lin-xia'), openDesk('chen-zhou')])
  await lin.signInAs('林夏')
  await lin.openConversation('产品设计部')
  const { page } = lin
  const title = '六月设计评审'
  const dialog = page.getByRole('dialog', { name: '发起图文信息' })
  const body = dialog.getByRole('textbox', { name: '正文' })
  const tool = (name: string) =>
    dialog.getByRole('toolbar', { name: '格式' }).getByRole('button', { name, exact: true })

  await test.step('POST-1: a heading, a list, dressed words, a link', async () => {
    await lin.tools.getByRole('button', { name: '图文信息' }).click()
    await dialog.getByRole('textbox', { name: '标题' }).fill(title)
    await body.click()
    await tool('二级标题').click()
    await page.keyboard.type('这次看什么')
    await page.keyboard.press('Enter')
    await tool('项目列表').click()
    await page.keyboard.type('首页改版')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('导航')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await tool('加粗').click()
    await page.keyboard.type('周四前')
    await tool('加粗').click()
    await page.keyboard.type(' 看完 ')
    await tool('链接').click()
    await page.getByRole('textbox', { name: '地址' }).fill('javascript:alert(1)')
    await page.keyboard.press('Enter')
    await expect(page.getByText('只支持 http、https 和 mailto 地址')).toBeVisible()
    await page.getByRole('textbox', { name: '地址' }).fill('example.com/review')
    await page.keyboard.press('Enter')
    await expect(body.getByRole('link', { name: 'https://example.com/review' })).toBeVisible()
  })

  await test.step('POST-5: it survives closing the dialog, and the window', async () => {
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await page.reload()
    await lin.openConversation('产品设计部')
    await lin.tools.getByRole('button', { name: '图文信息' }).click()
    await expect(dialog.getByRole('textbox', { name: '标题' })).toHaveValue(title)
    await expect(body.getByRole('heading', { name: '这次看什么' })).toBeVisible()
    await expect(body.getByRole('listitem').filter({ hasText: '导航' }).last()).toBeVisible()
  })

  await test.step('POST-1: a mention, a table, a picture', async () => {
    await body.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('@陈')
    await expect(page.getByRole('listbox', { name: '提到谁' }).getByRole('option', { name: /陈舟/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(body).toContainText('@陈舟')
    await page.keyboard.press('Enter')
    await tool('插入表格').click()
    await page.keyboard.type('稿子')
    await page.keyboard.press('Tab')
    await page.keyboard.type('负责人')
    await tool('下方插入行').click()
    await tool('删除列').click()
    await expect(body.getByRole('row')).toHaveCount(4)
    await expect(body.getByRole('columnheader')).toHaveCount(2)
    await expect(body.getByRole('columnheader').first()).toHaveText('稿子')
    await page.keyboard.press('Control+End')
    const chooser = page.waitForEvent('filechooser')
    await tool('插入图片').click()
    await (await chooser).setFiles({ name: 'plan.png', mimeType: 'image/png', buffer: makePng(640, 360) })
    await expect(body.getByRole('button', { name: '放大图片：图片' })).toBeVisible()
    await expect(dialog).toContainText('图片 1 / 50')
  })

  await test.step('POST-1: pictures are pasted, copied out of a browser too, and dropped where they belong', async () => {
    const shown = body.getByRole('button', { name: '放大图片：图片' })
    await page.keyboard.press('Control+End')
    await page.keyboard.type('贴在这里：')
    await bring(body, 'paste', 200)
    await expect(shown).toHaveCount(2)
    await bring(body, 'paste', 210, '<img src="https://example.com/plan.png">')
    await expect(shown).toHaveCount(3)
    await bring(body.getByRole('heading', { name: '这次看什么' }), 'drop', 220)
    await expect(shown).toHaveCount(4)
    await expect(dialog).toContainText('图片 4 / 50')
    await expect(page.getByRole('dialog')).toHaveCount(1)
    const order = await body.evaluate((written) =>
      [...written.querySelectorAll('h2, li, button[aria-label^="放大图片"]')].map(({ tagName }) => tagName).join(' '),
    )
    expect(order).toMatch(/^(BUTTON H2|H2 BUTTON) LI/)
    await page.screenshot({ path: test.info().outputPath('editor.png') })
    await dialog.getByRole('button', { name: '预览' }).click()
    await expect(dialog.getByRole('region', { name: '预览' }).getByRole('heading', { name: title })).toBeVisible()
    await dialog.getByRole('button', { name: '继续编辑' }).click()
    await dialog.getByRole('button', { name: '发送' }).click()
    await expect(dialog).toBeHidden()
  })

  const card = (desk: typeof lin) => desk.timeline.getByRole('article', { name: `图文信息：${title}` })
  await expect(card(lin)).toContainText('这次看什么 首页改版 导航')

  await test.step('POST-2, POST-4: the other reads the whole, likes it and says so', async () => {
    await chen.signInAs('陈舟')
    await chen.openConversation('产品设计部')
    await chen.page.screenshot({ path: test.info().outputPath('card.png') })
    const detail = await chen.openDetail(title)
    await expect(detail.getByRole('heading', { name: '这次看什么' })).toBeVisible()
    await expect(detail.getByRole('button', { name: '放大图片：图片 1', exact: true })).toBeVisible()
    await expect(detail).toContainText('@陈舟')
    await detail.getByRole('button', { name: /^赞/ }).click()
    await detail.getByRole('textbox', { name: '写评论' }).fill('导航那页我再补一版')
    await chen.page.keyboard.press('Enter')
    await expect(detail.getByRole('listitem').filter({ hasText: '导航那页我再补一版' })).toBeVisible()
    await expect(card(lin).getByRole('button', { name: '赞 · 1 个赞' })).toBeVisible()
    await expect(card(lin)).toContainText('1 条评论')
    await chen.page.screenshot({ path: test.info().outputPath('detail.png') })
  })

  await test.step('POST-4: the author writes it anew, and what it said can still be read', async () => {
    const detail = await lin.openDetail(title)
    await detail.getByRole('button', { name: '编辑' }).click()
    await detail.getByRole('heading', { name: '这次看什么' }).click()
    await page.keyboard.press('End')
    await page.keyboard.type('（改到周五）')
    await detail.getByRole('button', { name: '保存修改' }).click()
    await expect(detail).toContainText('编辑于')
    const other = chen.page.getByRole('dialog')
    await expect(other.getByRole('heading', { name: '这次看什么（改到周五）' })).toBeVisible()
    await other.getByRole('button', { name: '历史版本（1）' }).click()
    await chen.page.getByRole('menuitem', { name: /第 1 版/ }).click()
    await expect(other.getByRole('heading', { name: '这次看什么', exact: true })).toBeVisible()
    await chen.page.screenshot({ path: test.info().outputPath('version.png') })
    await other.getByRole('button', { name: '回到当前版本' }).click()
    await expect(other.getByRole('heading', { name: '这次看什么（改到周五）' })).toBeVisible()
  })

  await test.step('POST-4: the author deletes a comment, asked twice', async () => {
    const detail = page.getByRole('dialog')
    await detail.getByRole('button', { name: '删除 陈舟 的评论' }).click()
    await detail.getByRole('button', { name: '确认删除 陈舟 的评论' }).click()
    await expect(detail).toContainText('还没有评论')
  })
  await test.step('CAP-2: an external group has no posts', async () => {
    await page.keyboard.press('Escape')
    await lin.openConversation('老客户交流一群')
    await expect(page.getByRole('button', { name: '为什么没有工具？' })).toBeVisible()
    await expect(page.getByRole('button', { name: '图文信息' })).toBeHidden()
  })
})

/** Pastes or drops a picture, as wide as it is told, with what a browser brings beside one. */
function bring(where: Locator, how: 'paste' | 'drop', width: number, html = ''): Promise<void> {
  const brought = { how, html, bytes: [...makePng(width, 120)] }
  return where.evaluate((element, { how, html, bytes }) => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(bytes)], 'picture.png', { type: 'image/png' }))
    if (html !== '') data.setData('text/html', html)
    const { left, top, height } = element.getBoundingClientRect()
    const at = { clientX: left + 4, clientY: top + height / 2 }
    const always = { bubbles: true, cancelable: true }
    const event =
      how === 'paste'
        ? new ClipboardEvent('paste', { ...always, clipboardData: data })
        : new DragEvent('drop', { ...always, ...at, dataTransfer: data })
    element.dispatchEvent(event)
  }, brought)
}
