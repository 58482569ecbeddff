import { expect, test } from './story.ts'

test('W-4, CAP-2: a colleague and a WeChat user talk in an external group; only she has tools, and she votes', async ({
  deskOf,
}) => {
  const linXia = await deskOf('林夏')
  const heTianTian = await deskOf('何田田')

  await test.step('they talk', async () => {
    await linXia.openConversation('老客户交流一群')
    await heTianTian.openConversation('老客户交流一群')
    await linXia.say('下午好，新口味上架了吗？')
    await expect(heTianTian.message('下午好，新口味上架了吗？')).toContainText('林夏')
    await heTianTian.say('上了，桂花酒酿 😋')
    await expect(linXia.message('上了，桂花酒酿 😋')).toContainText('@微信')
  })

  await test.step('CAP-2: neither has tools there, and it says why', async () => {
    for (const desk of [linXia, heTianTian]) {
      await expect(desk.tools).toHaveCount(0)
      await desk.page.getByRole('button', { name: '为什么没有工具？' }).click()
      await expect(desk.page.getByText(/只在内部群和部门群里提供/)).toBeVisible()
      await desk.page.keyboard.press('Escape')
    }
  })

  await test.step('POLL-2, POLL-7: she votes in an internal group and sees the count change', async () => {
    await linXia.openConversation('羽毛球小分队')
    await expect(linXia.tools.getByRole('button', { name: '投票' })).toBeVisible()
    await linXia.page.getByRole('button', { name: '群工具记录' }).click()
    const drawer = linXia.page.getByRole('dialog', { name: '群工具记录' })
    await drawer.getByRole('button', { name: /下个月在哪儿打/ }).click()
    const detail = linXia.page.getByRole('dialog').last()
    await expect(detail).toContainText('7 / 10')
    await detail.getByRole('radio').first().check()
    await detail.getByRole('button', { name: '投票' }).click()
    await expect(detail).toContainText('8 / 10')
    await linXia.page.keyboard.press('Escape')
  })
})
