import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { makePng } from '../make-picture.ts'
import type { Desk } from './desk.ts'
import { expect, test } from './story.ts'

const group = '产品设计部'
const markdown = '# 走查清单\n\n- [x] 登录\n- [ ] <script>alert(1)</script>\n'

/** Slows what leaves a window, so that there is time to pause it. */
async function slowDown(page: Page, bytesPerSecond: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  const rest = { offline: false, latency: 0, downloadThroughput: -1 }
  await devtools.send('Network.emulateNetworkConditions', { ...rest, uploadThroughput: bytesPerSecond })
}

/** Chooses files the way a person does, in the system's own dialog. */
async function choose(desk: Desk, button: string, files: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  const chooser = desk.page.waitForEvent('filechooser')
  await desk.page.getByRole('button', { name: button, exact: true }).last().click()
  await (await chooser).setFiles(files)
}

function fileCard(desk: Desk, name: string) {
  return desk.timeline.getByRole('article', { name: `文件：${name}` })
}

test('FILE-1 … FILE-4: files from one desk to another', async ({ gather }, info) => {
  const [lin, chen] = await gather(group, '林夏', '陈舟')
  const large = info.outputPath('录屏.bin')
  writeFileSync(large, Buffer.alloc(24_000_000, 7))
  const notes = info.outputPath('走查清单.md')
  writeFileSync(notes, markdown)

  await test.step('FILE-1: chosen, paused, resumed, and sent by themselves once they are there', async () => {
    await slowDown(lin.page, 4_000_000)
    await lin.tools.getByRole('button', { name: '文件' }).click()
    const dialog = lin.dialog('发送文件')
    await choose(lin, '选择文件', [large, notes])
    await dialog.getByRole('button', { name: '暂停 录屏.bin' }).click()
    await expect(dialog).toContainText('已暂停')
    await expect(dialog).toContainText('已就绪')
    await lin.page.screenshot({ path: info.outputPath('composer.png') })
    await dialog.getByRole('button', { name: '发送' }).click()
    await expect(dialog).toBeHidden()
    const tray = lin.page.getByRole('region', { name: '正在发送的文件' })
    await expect(tray).toContainText('已暂停')
    await tray.getByRole('button', { name: '继续 录屏.bin' }).click()
    await expect(tray).toContainText('/秒')
    await lin.page.screenshot({ path: info.outputPath('tray.png') })
    await expect(tray).toBeHidden({ timeout: 30_000 })
    await expect(fileCard(lin, '录屏.bin')).toContainText('2 个文件')
  })

  await test.step('FILE-2, FILE-5: the other looks at it without leaving the app, HTML stays text', async () => {
    const card = fileCard(chen, '录屏.bin')
    await card.getByRole('button', { name: '预览 录屏.bin' }).click()
    const preview = chen.page.getByRole('dialog', { name: '录屏.bin' })
    await expect(preview).toContainText('这种文件不能预览')
    await chen.page.keyboard.press('ArrowRight')
    const read = chen.page.getByRole('dialog', { name: '走查清单.md' })
    await expect(read.getByRole('heading', { level: 1, name: '走查清单', exact: true })).toBeVisible()
    await expect(read).toContainText('<script>alert(1)</script>')
    await chen.page.screenshot({ path: info.outputPath('markdown.png') })
    await chen.page.keyboard.press('Escape')
    await expect(read).toBeHidden()
  })

  await test.step('FILE-1: saved at a chosen place, byte for byte', async () => {
    const path = info.outputPath('saved.bin')
    await chen.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    const card = fileCard(chen, '录屏.bin')
    await card.getByRole('button', { name: '下载 录屏.bin' }).click()
    await expect(card).toContainText('已保存：saved.bin', { timeout: 15_000 })
    expect(readFileSync(path).equals(readFileSync(large))).toBe(true)
    await chen.app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/nowhere/saved.bin' })
    })
    await card.getByRole('button', { name: '下载 录屏.bin' }).click()
    await expect(card).toContainText('选的位置写不进去')
  })

  await test.step('FILE-4: passed on to another group', async () => {
    await fileCard(chen, '录屏.bin').getByRole('button', { name: '转发 走查清单.md' }).click()
    const dialog = chen.dialog('转发文件')
    await dialog.getByRole('textbox', { name: '搜索会话' }).fill('攻坚')
    await dialog.getByRole('radio', { name: '3.2 版本攻坚组' }).check()
    await chen.page.screenshot({ path: info.outputPath('forward.png') })
    await dialog.getByRole('button', { name: '转发' }).click()
    await expect(dialog).toBeHidden()
    await lin.openConversation('3.2 版本攻坚组')
    await expect(fileCard(lin, '走查清单.md')).toBeVisible()
  })

  await test.step('FILE-3: the files of the group, found by name and type', async () => {
    await chen.panel.getByRole('button', { name: '查看全部' }).last().click()
    const list = chen.panel.getByRole('list', { name: '群文件' })
    await expect(list.getByRole('listitem')).toHaveCount(9)
    await chen.page.screenshot({ path: info.outputPath('list.png') })
    await chen.panel.getByRole('combobox', { name: '类型' }).selectOption('图片')
    await expect(list.getByRole('listitem')).toHaveCount(2)
    await chen.panel.getByRole('combobox', { name: '类型' }).selectOption('全部类型')
    await chen.panel.getByRole('searchbox', { name: '搜索文件名' }).fill('交互')
    await expect(list.getByRole('listitem')).toHaveCount(1)
    await list.getByRole('button', { name: '预览 交互规范-2025.pdf' }).click()
    const preview = chen.page.getByRole('dialog', { name: '交互规范-2025.pdf' })
    await expect(preview.getByRole('img', { name: '第 1 页' })).toBeVisible()
    const isDrawn = () =>
      preview.getByRole('img', { name: '第 1 页' }).evaluate((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return false
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
        return pixels.some((value, place) => place % 4 === 0 && value < 128 && pixels[place + 3] === 255)
      })
    await expect.poll(isDrawn, { timeout: 15_000 }).toBe(true)
    await chen.page.screenshot({ path: info.outputPath('pdf.png') })
    await chen.page.keyboard.press('Escape')
  })

  await test.step('an external group has no files, and says why', async () => {
    await lin.openConversation('老客户交流一群')
    await expect(lin.page.getByRole('button', { name: '文件', exact: true })).toBeHidden()
    const dropped = await lin.page.evaluateHandle(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['x'], '报价.txt', { type: 'text/plain' }))
      return transfer
    })
    await lin.page.getByRole('main').dispatchEvent('drop', { dataTransfer: dropped })
    await expect(lin.page.getByRole('alert').filter({ hasText: '发文件' })).toBeVisible()
  })
})

