import { expect, test } from './story.ts'

const group = '羽毛球小分队'

test('without a mouse: into the messages, from one to the next, a card, a menu, and back to the composer', async ({
  openDesk,
}) => {
  const desk = await openDesk('lin-xia')
  await desk.signInAs('林夏')
  const { page, menu, composer } = desk
  await desk.openConversation(group)
  const focused = desk.timeline.locator(':focus')
  const named = (name: RegExp) => expect(focused).toHaveAttribute('aria-label', name)
  const press = (key: string) => page.keyboard.press(key)
  const newest = /^我，今天 \d\d:\d\d：周四场地改到五号$/

  await test.step('one stop of the Tab key: the newest message, by who, when and what', async () => {
    await desk.say('周四场地改到五号')
    await composer.pressSequentially('先说')
    for (let tries = 0; tries < 20 && (await focused.count()) === 0; tries += 1) await press('Shift+Tab')
    await named(newest)
  })

  await test.step('arrows, Home and End go on to what is not drawn yet', async () => {
    await press('ArrowUp')
    await named(/^石磊，.*河西停车免费$/)
    await press('Home')
    await expect(focused).toBeInViewport()
    await expect(focused).not.toHaveAttribute('aria-label', /停车/)
    await press('End')
    await named(newest)
    await expect(focused).toBeInViewport()
  })

  await test.step('Enter opens a card; closed, it leaves the focus on its message', async () => {
    await press('ArrowUp')
    await press('ArrowUp')
    await named(/^彭飞，.*下个月在哪儿打/)
    await press('Enter')
    await expect(page.getByRole('dialog')).toContainText('下个月在哪儿打')
    await press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await named(/^彭飞，.*下个月在哪儿打/)
    await press('End')
  })

  await test.step('the menu key: the message is taken back, and the line in its place has the focus', async () => {
    await named(newest)
    const offered = await menu.openBy(() => press('Shift+F10'))
    expect(offered).toContainEqual({ label: '撤回', enabled: true })
    const [at, box] = [await menu.place(), await focused.boundingBox()]
    expect(at.y).toBeGreaterThanOrEqual(Math.floor(box?.y ?? 0))
    expect(at.y).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0))
    await menu.choose('撤回')
    await expect(focused).toContainText('你撤回了一条消息')
  })

  await test.step('what is typed on a message is written in the composer, behind what was written', async () => {
    await press('x')
    await expect(composer).toBeFocused()
    await expect(composer).toHaveText('先说x')
    await press('Enter')
    await expect(desk.message('先说x')).toBeVisible()
  })

  await test.step('a message that was looked for has the focus; Escape leads back', async () => {
    await press('Control+f')
    await page.keyboard.type('停车免费')
    await expect(page.getByRole('complementary').getByText('河西停车免费')).toBeVisible()
    await press('Enter')
    await named(/^石磊，.*河西停车免费$/)
    await press('Escape')
    await expect(composer).toBeFocused()
  })
})

test('a name is drawn in a native menu as it is written, with its &', async ({ openDesk, connectAs }) => {
  const taoRan = await connectAs('tao-ran')
  await taoRan.change('nickname:set', { conversationId: 'v32-project', nickname: 'R&D' })
  const desk = await openDesk('lin-xia')
  await desk.signInAs('林夏')
  await desk.openConversation('3.2 版本攻坚组')
  await desk.panel.getByRole('button', { name: '查看全部 21 位成员' }).click()
  const offered = await desk.menuOn(desk.panel.getByRole('button', { name: 'R&D' }))
  expect(offered[0]).toEqual({ label: '陶然 · 昵称：R&D', enabled: false })
  await desk.menu.dismiss()
})
