import { exampleNames, examplePayload, mediaOf } from '../../renderer/robots/try/example-payloads.ts'
import type { Desk } from './desk.ts'
import { findNothingSerious } from './find-nothing-serious.ts'
import { choose, resize, signInAsLinXia } from './looks.ts'
import { expect, test } from './story.ts'

const button = (desk: Desk, name: RegExp) => desk.page.getByRole('button', { name }).last()
const dialog = (desk: Desk) => desk.page.getByRole('dialog').last()

/** Everything that opens about a group, as its owner reaches it. Found in either language. */
const screens: Readonly<Record<string, (desk: Desk) => Promise<void>>> = {
  'the panel': async () => {},
  'all members': async (desk) => {
    await button(desk, /^(查看全部 \d+ 位成员|See all \d+ members)/).click()
    await desk.page.getByRole('searchbox', { name: /搜索成员|Search members/ }).waitFor()
  },
  renaming: async (desk) => {
    await button(desk, /修改群名称|Rename the group/).click()
  },
  'inviting, with the warning of a conversion': async (desk) => {
    await button(desk, /添加成员|Add members/).click()
    await dialog(desk)
      .getByText(/^(外部联系人|Outside contacts)$/)
      .click()
    await dialog(desk).getByRole('checkbox', { name: '何田田' }).check()
    await dialog(desk)
      .getByText(/将新建一个外部群|A new external group will be made/)
      .waitFor()
  },
  'the notice': async (desk) => {
    await desk.page
      .getByRole('main')
      .getByRole('button', { name: /^(群公告|Notice)/ })
      .click()
    await dialog(desk)
      .getByText(/^(已确认|Confirmed)/)
      .waitFor()
    await dialog(desk)
      .getByText(/^(未确认|Not yet)/)
      .click()
  },
  'writing the notice': async (desk) => {
    await button(desk, /^(修改|Change)$/).click()
    await dialog(desk).getByRole('textbox').waitFor()
  },
  'muting everyone': async (desk) => {
    await desk.page.getByRole('switch', { name: /全员禁言|Mute everyone/ }).click({ force: true })
    await dialog(desk).getByRole('radio').first().waitFor()
  },
  'adding a robot': async (desk) => {
    await button(desk, /^(添加群机器人|Add a group robot)$/).click()
    await dialog(desk).getByRole('textbox').first().waitFor()
  },
  'the join code': async (desk) => {
    await button(desk, /^(群二维码|Join code)$/).click()
    await dialog(desk)
      .getByRole('textbox', { name: /链接|Link/ })
      .waitFor()
  },
  'passing it on': async (desk) => {
    await button(desk, /^(转让群主|Pass on ownership)$/).click()
    await dialog(desk).getByRole('combobox').waitFor()
  },
  leaving: async (desk) => {
    await button(desk, /^(退出群聊|Leave the group)$/).click()
    await dialog(desk).getByRole('radio').first().waitFor()
  },
  dissolving: async (desk) => {
    await button(desk, /^(解散群聊|Dissolve the group)$/).click()
    await dialog(desk).getByRole('textbox').fill('3.2 版本攻坚组')
  },
}

for (const look of [
  { theme: 'light', language: 'zh-CN' },
  { theme: 'dark', language: 'en' },
] as const) {
  test(`everything about a group is without serious findings: ${look.theme}, ${look.language}`, async ({
    openDesk,
    connectAs,
  }) => {
    test.setTimeout(240_000)
    const desk = await openDesk('lin-xia')
    await choose(desk, look)
    await signInAsLinXia(desk)
    for (const [name, reach] of Object.entries(screens)) {
      await desk.page.getByRole('option', { name: /3\.2 版本攻坚组/ }).click()
      await desk.page.getByRole('complementary').getByText('罗平', { exact: true }).waitFor()
      await reach(desk)
      await findNothingSerious(desk.page, name)
      await desk.page.reload()
    }

    const chenZhou = await connectAs('chen-zhou')
    const asked = { conversationId: 'product-design', personIds: ['kang-le'], reason: '一起评审' }
    await chenZhou.change('member:invite', asked)
    await desk.page.getByRole('option', { name: '产品设计部' }).click()
    await desk.timeline.getByRole('button', { name: /^(同意 康乐 进群|Let 康乐 in)$/ }).waitFor()
    await findNothingSerious(desk.page, 'a request')

    const linXia = await connectAs('lin-xia')
    const avatar = { type: 'symbol', symbol: 'build', colour: 'teal' } as const
    const facts = { name: 'Build', avatar, description: '' }
    const place = {
      conversationId: 'v32-project',
      ...(await linXia.change('robot:create', { conversationId: 'v32-project', facts })),
    }
    await desk.page.getByRole('option', { name: /3\.2 版本攻坚组/ }).click()
    for (const type of exampleNames) {
      if (mediaOf(type) !== null) continue
      await linXia.change('robot:try', { ...place, payload: examplePayload(type, look.language) })
      await desk.timeline.getByRole('article').last().scrollIntoViewIfNeeded()
      await findNothingSerious(desk.page, `a robot’s ${type}`)
    }
    await desk.panel.getByRole('button', { name: /^Build/ }).click()
    await dialog(desk).getByRole('textbox').first().waitFor()
    await findNothingSerious(desk.page, 'a robot')
    await button(desk, /^(试一试|Try it)$/).click()
    await dialog(desk)
      .getByRole('region', { name: /预览|Preview/ })
      .getByText('#128')
      .waitFor()
    await findNothingSerious(desk.page, 'trying a robot')
    await desk.page.keyboard.press('Escape')

    const muteAll = { switches: { muteAll: true }, muteAllFor: 'always' } as const
    await linXia.change('switch:set', { conversationId: 'v32-project', ...muteAll })
    await linXia.change('member:mute', { conversationId: 'v32-project', personIds: ['luo-ping'], muteFor: 'always' })
    await desk.page.getByRole('option', { name: /3\.2 版本攻坚组/ }).click()
    await desk.panel.getByRole('img', { name: /已禁言|Muted/ }).waitFor()
    await findNothingSerious(desk.page, 'everyone and one muted')

    await linXia.change('group:dissolve', { conversationId: 'v32-project' })
    await expect(desk.page.getByRole('main')).toContainText(/群聊已解散|Group dissolved/)
    await findNothingSerious(desk.page, 'dissolved')
  })
}

test('in a narrow window Esc closes one thing at a time: a dialog, what is being written, the panel', async ({
  openDesk,
}) => {
  const desk = await openDesk('lin-xia')
  const { page } = desk
  await resize(desk, 900, 600)
  await desk.signInAs('林夏')
  await desk.openConversation('3.2 版本攻坚组')
  await page.getByRole('button', { name: '群成员和群设置' }).click()

  await desk.panel.getByRole('button', { name: '群二维码' }).click()
  await desk
    .dialog('群二维码')
    .getByRole('img', { name: /二维码/ })
    .waitFor()
  await page.keyboard.press('Escape')
  await expect(desk.dialog('群二维码')).toBeHidden()

  const field = desk.panel.getByRole('textbox', { name: '群名称' })
  await desk.panel.getByRole('button', { name: '修改群名称' }).click()
  await field.fill('不改了')
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await expect(desk.panel).toContainText('3.2 版本攻坚组')

  await page.keyboard.press('Escape')
  await expect(desk.panel).toBeHidden()
})
