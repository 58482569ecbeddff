import { findNothingSerious } from './find-nothing-serious.ts'
import { expect, test } from './story.ts'

test('SCHED-1 … SCHED-4, SCHED-6: from times on offer to a settled one, and a repeat that is moved', async ({
  gather,
}) => {
  const title = '登录页评审'
  const [host, guest] = await gather('产品设计部', '林夏', '陈舟')

  await test.step('SCHED-2: 林夏 finds times that suit everyone; the draft survives closing', async () => {
    await host.begin('约时间')
    const dialog = host.dialog('约时间')
    await dialog.getByRole('textbox', { name: '标题' }).fill(title)
    await dialog.getByRole('button', { name: '找共同时间' }).click()
    const proposals = dialog.getByRole('list', { name: '共同空闲时间' }).getByRole('button')
    await proposals.nth(0).click()
    await proposals.nth(1).click()
    await expect(proposals.nth(1)).toHaveAttribute('aria-pressed', 'true')
    await findNothingSerious(host.page, 'times being looked for')
    await host.page.keyboard.press('Escape')
    await host.begin('约时间')
    await expect(dialog.getByRole('textbox', { name: '标题' })).toHaveValue(title)
  })

  await test.step('SCHED-2: a third one is picked in the grid by keyboard, and taken away again', async () => {
    const dialog = host.dialog('约时间')
    await dialog.getByRole('button', { name: '后一天' }).click()
    const picks = dialog.getByRole('group', { name: '选择开始时间' })
    await picks.getByRole('button').first().focus()
    await host.page.keyboard.press('ArrowRight')
    await host.page.keyboard.press('Enter')
    await expect(picks.getByRole('button', { pressed: true })).toHaveCount(1)
    await expect(dialog.getByRole('group', { name: '候选时间' }).getByRole('button', { name: /^删除/ })).toHaveCount(3)
    await dialog.getByRole('button', { name: '删除时间 3' }).click()
    await dialog.getByRole('button', { name: '发送' }).click()
    await expect(dialog).toBeHidden()
  })

  await test.step('SCHED-3: 陈舟 answers each time, 林夏 sees it', async () => {
    const rows = guest.card('约时间', title).getByRole('list', { name: '候选时间' }).getByRole('listitem')
    await rows.nth(0).getByRole('button', { name: '不行' }).click()
    await expect(rows.nth(0).getByRole('button', { name: '不行' })).toHaveAttribute('aria-pressed', 'true')
    await rows.nth(1).getByRole('button', { name: '可以' }).click()
    await expect(rows.nth(1).getByRole('button', { name: '可以' })).toHaveAttribute('aria-pressed', 'true')
    const seen = host.card('约时间', title).getByRole('list', { name: '候选时间' }).getByRole('listitem')
    await expect(seen.nth(1)).toContainText('最合适')
  })

  await test.step('SCHED-4: 林夏 settles on the second; everyone is told, and it can still be answered', async () => {
    const detail = await host.openDetail(title)
    await findNothingSerious(host.page, 'who can when')
    await detail.getByRole('button', { name: '定这个' }).nth(1).click()
    await detail.getByRole('button', { name: '选定', exact: true }).click()
    await expect(detail).toContainText('已定')
    await host.page.keyboard.press('Escape')
    await expect(guest.timeline).toContainText(`时间定了：${title}`)
    const card = guest.card('约时间', title)
    await expect(card).toContainText('可以 1 · 可能 0 · 不行 0')
    await card.getByRole('button', { name: '可能' }).click()
    await expect(host.card('约时间', title)).toContainText('可以 0 · 可能 1 · 不行 0')
  })

  const series = '每日对表'
  await test.step('SCHED-1, SCHED-6: a time on five workdays is settled from the start', async () => {
    await host.begin('约时间')
    const dialog = host.dialog('约时间')
    await dialog.getByRole('textbox', { name: '标题' }).fill(series)
    await dialog.getByText('直接定一个时间').click()
    await dialog.getByRole('button', { name: '后一天' }).click()
    await dialog.getByRole('button', { name: /^09:00–/ }).click()
    await dialog.getByLabel('重复', { exact: true }).selectOption('day')
    await dialog.getByRole('textbox', { name: '次数' }).fill('5')
    await dialog.getByRole('button', { name: '发送' }).click()
    await expect(dialog).toBeHidden()
    const card = guest.card('约时间', series)
    await expect(card).toContainText('每天，共 5 次')
    await card.getByRole('button', { name: '可以' }).click()
    await expect(host.card('约时间', series)).toContainText('可以 1')
  })

  await test.step('SCHED-6: one date is called off, answers stay; the rest is longer, and everyone is asked again', async () => {
    const detail = await host.openDetail(series)
    const dates = detail.getByRole('region', { name: /^全部日期/ }).getByRole('listitem')
    await dates.nth(1).getByRole('button', { name: /^调整/ }).click()
    await detail.getByRole('button', { name: '取消这一次' }).click()
    await expect(guest.timeline).toContainText(`取消一次：${series}`)
    await expect(guest.card('约时间', series)).toContainText('可以 1')
    await dates.nth(2).getByRole('button', { name: /^调整/ }).click()
    await detail.getByText('这次及以后').click()
    await detail.getByRole('button', { name: '2 小时' }).click()
    await expect(detail).toContainText('保存后会请所有人重新答复')
    await detail.getByRole('button', { name: '保存', exact: true }).click()
    await expect(guest.timeline).toContainText(`时间有变，请重新答复：${series}`)
    await expect(guest.card('约时间', series)).toContainText('可以 0')
    await expect(detail.getByRole('region', { name: '全部日期（5）' })).toBeVisible()
  })

  await test.step('TOOL-2: 林夏 cancels it; the card says so', async () => {
    const detail = host.page.getByRole('dialog')
    await detail.getByRole('button', { name: '取消日程' }).click()
    await detail.getByRole('button', { name: '确认取消' }).click()
    await expect(detail).toContainText('已取消')
    await expect(guest.timeline).toContainText(`日程已取消：${series}`)
  })
})
