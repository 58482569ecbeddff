import { expect, test } from './story.ts'

test('POLL-1 … POLL-7, TOOL-2: a poll from its dialog to its result', async ({ deskOf, connectAs }) => {
  const desk = await deskOf('林夏')
  await desk.openConversation('产品设计部')
  const { page } = desk
  const question = '周五评审改到几点？'

  await test.step('TOOL-1: what was typed survives closing the dialog', async () => {
    await desk.tools.getByRole('button', { name: '投票' }).click()
    const dialog = page.getByRole('dialog', { name: '发起投票' })
    await dialog.getByRole('textbox', { name: '问题' }).fill(question)
    await dialog.getByRole('textbox', { name: '选项 1' }).fill('上午十点')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await desk.tools.getByRole('button', { name: '投票' }).click()
    await expect(dialog.getByRole('textbox', { name: '问题' })).toHaveValue(question)
    await dialog.getByRole('textbox', { name: '选项 2' }).fill('下午三点')
    await dialog.getByRole('button', { name: '发送' }).click()
    await expect(dialog).toBeHidden()
  })

  const card = desk.poll(question)
  await expect(card).toBeVisible()

  await test.step('POLL-5, POLL-7: votes of others appear, one’s own can be changed', async () => {
    const colleague = await connectAs('chen-zhou')
    const { cards } = await colleague.ask('card:list', {
      conversationId: 'product-design',
      tool: 'poll',
      before: null,
      limit: 1,
    })
    const [poll] = cards
    expect(poll?.content).toMatchObject({ question })
    await colleague.change('card:act', { cardId: poll?.id ?? '', action: { type: 'vote', options: [1] } })
    await expect(card).toContainText('1 / 12 人已投')
    await card.getByRole('radio', { name: /上午十点/ }).check()
    await card.getByRole('button', { name: '投票' }).click()
    await expect(card).toContainText('2 / 12 人已投')
  })

  await test.step('TOOL-2, POLL-6: ended early, its result is posted', async () => {
    const detail = await desk.openDetail(question)
    await expect(detail).toContainText('陈舟')
    await detail.getByRole('button', { name: '提前结束' }).click()
    await page.getByRole('button', { name: '确认结束' }).click()
    await expect(detail).toContainText('已结束')
    await page.keyboard.press('Escape')
    await expect(desk.timeline).toContainText(`投票已结束：${question}`)
  })
})