test('MSG-1: pictures with a caption, in any kind of group', async ({ gather }, info) => {
  const [lin, chen] = await gather(group, '林夏', '陈舟')
  const picture = (name: string, width: number, height: number) => ({
    name,
    mimeType: 'image/png',
    buffer: makePng(width, height),
  })
  await choose(lin, '图片', [picture('一.png', 400, 300), picture('二.png', 300, 400)])
  const dialog = lin.dialog(`发送图片给 ${group}`)
  await expect(dialog.getByRole('list', { name: '已选的图片' }).getByRole('img')).toHaveCount(2)
  await dialog.getByRole('textbox', { name: '配文' }).fill('新旧对比')
  await lin.page.screenshot({ path: info.outputPath('send-pictures.png') })
  await dialog.getByRole('button', { name: '发送' }).click()
  await expect(dialog).toBeHidden()
  const message = chen.message('新旧对比')
  await expect(message.getByRole('button', { name: /放大第/ })).toHaveCount(2)
  await message.getByRole('button', { name: '放大第 1 张：新旧对比' }).click()
  const viewer = chen.dialog('新旧对比')
  await expect(viewer).toContainText('1 / 2')
  await chen.page.keyboard.press('ArrowRight')
  await expect(viewer).toContainText('2 / 2')
  await chen.page.screenshot({ path: info.outputPath('viewer.png') })
  await chen.page.keyboard.press('Escape')
  await expect(viewer).toBeHidden()

  await lin.openConversation('老客户交流一群')
  await lin.page.screenshot({ path: info.outputPath('external.png') })
  await choose(lin, '图片', [picture('三.png', 200, 200)])
  await lin
    .dialog(/^发送图片给/)
    .getByRole('button', { name: '发送' })
    .click()
  await expect(lin.timeline.getByRole('button', { name: '放大图片：图片' }).last()).toBeVisible()
})

