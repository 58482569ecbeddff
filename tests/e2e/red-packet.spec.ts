import { expect, test } from './story.ts'

test('RP-1 … RP-9: a lucky packet is sent, opened by two, and stands in both records', async ({
  deskOf,
  connectAs,
}) => {
  const desk = await deskOf('林夏')
  await desk.openConversation('产品设计部')
  await desk.page.getByRole('button', { name: '红包', exact: true }).click()
  const writing = desk.dialog('发起红包')

  await test.step('RP-9: more than there is in the wallet is refused, and what was typed stays', async () => {
    await writing.getByRole('textbox', { name: '总金额（元）' }).fill('9999')
    await writing.getByRole('textbox', { name: '红包个数' }).fill('100')
    await expect(writing.getByText('余额不足')).toBeVisible()
    await writing.getByRole('button', { name: '发送' }).click()
    await expect(writing.getByRole('alert')).toContainText('余额')
    await expect(writing.getByRole('textbox', { name: '总金额（元）' })).toHaveValue('9999')
  })

  await writing.getByRole('textbox', { name: '总金额（元）' }).fill('8.88')
  await writing.getByRole('textbox', { name: '红包个数' }).fill('2')
  await writing.getByRole('textbox', { name: '祝福语' }).fill('今天辛苦了')
  await desk.page.screenshot({ path: test.info().outputPath('composer.png') })
  await writing.getByRole('button', { name: '发送' }).click()
  await expect(writing).toBeHidden()
  const card = desk.timeline.getByRole('button', { name: /今天辛苦了/ })
  await expect(card).toContainText('领取红包')
  await desk.page.screenshot({ path: test.info().outputPath('card.png') })

  await card.click()
  const packet = desk.dialog('红包')
  await desk.page.screenshot({ path: test.info().outputPath('envelope.png') })
  await packet.getByRole('button', { name: '拆开红包' }).click()
  await desk.page.screenshot({ path: test.info().outputPath('opening.png') })
  await expect(packet.getByRole('status')).toContainText('已存入零钱')
  await expect(packet).toContainText('已领取 1/2 个')

  const chenZhou = await connectAs('chen-zhou')
  const { cards } = await chenZhou.ask('card:list', {
    conversationId: 'product-design',
    tool: 'redPacket',
    before: null,
    limit: 1,
  })
  await chenZhou.change('card:act', { cardId: cards[0]?.id ?? '', action: { type: 'open' } })
  await expect(packet).toContainText('已领取 2/2 个，共 ¥8.88 / ¥8.88')
  await expect(packet.getByText('手气最佳')).toHaveCount(1)
  await desk.page.screenshot({ path: test.info().outputPath('opened.png') })

  await packet.getByRole('button', { name: '我的红包' }).click()
  await expect(desk.page.getByRole('region', { name: '我的红包' })).toContainText('个红包，共')
  await desk.page.screenshot({ path: test.info().outputPath('record.png') })
  await desk.page.keyboard.press('Escape')
  await expect(card).toContainText('已领取 ¥')
})
