import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { UploadedPicture } from '#shared/protocol/http.ts'
import type { Client } from '../client.ts'
import { aRobot } from '../valid-inputs.ts'
import { addRobot, post, postText } from './add-robot.ts'
import { ConsoleDesk } from './console-desk.ts'
import { saveExport } from './save-export.ts'
import { expect, test } from './story.ts'

test('ROB-6: an admin sees what a robot does, disables it, enables it again and deletes it', async ({
  openDesk,
  connectAs,
  server,
}, info) => {
  test.setTimeout(90_000)
  const lin = await connectAs('lin-xia')
  const { path, conversationId, robotId } = await addRobot(lin, { group: '研发值班', robot: '构建播报' })
  const other = await addRobot(lin, { group: '行政通知', robot: '天气' })
  await withPicture(lin, { conversationId, robotId }, server.url)
  const address = server.url + path
  const boss = await openDesk('jiang-yun-fan')
  await boss.signInAs('江云帆')
  const console = await ConsoleDesk.open(boss)
  const { page } = console
  const robots = page.getByRole('table', { name: '群机器人' })
  const row = robots.getByRole('row').filter({ hasText: '构建播报' })
  const sheet = page.getByRole('dialog', { name: '构建播报', exact: true })

  await test.step('the list counts what was said and refused today, by code', async () => {
    expect(await postText(address, '构建 #4213 已通过')).toBe(0)
    expect(await post(address, {})).toBe(40008)
    await console.goTo('群机器人')
    await expect(row).toContainText('研发值班')
    await expect(row).toContainText('林夏')
    await expect(row).toContainText('40008 × 1')
    await expectDrawn(row)
  })

  await test.step('it is found by its group, and taken away as a file without any address', async () => {
    await page.getByRole('button', { name: '只看「研发值班」的机器人' }).click()
    await expect(robots.getByRole('row')).toHaveCount(2)
    const text = await readFile(await saveExport({ app: boss.app, page }, 'CSV', info.outputPath('robots.csv')), 'utf8')
    expect(text).toContain('构建播报')
    expect(text).not.toContain('天气')
    expect(text).not.toContain(path.split('key=')[1])
    await page.getByRole('button', { name: '不再限定群：研发值班' }).click()
    await expect(robots).toContainText('天气')
  })

  await test.step('its last days are drawn, told in a table, and the refusals explained', async () => {
    await page.getByRole('button', { name: '查看 构建播报' }).click()
    await expectDrawn(sheet)
    await expect(sheet.getByRole('img', { name: /消息 1 条，被拒 1 次$/ })).toBeVisible()
    await expect(sheet.getByRole('row').filter({ hasText: '40008' })).toContainText('消息类型缺失或不认识')
    await sheet.getByText('逐日数据').click()
    await expect(sheet.getByRole('table', { name: '逐日数据' }).getByRole('row')).toHaveCount(31)
  })

  await test.step('disabled, it answers 93004; enabled again, its address works', async () => {
    await sheet.getByRole('button', { name: '停用' }).click()
    await expect(sheet.getByRole('button', { name: '启用' })).toBeVisible()
    await lin.next('robots:changed', (told) => told.conversationId === conversationId)
    expect(await postText(address, '有人吗')).toBe(93004)
    await sheet.getByRole('button', { name: '启用' }).click()
    await expect(sheet.getByRole('button', { name: '停用' })).toBeVisible()
    expect(await postText(address, '构建 #4214 已通过')).toBe(0)
  })

  await test.step('deleted, it answers 93000 and is gone from the list', async () => {
    await sheet.getByRole('button', { name: '删除' }).click()
    await expect(console.dialog('删除机器人「构建播报」')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(console.dialog('删除机器人「构建播报」')).toHaveCount(0)
    await sheet.getByRole('button', { name: '删除' }).click()
    await console.confirm(console.dialog('删除机器人「构建播报」'), '构建播报', '删除')
    await expect(row).toHaveCount(0)
    expect(await postText(address, '构建 #4215 已通过')).toBe(93000)
  })

  await test.step('what somebody removes in its group goes from the open console at once', async () => {
    await expect(robots).toContainText('天气')
    await lin.change('robot:remove', { conversationId: other.conversationId, robotId: other.robotId })
    await expect(page.getByText('天气')).toHaveCount(0)
  })

  await test.step('the log says who did it', async () => {
    await console.goTo('操作日志')
    const log = page.getByRole('table', { name: '操作日志' })
    for (const [who, what] of [
      ['江云帆', '停用群机器人'],
      ['江云帆', '启用群机器人'],
      ['江云帆', '移除群机器人'],
      ['林夏', '移除群机器人'],
      ['江云帆', '导出群机器人'],
    ] as const)
      await expect(log.getByRole('row').filter({ hasText: who }).filter({ hasText: what })).toHaveCount(1)
  })
})

/** Its avatar is a picture that was uploaded. */
async function withPicture(person: Client, place: { conversationId: string; robotId: string }, url: string) {
  const response = await fetch(`${url}/api/pictures`, {
    method: 'POST',
    headers: { authorization: `Bearer ${person.token}` },
    body: new Uint8Array(await readFile(pictureFile)),
  })
  const { pictureId } = UploadedPicture.parse(await response.json())
  const facts = { ...aRobot, name: '构建播报', avatar: { type: 'picture' as const, pictureId } }
  await person.change('robot:update', { ...place, facts })
}

const pictureFile = 'docs/images/calendar.png'

/** Decorative, and therefore no role of its own. */
async function expectDrawn(place: Locator): Promise<void> {
  const width = () => place.locator('img').evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)
  await expect.poll(width).toBeGreaterThan(0)
}