test('FILE-1: what was on its way when the program was closed goes on by itself', async ({
  openDesk,
  connectAs,
  server,
}, info) => {
  const large = info.outputPath('录屏.bin')
  const bytes = randomBytes(68_000_000)
  writeFileSync(large, bytes)
  const before = await openDesk('lin-xia')
  await before.signInAs('林夏')
  await before.openConversation(group)
  await slowDown(before.page, 500_000)
  await before.tools.getByRole('button', { name: '文件' }).click()
  await test.step('a large one, which is read from where it lies, and a small one that never lay anywhere', async () => {
    await choose(before, '选择文件', large)
    const pasted = { name: '原型.bin', mimeType: 'application/octet-stream', buffer: Buffer.alloc(12_000_000, 3) }
    await choose(before, '选择文件', pasted)
    await before.dialog('发送文件').getByRole('button', { name: '发送' }).click()
    await expect(before.page.getByRole('region', { name: '正在发送的文件' })).toContainText('/秒')
  })
  await before.app.close()

  const after = await openDesk('lin-xia')
  await after.openConversation(group)
  await expect(fileCard(after, '录屏.bin')).toBeVisible({ timeout: 30_000 })
  await expect(fileCard(after, '录屏.bin')).toHaveCount(1)
  await expect(fileCard(after, '录屏.bin')).toContainText('2 个文件')
  await expect(after.page.getByRole('region', { name: '正在发送的文件' })).toBeHidden()
  const chen = await connectAs('chen-zhou')
  const { files } = await chen.ask('file:list', {
    conversationId: 'product-design',
    text: '录屏',
    kinds: null,
    sort: 'newest',
    after: null,
    limit: 2,
  })
  const found = files.find(({ file }) => file.name === '录屏.bin')
  const response = await fetch(`${server.url}/api/files/${found?.file.id}`, {
    headers: { authorization: `Bearer ${chen.token}` },
  })
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
})

test('FILE-1: a large file that was changed while the program was closed has to be chosen again', async ({
  openDesk,
}, info) => {
  const large = info.outputPath('录屏.bin')
  writeFileSync(large, Buffer.alloc(68_000_000, 1))
  const before = await openDesk('lin-xia')
  await before.signInAs('林夏')
  await before.openConversation(group)
  await slowDown(before.page, 500_000)
  await before.tools.getByRole('button', { name: '文件' }).click()
  await choose(before, '选择文件', large)
  await before.dialog('发送文件').getByRole('button', { name: '发送' }).click()
  await expect(before.page.getByRole('region', { name: '正在发送的文件' })).toContainText('/秒')
  await before.app.close()
  writeFileSync(large, Buffer.alloc(68_000_000, 2))

  const after = await openDesk('lin-xia')
  await after.openConversation(group)
  const tray = after.page.getByRole('region', { name: '正在发送的文件' })
  await expect(tray).toContainText('请重新选择它')
  await tray.getByRole('button', { name: '取消 录屏.bin' }).click()
  await expect(tray).toBeHidden()
})

test('FILE-1: a file that is changed while it is on its way has to be chosen again, and no broken line is blamed', async ({
  deskOf,
}, info) => {
  const lin = await deskOf('林夏')
  await lin.openConversation(group)
  const path = info.outputPath('录屏.bin')
  writeFileSync(path, Buffer.alloc(24_000_000, 1))
  await slowDown(lin.page, 500_000)
  await lin.begin('文件')
  const dialog = lin.dialog('发送文件')
  await choose(lin, '选择文件', path)
  await dialog.getByRole('button', { name: '暂停 录屏.bin' }).click()
  await expect(dialog).toContainText('已暂停')
  writeFileSync(path, Buffer.alloc(23_000_000, 2))
  await dialog.getByRole('button', { name: '继续 录屏.bin' }).click()
  await expect(dialog).toContainText('请重新选择它')
  await dialog.getByRole('button', { name: '移除 录屏.bin' }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(0)
})
