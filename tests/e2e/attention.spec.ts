import type { Desk } from './desk.ts'
import { expect, test } from './story.ts'

test('MSG-5: a mention elsewhere raises the numbers, tells the desktop, and opens its conversation when clicked', async ({
  openDesk,
  connectAs,
}) => {
  const desk = await openDesk('lin-xia')
  await recordDesktop(desk)
  await desk.signInAs('林夏')
  await desk.openConversation('产品设计部')
  const messages = desk.page.getByRole('button', { name: /^消息/ })
  await expect(messages).toHaveAccessibleName('消息 31 条未读')

  const zhouKe = await connectAs('zhou-ke')
  await zhouKe.change('message:send', {
    conversationId: 'lanhai-bridge',
    body: {
      type: 'text',
      text: '@林夏 客户催了',
      mentions: [{ who: { personId: 'lin-xia' }, start: 0, length: 3 }],
    },
  })
  await expect(messages).toHaveAccessibleName('消息 32 条未读')
  const row = desk.conversation('星河 × 蓝海渠道对接')
  await expect(row).toContainText('4 条未读')
  await expect(row).toContainText('[有人@我]')
  await expect.poll(() => recorded(desk, 'badge')).toBe(32)
  await expect.poll(() => recorded(desk, 'notified')).toContain('客户催了')

  await desk.app.evaluate(() => Reflect.get(globalThis, 'lastNotification').emit('click'))
  await expect(desk.heading('星河 × 蓝海渠道对接')).toBeVisible()
  await expect(desk.message('客户催了')).toBeVisible()
})

test('MSG-5: what one types stays a draft of its conversation', async ({ openDesk }) => {
  const desk = await openDesk('lin-xia')
  await desk.signInAs('林夏')
  await desk.openConversation('周明远')
  await desk.composer.pressSequentially('明天的评审我')
  await desk.openConversation('产品设计部')
  await expect(desk.composer).toHaveText('')
  await expect(desk.conversation('周明远')).toContainText('[草稿] 明天的评审我')
  await desk.app.close()
  const again = await openDesk('lin-xia')
  await again.openConversation('周明远')
  await expect(again.composer).toHaveText('明天的评审我')
})

test('Enter never sends while an input method composes, and sends right after', async ({ deskOf, connectAs }) => {
  const desk = await deskOf('林夏')
  await desk.openConversation('周明远')
  await desk.composer.click()
  const keyboard = await desk.page.context().newCDPSession(desk.page)
  await keyboard.send('Input.imeSetComposition', { text: 'hao de', selectionStart: 6, selectionEnd: 6 })
  await desk.page.keyboard.press('Enter')
  await keyboard.send('Input.insertText', { text: '好的' })
  await expect(desk.composer).toHaveText('好的')
  await desk.page.keyboard.press('Enter')
  await expect(desk.composer).toHaveText('')
  await expect(desk.message('好的').last()).toBeVisible()

  const other = await connectAs('zhou-ming-yuan')
  const said = async () => {
    const { conversations } = await other.ask('sync:changes', { cursors: {} })
    return conversations
      .flatMap(({ messages = [] }) => messages)
      .filter(({ senderId, clientId }) => senderId === 'lin-xia' && clientId !== null)
      .map(({ body }) => (body.type === 'text' ? body.text : ''))
  }
  // The bubble stands on the screen before the server has it.
  await expect.poll(said).not.toEqual([])
  expect(await said()).toEqual(['好的'])
})

test('the language changes everywhere without a restart', async ({ deskOf }) => {
  const desk = await deskOf('林夏')
  await desk.openConversation('产品设计部')
  await desk.page.getByRole('button', { name: '设置', exact: true }).click()
  await desk.page.getByText('English').click()
  await desk.page.keyboard.press('Escape')
  await expect(desk.page.getByRole('textbox', { name: 'Message 产品设计部' })).toBeVisible()
  await expect(desk.page.getByRole('toolbar').getByRole('button', { name: 'Poll' })).toBeVisible()
  await expect(desk.page.getByText('Enter sends · Ctrl+Enter breaks the line')).toBeVisible()
  await expect(desk.page.locator('[data-placeholder], p[data-placeholder]').first()).toHaveAttribute(
    'data-placeholder',
    /^Message/,
  )
})

test('older messages load above without moving what is read', async ({ deskOf }) => {
  const desk = await deskOf('林夏')
  await desk.openConversation('3.2 版本攻坚组')
  await desk.timeline.hover()
  await desk.page.mouse.wheel(0, -300)
  await expect(desk.page.getByRole('button', { name: '回到最新' })).toBeVisible()
  await desk.timeline.evaluate(untilItRests)
  const seen = new Set<string>()
  for (let turn = 0; turn < 30; turn += 1) {
    // Heights are fractions of a pixel, positions are not: a few of them add up.
    const { key, moved } = await desk.timeline.evaluate(scrollUpBy, 250)
    expect(Math.abs(moved - 250), `turn ${turn}: ${key}`).toBeLessThanOrEqual(3)
    seen.add(key)
  }
  // More than the fifty that were there at first went by.
  expect(seen.size).toBeGreaterThan(25)
  await desk.page.getByRole('button', { name: '回到最新' }).click()
  await expect(desk.page.getByRole('button', { name: '回到最新' })).toHaveCount(0)
})

/** The wheel's own movement has ended: the list stands still for some frames. */
async function untilItRests(log: Element): Promise<void> {
  let before = Number.NaN
  for (let still = 0; still < 12; ) {
    await new Promise((drawn) => requestAnimationFrame(drawn))
    still = log.scrollTop === before ? still + 1 : 0
    before = log.scrollTop
  }
}

/** Scrolls in one step (a wheel's own movement takes many frames) and tells how far the first row in sight, or partly in sight, moved. */
async function scrollUpBy(log: Element, by: number): Promise<{ key: string; moved: number }> {
  const top = log.getBoundingClientRect().top
  const rows = [...log.querySelectorAll<HTMLElement>('[data-message]')]
  const anchor = rows.find((row) => row.getBoundingClientRect().bottom > top)
  if (anchor === undefined) throw new Error('nothing is in sight')
  const key = anchor.dataset.message ?? ''
  const before = anchor.getBoundingClientRect().top
  log.scrollBy(0, -by)
  for (let frame = 0; frame < 4; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn))
  const now = log.querySelector(`[data-message="${key}"]`)
  return { key, moved: (now?.getBoundingClientRect().top ?? Number.NaN) - before }
}

/** Keeps what the desktop was told: the badge's number and the last notification. */
async function recordDesktop(desk: Desk): Promise<void> {
  await desk.app.evaluate(({ app, Notification }) => {
    const show = Notification.prototype.show
    Notification.prototype.show = function (this: Electron.Notification) {
      Reflect.set(globalThis, 'lastNotification', this)
      Reflect.set(globalThis, 'notified', `${this.title} ${this.body}`)
      show.call(this)
    }
    const setBadgeCount = app.setBadgeCount.bind(app)
    app.setBadgeCount = (count?: number) => {
      Reflect.set(globalThis, 'badge', count)
      return setBadgeCount(count)
    }
  })
}

function recorded(desk: Desk, name: 'badge' | 'notified'): Promise<unknown> {
  return desk.app.evaluate((_, wanted) => Reflect.get(globalThis, wanted), name)
}
