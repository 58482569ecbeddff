import { execFileSync } from 'node:child_process'
import { basename } from 'node:path'
import { makeAmr } from '../robots/robot-world.ts'
import type { Desk } from './desk.ts'
import { findNothingSerious } from './find-nothing-serious.ts'
import { expect, test } from './story.ts'

const group = '3.2 版本攻坚组'

test('ROB-1, ROB-2, ROB-8: a robot from the menu of its group to its end', async ({ openDesk, connectAs }) => {
  test.setTimeout(180_000)
  const linXia = await connectAs('lin-xia')
  await linXia.change('switch:set', {
    conversationId: 'v32-project',
    switches: { onlyOwnerManage: false },
    muteAllFor: 'always',
  })
  const desk = await openDesk('luo-ping')
  await desk.signInAs('罗平')
  const { page } = desk
  await desk.openConversation(group)

  await test.step('ROB-1: right-click the group, add a robot', async () => {
    await chooseInMenu(desk, group, '添加群机器人')
    const dialog = desk.dialog('添加群机器人')
    await dialog.getByRole('textbox', { name: '名称' }).fill('构建播报')
    await dialog.getByRole('radio', { name: '构建' }).check({ force: true })
    await findNothingSerious(page, 'adding a robot')
    await dialog.getByRole('button', { name: '添加', exact: true }).click()
  })

  const detail = desk.dialog('群机器人')
  const address = await test.step('ROB-2: its address is shown to be copied', async () => {
    await detail.getByRole('button', { name: '复制地址' }).click()
    await findNothingSerious(page, 'a robot and its address')
    const copied = await desk.app.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied).toMatch(/\/cgi-bin\/webhook\/send\?key=[0-9a-f-]{36}$/)
    await page.keyboard.press('Escape')
    return copied
  })

  await test.step('what a program posts stands in the group, and whom it calls is told', async () => {
    const other = await openDesk('chen-zhou')
    await recordNotifications(other)
    await other.signInAs('陈舟')
    await other.openConversation('产品设计部')
    expect(await post(address, '构建成功，<@chen-zhou> 请发布')).toMatchObject({ errcode: 0 })
    await expect.poll(() => notified(other)).toContain('构建播报: 构建成功，@陈舟 请发布')
    await expect(other.conversation(group)).toContainText('[有人@我]')
    await other.openConversation(group)
    await expect(other.message('构建成功，@陈舟 请发布')).toContainText('构建播报机器人')
    await other.app.close()
    await expect(desk.message('构建成功')).toBeVisible()
  })

  await test.step('a voice is heard, which no browser plays by itself', async () => {
    const form = new FormData()
    form.append('media', new Blob([new Uint8Array(makeAmr(250))]), '播报.amr')
    const upload = `${address.replace('/send?', '/upload_media?')}&type=voice`
    const answer: unknown = await (await fetch(upload, { method: 'POST', body: form })).json()
    const voice = { msgtype: 'voice', voice: { media_id: Object(answer).media_id } }
    expect(await post(address, voice)).toMatchObject({ errcode: 0 })
    await desk.timeline.getByRole('button', { name: '播放语音，5 秒' }).click()
    await expect(desk.timeline.getByRole('button', { name: '暂停语音' })).toBeVisible()
  })

  await test.step('what is long is folded, and shown whole when it is asked for', async () => {
    const lines = Array.from({ length: 60 }, (_, line) => `第 ${line + 1} 行`).join('\n')
    expect(await post(address, lines)).toMatchObject({ errcode: 0 })
    const long = desk.message('第 60 行')
    const folded = await long.boundingBox()
    await long.getByRole('button', { name: '展开全部' }).click()
    await expect(long.getByRole('button', { name: '收起' })).toBeAttached()
    expect((await long.boundingBox())?.height).toBeGreaterThan(2 * (folded?.height ?? 0))
    await long.getByRole('button', { name: '收起' }).click()
    await expect(long.getByRole('button', { name: '展开全部' })).toBeVisible()
  })

  await test.step('ROB-8: every type can be tried', async () => {
    await robotInPanel(desk).click()
    await detail.getByRole('button', { name: '试一试' }).click()
    const trying = desk.dialog('试一试「构建播报」')
    await trying.getByRole('combobox', { name: '消息类型' }).selectOption('text_notice')
    const preview = trying.getByRole('region', { name: '预览' })
    await expect(preview.getByRole('article', { name: '错误率超过阈值' })).toBeVisible()
    await findNothingSerious(page, 'trying a robot')
    await trying.getByRole('button', { name: '发送' }).click()
    await expect(trying.getByRole('status').filter({ hasText: '"errcode":0' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(desk.timeline.getByRole('article', { name: '错误率超过阈值', exact: true })).toBeVisible()
  })

  await test.step('ROB-8: a picture is chosen, looked at and posted', async () => {
    await robotInPanel(desk).click()
    await detail.getByRole('button', { name: '试一试' }).click()
    const trying = desk.dialog('试一试「构建播报」')
    await trying.getByRole('combobox', { name: '消息类型' }).selectOption('image')
    const opened = page.waitForEvent('filechooser')
    await trying.getByRole('button', { name: '选择图片' }).click()
    const picture = 'docs/images/calendar.png'
    await (await opened).setFiles(picture)
    await expect(trying.getByRole('status')).toContainText(basename(picture))
    await expect(trying.getByRole('textbox', { name: '请求内容（JSON）' })).toHaveValue(/（所选图片的 base64）/)
    await expect(trying.getByRole('region', { name: '预览' }).getByRole('button')).toBeVisible()
    await findNothingSerious(page, 'a chosen picture')
    await trying.getByRole('button', { name: '发送' }).click()
    await expect(trying.getByRole('status').filter({ hasText: '"errcode":0' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(desk.timeline.getByRole('article').last().getByRole('button', { name: '图片' })).toBeVisible()
  })

  await test.step('ROB-2: with another address the earlier one is dead', async () => {
    await robotInPanel(desk).click()
    await detail.getByRole('button', { name: '更换地址' }).click()
    await desk
      .dialog(/更换「构建播报」的地址/)
      .getByRole('button', { name: '更换地址' })
      .click()
    await detail.getByRole('textbox', { name: 'Webhook 地址' }).waitFor()
    expect(await post(address, '还在吗')).toMatchObject({ errcode: 93000 })
  })

  await test.step('ROB-2: a removed robot is nobody', async () => {
    const now = await detail.getByRole('textbox', { name: 'Webhook 地址' }).inputValue()
    expect(await post(now, '最后一条')).toMatchObject({ errcode: 0 })
    await detail.getByRole('button', { name: '移除' }).click()
    await desk.dialog('移除「构建播报」？').getByRole('button', { name: '移除' }).click()
    await expect(robotInPanel(desk)).toBeHidden()
    await expect(desk.timeline).toContainText('罗平 移除了群机器人「构建播报」')
    expect(await post(now, '还在吗')).toMatchObject({ errcode: 93000 })
  })
})

test('CAP-2: only-owner-manage takes the entry off an open client; groups with outsiders say why there is none', async ({
  openDesk,
  connectAs,
}) => {
  const linXia = await connectAs('lin-xia')
  const manage = (onlyOwnerManage: boolean) =>
    linXia.change('switch:set', { conversationId: 'v32-project', switches: { onlyOwnerManage }, muteAllFor: 'always' })
  await manage(false)
  const desk = await openDesk('wu-jiaqi')
  await desk.signInAs('吴嘉琪')
  await desk.openConversation(group)
  const entry = desk.panel.getByRole('button', { name: '添加群机器人' })
  await expect(entry).toBeVisible()
  await manage(true)
  await expect(entry).toBeHidden()
  const offered = await desk.menuOn(desk.conversation(group))
  expect(offered.find(({ label }) => label.startsWith('添加成员'))).toMatchObject({ enabled: false })
  expect(offered.filter(({ label }) => label.startsWith('添加群机器人'))).toEqual([])
  await desk.menu.dismiss()
})

test('ROB-1: in an external group there is no entry, and the comparison says why', async ({ openDesk }) => {
  const desk = await openDesk('lin-xia')
  await desk.signInAs('林夏')
  const offered = await desk.menuOn(desk.conversation('星河 × 蓝海渠道对接'))
  expect(offered.filter(({ label }) => label.startsWith('添加群机器人'))).toEqual([])
  await desk.menu.choose('为什么外部群没有群机器人？')
  await expect(desk.page.getByText('机器人把企业系统的消息推进群里')).toBeVisible()
})

async function chooseInMenu(desk: Desk, conversation: string, item: string): Promise<void> {
  await desk.menuOn(desk.conversation(conversation))
  await desk.menu.choose(item)
}

const robotInPanel = (desk: Desk) => desk.panel.getByRole('button', { name: /^构建播报/ })

/** As a program does that knows nothing but the address. */
async function post(address: string, said: string | object): Promise<unknown> {
  const payload = JSON.stringify(typeof said === 'string' ? { msgtype: 'text', text: { content: said } } : said)
  const answer = curl(address, payload) ?? (await (await fetch(address, { method: 'POST', body: payload })).text())
  return JSON.parse(answer)
}

/** Null where there is no curl. */
function curl(address: string, payload: string): string | null {
  try {
    const line = ['--silent', '--noproxy', '*', address, '-H', 'Content-Type: application/json', '-d', payload]
    return execFileSync('curl', line, { encoding: 'utf8' })
  } catch (error) {
    if (Object(error).code === 'ENOENT') return null
    throw error
  }
}

async function recordNotifications(desk: Desk): Promise<void> {
  await desk.app.evaluate(({ Notification }) => {
    Notification.prototype.show = function (this: Electron.Notification) {
      Reflect.set(globalThis, 'notified', `${this.title} ${this.body}`)
    }
  })
}

function notified(desk: Desk): Promise<unknown> {
  return desk.app.evaluate(() => Reflect.get(globalThis, 'notified'))
}
