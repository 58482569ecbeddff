import { expect, test } from './story.ts'

const group = '羽毛球小分队'

test('without a mouse: into the messages, from one to the next, a menu, and back to the composer', async ({
  openDesk,
  connectAs,
}) => {
  const shaoWei = await connectAs('shao-wei')
  const desk = await openDesk('lin-xia')
  await desk.signInAs('林夏')
  const { page, menu, composer } = desk
  await desk.openConversation(group)
  const focused = desk.timeline.locator(':focus')
  const press = (key: string) => page.keyboard.press(key)

  await test.step('one stop of the Tab key: the newest message', async () => {
    await desk.say('周四场地改到五号')
    await expect(composer).toBeFocused()
    await composer.pressSequentially('先说')
    for (let tries = 0; tries < 20 && (await focused.count()) === 0; tries += 1) await press('Shift+Tab')
    await expect(focused).toHaveAttribute('aria-label', /^我，今天 \d\d:\d\d：周四场地改到五号$/)
    await page.screenshot({ path: 'test-results/kb-1.png' })
  })

  await test.step('arrows, Home and End go on to what is not drawn yet', async () => {
    await press('ArrowUp')
    await expect(focused).not.toHaveAttribute('aria-label', /周四场地/)
    for (let n = 0; n < 6; n += 1) await press('PageUp')
    await expect(focused).toHaveCount(1)
    await press('Home')
    await expect(focused).toBeInViewport()
    await page.screenshot({ path: 'test-results/kb-2.png' })
    await press('End')
    await expect(focused).toHaveAttribute('aria-label', /周四场地改到五号$/)
    await expect(focused).toBeInViewport()
  })

  await test.step('the menu key: the message is taken back, and its place keeps the focus', async () => {
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

  await test.step('Escape leads back', async () => {
    await shaoWei.say('badminton', '好')
    await press('Shift+Tab')
    await press('Escape')
    await expect(composer).toBeFocused()
  })
})
