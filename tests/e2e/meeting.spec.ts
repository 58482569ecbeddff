import type { Page } from '@playwright/test'
import type { Desk } from './desk.ts'
import { expect, test } from './story.ts'

test.use({ media: 'fake' })

test('MEET-1 … MEET-4: a meeting from its invitation over its room to its cancelling', async ({ gather }) => {
  const topic = '登录页走查'
  const [host, guest] = await gather('产品设计部', '林夏', '陈舟')

  await test.step('MEET-1: 林夏 invites, and what was typed survives closing the dialog', async () => {
    await host.begin('会议')
    const dialog = host.dialog('发起会议')
    await dialog.getByRole('textbox', { name: '主题' }).fill(topic)
    await host.page.keyboard.press('Escape')
    await host.begin('会议')
    await expect(dialog.getByRole('textbox', { name: '主题' })).toHaveValue(topic)
    await dialog.getByRole('textbox', { name: '议程' }).fill('首屏\n错误提示')
    await dialog.getByRole('button', { name: '发送' }).click()
    await expect(dialog).toBeHidden()
  })

  await test.step('MEET-2: 陈舟 accepts, with a note', async () => {
    const card = guest.card('会议', topic)
    await card.getByRole('button', { name: '加一句话' }).click()
    await card.getByRole('textbox', { name: '附言（可选）' }).fill('晚到五分钟')
    await card.getByRole('button', { name: '参加' }).click()
    await expect(card.getByRole('button', { name: '参加' })).toHaveAttribute('aria-pressed', 'true')
    await expect(host.card('会议', topic)).toContainText('参加 1 · 谢绝 0 · 待定 0')
  })

  await test.step('MEET-3: another length asks everyone again', async () => {
    const detail = await host.openDetail(topic)
    await expect(detail).toContainText('晚到五分钟')
    await detail.getByRole('button', { name: '修改会议' }).click()
    await detail.getByRole('button', { name: '2 小时' }).click()
    await expect(detail).toContainText('保存后会请所有人重新答复')
    await detail.getByRole('button', { name: '保存修改' }).click()
    await host.page.keyboard.press('Escape')
    await expect(guest.timeline).toContainText(`会议时间有变，请重新答复：${topic}`)
    const card = guest.card('会议', topic)
    await expect(card).toContainText('时间或地点有变，请重新答复。')
    await card.getByRole('button', { name: '参加' }).click()
    await expect(host.card('会议', topic)).toContainText('参加 1')
  })

  await test.step('MEET-4: before anybody sits in a room the page gets no microphone', async () => {
    expect(await microphoneOf(host.page)).toBe('NotAllowedError')
  })

  await test.step('MEET-4: both sit in the room, see and hear each other', async () => {
    await enter(host, topic)
    await expect(guest.card('会议', topic)).toContainText('1 人在会议室')
    await enter(guest, topic)
    await room(host, topic).getByRole('button', { name: '打开摄像头' }).click()
    await room(guest, topic).getByRole('button', { name: '打开摄像头' }).click()
    await expect.poll(() => widthOf(host.page, '陈舟 的画面')).toBeGreaterThan(0)
    await expect.poll(() => widthOf(guest.page, '林夏 的画面')).toBeGreaterThan(0)
    await expect(room(host, topic).getByRole('img', { name: '正在说话' }).first()).toBeVisible()
  })

  await test.step('MEET-4: who mutes is seen muted; the room outlives switching conversations', async () => {
    await room(guest, topic).getByRole('button', { name: '静音' }).click()
    await expect(room(host, topic).getByRole('img', { name: '已静音' })).toBeVisible()
    await host.openConversation('发布值班群')
    await expect(room(host, topic)).toBeVisible()
    await host.openConversation('产品设计部')
    await room(guest, topic).getByRole('button', { name: '离开会议室' }).click()
    await expect(room(guest, topic)).toBeHidden()
    await expect(room(host, topic)).toContainText('1 人在会议室')
    expect(await microphoneOf(guest.page)).toBe('NotAllowedError')
  })

  await test.step('MEET-4: whom the system gives no microphone is told why, and listens', async () => {
    await guest.app.evaluate(({ session }) =>
      session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false)),
    )
    await enter(guest, topic)
    await expect(room(guest, topic).getByRole('alert')).toContainText('没有麦克风权限')
    await expect(room(host, topic)).toContainText('2 人在会议室')
  })

  await test.step('MEET-2: 林夏 cancels; the room closes and whoever meant to come is told', async () => {
    const detail = await host.openDetail(topic)
    await detail.getByRole('button', { name: '取消会议' }).click()
    await detail.getByRole('button', { name: '确认取消' }).click()
    await expect(detail).toContainText('已取消')
    await expect(guest.timeline).toContainText(`会议已取消：${topic}`)
    await expect(room(guest, topic)).toBeHidden()
    await expect(guest.page.getByRole('alert')).toContainText('会议室已关闭')
  })
})

function room(desk: Desk, topic: string) {
  return desk.page.getByRole('region', { name: `会议室：${topic}` })
}

/** From the detail: it offers the room at any time before the end. */
async function enter(desk: Desk, topic: string): Promise<void> {
  const detail = await desk.openDetail(topic)
  await detail.getByRole('button', { name: '进入会议室' }).click()
  await desk.page.keyboard.press('Escape')
  await expect(detail).toBeHidden()
  await expect(room(desk, topic)).toBeVisible()
}

/** What asking for the microphone comes to. */
function microphoneOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      (error: unknown) => (error instanceof DOMException ? error.name : 'failed'),
    ),
  )
}

function widthOf(page: Page, label: string): Promise<number> {
  return page
    .getByLabel(label, { exact: true })
    .evaluate((video) => (video instanceof HTMLVideoElement ? video.videoWidth : 0))
}
