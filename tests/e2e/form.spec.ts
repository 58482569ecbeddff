import { readFile } from 'node:fs/promises'
import type { FileFacts } from '#shared/domain/file.ts'
import type { Client } from '../client.ts'
import { uploadFile } from '../upload-file.ts'
import { expect, test } from './story.ts'

const place = { conversationId: 'product-design', tool: 'form', before: null, limit: 1 }

test('FORM-1 … FORM-5, TOOL-4: a form from its dialog to its export, and a pick-up line', async ({
  deskOf,
  connectAs,
  server,
}, info) => {
  const desk = await deskOf('林夏')
  await desk.openConversation('产品设计部')
  const { page } = desk
  const title = '评审会报名'
  const colleague = await connectAs('chen-zhou')
  const card = desk.timeline.getByRole('article', { name: `填表：${title}` })

  await test.step('FORM-1: built from a template, tried in the preview; the draft survives closing', async () => {
    await desk.tools.getByRole('button', { name: '填表' }).click()
    const dialog = page.getByRole('dialog', { name: '发起填表' })
    await dialog.getByRole('button', { name: '报名登记' }).click()
    await dialog.getByRole('textbox', { name: '标题', exact: true }).fill(title)
    await dialog.getByRole('button', { name: '添加一项' }).click()
    await page.getByRole('menuitem', { name: '文件', exact: true }).click()
    await dialog.getByRole('textbox', { name: '第 5 项的标题' }).fill('作品')
    await dialog.getByRole('textbox', { name: '最多几个' }).fill('2')
    await page.screenshot({ path: info.outputPath('composer.png') })
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await desk.tools.getByRole('button', { name: '填表' }).click()
    await expect(dialog.getByRole('textbox', { name: '标题', exact: true })).toHaveValue(title)
    await dialog.getByText('预览', { exact: true }).click()
    await expect(dialog.getByRole('region', { name: '预览' }).getByRole('textbox', { name: '手机号' })).toBeVisible()
    await page.screenshot({ path: info.outputPath('preview.png') })
    await dialog.getByRole('button', { name: '发送' }).click()
    await expect(card).toBeVisible()
  })

  const detail = page.getByRole('dialog')

  await test.step('FORM-2: a message stands at the question; what is right is taken, and can be changed', async () => {
    await card.getByRole('button', { name: '去填写' }).click()
    await detail.getByRole('textbox', { name: '姓名' }).fill('林夏')
    await detail.getByRole('textbox', { name: '参加人数' }).fill('2')
    await detail.getByRole('button', { name: '提交' }).click()
    await expect(detail).toContainText('请填写这一项')
    await detail.getByRole('textbox', { name: '手机号' }).fill('13905711234')
    await detail.getByRole('button', { name: '提交' }).click()
    await expect(detail).toContainText('已提交')
    await detail.getByRole('textbox', { name: '参加人数' }).fill('3')
  })

  await test.step('FORM-5: unsent answers survive a restart', async () => {
    await page.reload()
    await desk.openConversation('产品设计部')
    await card.getByRole('button', { name: '修改' }).click()
    await expect(detail.getByRole('textbox', { name: '参加人数' })).toHaveValue('3')
    await detail.getByRole('button', { name: '保存修改' }).click()
    await expect(detail).toContainText('已提交')
  })

  await test.step('FORM-1: files are dropped and chosen, as many as are asked for; one is taken back', async () => {
    const drop = detail.getByRole('region', { name: '作品：添加文件' })
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer()
      for (const name of ['草稿.txt', '海报.txt', '第三个.txt']) transfer.items.add(new File([name], name))
      return transfer
    })
    await drop.dispatchEvent('drop', { dataTransfer: dropped })
    const handedIn = detail.getByRole('list', { name: '作品', exact: true })
    await expect(handedIn.getByRole('listitem')).toHaveCount(2)
    await expect(detail).toContainText('最多 2 个，多出的没有添加。')
    await expect(drop).toBeHidden()
    await handedIn.getByRole('button', { name: '移除 草稿.txt' }).click()
    const chooser = page.waitForEvent('filechooser')
    await drop.getByRole('button', { name: '选择文件' }).click()
    await (await chooser).setFiles({ name: '定稿.md', mimeType: 'text/markdown', buffer: Buffer.from('# 定稿') })
    await expect(handedIn.getByRole('button', { name: '预览 定稿.md' })).toBeVisible()
    await page.screenshot({ path: info.outputPath('files.png') })
    await detail.getByRole('button', { name: '保存修改' }).click()
    await expect(detail).toContainText('已提交')
    await expect(page.getByRole('dialog')).toHaveCount(1)
  })

  await test.step('FORM-3, TOOL-4: statistics, who is missing, and the export', async () => {
    const { cards } = await colleague.ask('card:list', place)
    const answers = {
      f1: { kind: 'words', text: '陈舟' },
      f2: { kind: 'words', text: '13805710000' },
      f3: { kind: 'number', number: 1 },
      f5: { kind: 'files', files: [await handIn(server.url, colleague, '设计说明.txt')] },
    }
    const action = { type: 'submit', sheet: 1, answers }
    await colleague.change('card:act', { cardId: cards[0]?.id ?? '', action })
    await expect(detail).toContainText('合计 4')
    await expect(detail).toContainText('13805710000')
    await page.screenshot({ path: info.outputPath('detail.png') })
    const filePath = info.outputPath('saved.txt')
    await desk.app.evaluate(({ dialog }, where) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: where })
    }, filePath)
    await detail.getByRole('button', { name: '下载 设计说明.txt' }).click()
    await expect(detail).toContainText('已保存：saved.txt')
    expect(await readFile(filePath, 'utf8')).toBe('设计说明.txt')
    const path = info.outputPath('form.csv')
    const saved = desk.app.evaluate(
      ({ session }, where) =>
        new Promise<string>((resolve) => {
          session.defaultSession.once('will-download', (_event, item) => {
            item.setSavePath(where)
            item.once('done', (_done, state) => resolve(state))
          })
        }),
      path,
    )
    await detail.getByRole('button', { name: '导出 CSV' }).click()
    expect(await saved).toBe('completed')
    const csv = await readFile(path, 'utf8')
    expect(csv).toMatch(/林夏,已填,[^,]+,林夏,13905711234,3,,海报\.txt、定稿\.md/)
    expect(csv).toMatch(/陈舟,已填,[^,]+,陈舟,13805710000,1,,设计说明\.txt/)
    expect(csv).toContain('周明远,未填')
    await detail.getByRole('button', { name: '提前结束' }).click()
    await page.getByRole('button', { name: '确认结束' }).click()
    await expect(detail).toContainText('已结束')
    await page.keyboard.press('Escape')
    await expect(desk.timeline).toContainText(`填表已结束：${title}，共收到 2 份`)
  })

  await test.step('FORM-4: a pick-up line shows entries as they come', async () => {
    await desk.tools.getByRole('button', { name: '填表' }).click()
    const dialog = page.getByRole('dialog', { name: '发起填表' })
    await dialog.getByRole('button', { name: '接龙' }).click()
    await dialog.getByRole('textbox', { name: '标题', exact: true }).fill('下午茶接龙')
    await dialog.getByRole('button', { name: '发送' }).click()
    const line = desk.timeline.getByRole('article', { name: '填表：下午茶接龙' })
    await expect(line).toContainText('还没有人接龙')
    await expect(line.getByRole('button', { name: '参加接龙' })).toBeVisible()
    const { cards } = await colleague.ask('card:list', place)
    const action = {
      type: 'submit',
      sheet: 1,
      answers: { f1: { kind: 'words', text: '陈舟' }, f2: { kind: 'words', text: '美式不加糖' } },
    }
    await colleague.change('card:act', { cardId: cards[0]?.id ?? '', action })
    await expect(line.getByRole('listitem')).toContainText('陈舟 · 美式不加糖')
    await page.screenshot({ path: info.outputPath('line.png') })
  })
})

/** A small file of somebody's whose content is its name, uploaded and not yet handed in. */
async function handIn(url: string, client: Client, name: string): Promise<FileFacts> {
  const sender = { url, token: client.token }
  const file = { name, bytes: new TextEncoder().encode(name), conversationId: place.conversationId }
  return (await client.ask('file:get', { fileId: await uploadFile(sender, file) })).file
}
