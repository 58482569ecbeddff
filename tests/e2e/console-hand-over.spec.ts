import { ConsoleDesk } from './console-desk.ts'
import { expect, test } from './story.ts'

test('EXT-8, GRP-4: an ownerless group is handed over, and one whose owner is in service, twice in 90 days', async ({
  deskOf,
  connectAs,
}) => {
  test.setTimeout(90_000)
  const lin = await connectAs('lin-xia')
  const memberIds = ['he-tian-tian', 'lao-qin', 'wen-jing']
  const { conversationId } = await lin.change('group:create', { name: '没人管的客户群', memberIds })
  await lin.change('group:leave', { conversationId })
  const boss = await deskOf('江云帆')
  const heir = await deskOf('许知微')
  const console = await ConsoleDesk.open(boss)
  const { page } = console
  const handOver = async (to: string, group: string) => {
    await page.getByRole('dialog', { name: group }).getByRole('button', { name: '交接群主' }).click()
    const dialog = console.dialog(`把「${group}」交接给新群主`)
    await dialog.getByRole('searchbox').fill(to)
    await dialog.getByRole('button', { name: new RegExp(`^${to}`) }).click()
    await dialog.getByRole('button', { name: '下一步' }).click()
    await console.confirm(dialog, group, '交接群主')
    await expect(dialog).toHaveCount(0)
  }

  await test.step('the ownerless one is found by its filter', async () => {
    await console.goTo('群列表')
    await page.getByRole('combobox', { name: '群主', exact: true }).click()
    await page.getByRole('option', { name: '没有群主' }).click()
    await expect(page.getByRole('table', { name: '群' }).getByRole('row')).toHaveCount(2)
    await page.getByRole('button', { name: '查看 没人管的客户群' }).click()
    await expect(page.getByRole('dialog', { name: '没人管的客户群' })).toContainText('可以随时交接')
  })

  await test.step('its heir, who was not in it, owns it now', async () => {
    await handOver('许知微', '没人管的客户群')
    await heir.openConversation('没人管的客户群')
    await expect(heir.timeline).toContainText('许知微')
    const sheet = page.getByRole('dialog', { name: '没人管的客户群' })
    await expect(sheet).toContainText('从 无群主 到 许知微')
    await expect(sheet).toContainText('离职交接')
  })

  await test.step('in service twice, and then not again', async () => {
    const sheet = page.getByRole('dialog', { name: '没人管的客户群' })
    await expect(sheet).toContainText('还可交接 2 次')
    await handOver('李茉', '没人管的客户群')
    await expect(sheet).toContainText('还可交接 1 次')
    await handOver('许知微', '没人管的客户群')
    await expect(sheet).toContainText('暂时不能再交接')
    await expect(sheet.getByRole('button', { name: '交接群主' })).toBeDisabled()
  })
})
