import { expect, test } from './story.ts'

test('CONV-1, CONV-2: a WeChat user added to an internal group brings everyone into a new external one', async ({
  deskOf,
}) => {
  const linXia = await deskOf('林夏')
  const heTianTian = await deskOf('何田田')
  await linXia.openConversation('3.2 版本攻坚组')

  await test.step('the dialog says what will happen before it does', async () => {
    await linXia.panel.getByRole('button', { name: '添加成员' }).click()
    const dialog = linXia.dialog('添加成员')
    await dialog.getByText('外部联系人', { exact: true }).click()
    await dialog.getByRole('checkbox', { name: '何田田' }).check()
    await expect(dialog).toContainText('将新建一个外部群')
    await expect(dialog).toContainText('共 22 人')
    await expect(dialog).toContainText('最多 40 人')
    await dialog.getByRole('button', { name: '新建外部群' }).click()
  })

  await test.step('she lands in the new group; the old one stays and leads there', async () => {
    await linXia.heading('3.2 版本攻坚组（外部）').waitFor()
    await expect(linXia.panel).toContainText('成员 22')
    await expect(linXia.timeline).toContainText('由内部群「3.2 版本攻坚组」新建了外部群')
    await linXia.page.getByRole('option', { name: /^3\.2 版本攻坚组 \d/ }).click()
    await expect(linXia.heading('3.2 版本攻坚组')).toBeVisible()
    await expect(linXia.panel).toContainText('成员 21')
    await linXia.timeline.getByRole('button', { name: '进入新群' }).click()
    await linXia.heading('3.2 版本攻坚组（外部）').waitFor()
  })

  await test.step('W-4, EXT-1: from the other side it is an external group, without history and without tools', async () => {
    const row = heTianTian.conversation('3.2 版本攻坚组（外部）')
    await expect(row).toContainText('外部')
    await row.click()
    await expect(heTianTian.timeline.getByRole('article')).toHaveCount(0)
    await expect(heTianTian.tools).toHaveCount(0)
    await linXia.say('田田，以后需求都在这里说')
    await expect(heTianTian.message('田田，以后需求都在这里说')).toBeVisible()
  })
})

test('W-4: a partner’s staff sees 外部 on the same group, and only what an outsider may do', async ({ deskOf }) => {
  const zhouKe = await deskOf('周可')
  await expect(zhouKe.conversation('星河 × 蓝海渠道对接')).toContainText('外部')
  await zhouKe.openConversation('星河 × 蓝海渠道对接')
  await expect(zhouKe.page.getByRole('main')).toContainText('外部群')
  await expect(zhouKe.panel).toContainText('@蓝海')
  await expect(zhouKe.panel.getByRole('switch')).toHaveCount(0)
  for (const name of ['添加成员', '发布', '修改', '群二维码', '转让群主', '解散群聊']) {
    await expect(zhouKe.panel.getByRole('button', { name, exact: true })).toHaveCount(0)
  }
  await expect(zhouKe.panel.getByRole('button', { name: '退出群聊' })).toBeVisible()
})

test('CAP-2: only-owner-manage turned off and on changes a member’s open client at once', async ({ gather }) => {
  const [linXia, taoRan] = await gather('3.2 版本攻坚组', '林夏', '陶然')
  const add = taoRan.panel.getByRole('button', { name: '添加成员' })
  const rename = taoRan.panel.getByRole('button', { name: '修改群名称' })
  const publish = taoRan.panel.getByRole('button', { name: '修改', exact: true })
  const onlyOwner = linXia.panel.getByRole('switch', { name: '仅群主和管理员可管理' })

  await test.step('it is on: he sees what he could do, off, with the reason; the switches are not his', async () => {
    for (const control of [add, rename, publish]) {
      await expect(control).toHaveAttribute('aria-disabled', 'true')
      await expect(control).toHaveAttribute('aria-description', /群主开启了「仅群主和管理员可管理」/)
    }
    await expect(taoRan.panel.getByRole('switch')).toHaveCount(0)
  })

  await test.step('she turns it off: all of it works for him', async () => {
    await onlyOwner.click({ force: true })
    for (const control of [add, rename, publish]) await expect(control).toHaveAttribute('aria-disabled', 'false')
    await expect(taoRan.timeline).toContainText('林夏 关闭了「仅群主和管理员可管理」')
    await rename.click()
    await taoRan.panel.getByRole('textbox', { name: '群名称' }).fill('3.2 收尾组')
    await taoRan.panel.getByRole('textbox', { name: '群名称' }).press('Enter')
    await expect(linXia.heading('3.2 收尾组')).toBeVisible()
    await expect(linXia.timeline).toContainText('陶然 将群名改为「3.2 收尾组」')
  })

  await test.step('and on again', async () => {
    await onlyOwner.click({ force: true })
    for (const control of [add, rename, publish]) await expect(control).toHaveAttribute('aria-disabled', 'true')
  })
})

test('GRP-3: an invitation from request to decision', async ({ gather, connectAs }) => {
  const [linXia, chenZhou] = await gather('产品设计部', '林夏', '陈舟')
  await expect(linXia.panel).toContainText('成员 12')

  const invite = async (name: string, reason: string) => {
    await chenZhou.panel.getByRole('button', { name: '添加成员' }).click()
    const dialog = chenZhou.dialog('添加成员')
    await dialog.getByRole('searchbox', { name: '搜索姓名、拼音或首字母' }).fill(name)
    await dialog.getByRole('checkbox', { name }).check()
    await expect(dialog).toContainText('本群开启了邀请确认')
    await expect(dialog.getByRole('button', { name: '提交申请' })).toBeDisabled()
    await dialog.getByRole('textbox', { name: '邀请理由' }).fill(reason)
    await dialog.getByRole('button', { name: '提交申请' }).click()
    await expect(dialog).toBeHidden()
  }

  await test.step('he asks, with a reason; only who decides and who asked are told it', async () => {
    await invite('康乐', '周年庆物料要一起评审')
    await expect(chenZhou.timeline).toContainText('等待确认')
    await expect(linXia.timeline).toContainText('理由：周年庆物料要一起评审')
    await expect(linXia.panel.getByRole('region', { name: '进群申请' })).toContainText('陈舟 邀请 康乐')
    const other = await connectAs('tang-guo')
    const { invites } = await other.ask('invite:list', { conversationId: 'product-design' })
    expect(invites).toEqual([])
  })

  await test.step('she accepts: he is in, and everyone sees it', async () => {
    await linXia.timeline.getByRole('button', { name: '同意 康乐 进群' }).click()
    await expect(linXia.panel).toContainText('成员 13')
    await expect(chenZhou.timeline).toContainText('已同意')
    await expect(linXia.panel.getByRole('region', { name: '进群申请' })).toHaveCount(0)
    await expect(chenZhou.timeline).toContainText('陈舟 邀请 康乐 加入了群聊')
  })

  await test.step('she declines the next one', async () => {
    await invite('李茉', '想听听')
    await linXia.timeline.getByRole('button', { name: '拒绝 李茉 进群' }).click()
    await expect(chenZhou.timeline).toContainText('林夏 拒绝了 李茉 进群')
    await expect(chenZhou.timeline).toContainText('已拒绝')
    await expect(linXia.panel).toContainText('成员 13')
  })
})

test('group.muteAll: everyone is muted and let speak again, on every open client', async ({ gather }) => {
  const [linXia, taoRan] = await gather('3.2 版本攻坚组', '林夏', '陶然')
  const muteAll = linXia.panel.getByRole('switch', { name: '全员禁言' })

  await muteAll.click({ force: true })
  const dialog = linXia.dialog('全员禁言')
  await dialog.getByRole('radio', { name: '1 小时' }).check()
  await dialog.getByRole('button', { name: '开启' }).click()
  await expect(muteAll).toBeChecked()
  await expect(linXia.panel).toContainText(/至 今天 \d\d:\d\d 自动解除|至 .* 自动解除/)

  await expect(taoRan.composer).toHaveAttribute('aria-disabled', 'true')
  await expect(taoRan.composer).toContainText('本群已开启全员禁言')
  await expect(taoRan.page.getByRole('main')).toContainText('全员禁言中')
  await linXia.say('先听我说完')
  await expect(taoRan.message('先听我说完')).toBeVisible()

  await muteAll.click({ force: true })
  await taoRan.say('听到了')
  await expect(linXia.message('听到了')).toBeVisible()
})

test('member.mute, member.remove: one member is muted, speaks again, and is removed while looking on', async ({
  gather,
}) => {
  const [linXia, taoRan] = await gather('3.2 版本攻坚组', '林夏', '陶然')
  await linXia.panel.getByRole('button', { name: '查看全部 21 位成员' }).click()
  await linXia.panel.getByRole('searchbox', { name: '搜索成员' }).fill('taoran')
  const row = linXia.panel.getByRole('button', { name: '陶然' })

  await test.step('muted for ten minutes', async () => {
    await linXia.menu.openBy(() => row.click())
    await linXia.menu.choose('禁言', '10 分钟')
    await expect(row.getByRole('img', { name: /^禁言至/ })).toBeVisible()
    await expect(taoRan.composer).toContainText('你已被禁言')
  })

  await test.step('let speak again', async () => {
    await linXia.menuOn(row)
    await linXia.menu.choose('解除禁言')
    await taoRan.say('我回来了，谢谢')
    await expect(linXia.message('我回来了，谢谢')).toBeVisible()
  })

  await test.step('removed: his client leaves the group and says why', async () => {
    await linXia.menuOn(row)
    await linXia.menu.choose('移出群聊')
    await linXia.dialog('将 陶然 移出群聊？').getByRole('button', { name: '移出群聊' }).click()
    await expect(taoRan.toast('你已被移出「3.2 版本攻坚组」')).toBeVisible()
    await expect(taoRan.conversation('3.2 版本攻坚组')).toHaveCount(0)
    await expect(linXia.timeline).toContainText('林夏 将 陶然 移出了群聊')
  })
})

test('GRP-2: a notice is published, read and confirmed', async ({ gather }) => {
  const [linXia, taoRan] = await gather('3.2 版本攻坚组', '林夏', '陶然')
  const text = '周二 11:30 全量，值班表今天下班前确认。'

  await linXia.panel.getByRole('button', { name: '修改', exact: true }).click()
  const edit = linXia.dialog('修改群公告')
  await edit.getByRole('textbox', { name: '公告内容' }).fill(text)
  await edit.getByRole('button', { name: '发布' }).click()
  await expect(edit).toBeHidden()

  const main = taoRan.page.getByRole('main')
  await expect(main).toContainText(text)
  await main.getByRole('button', { name: '确认已读' }).click()
  await expect(main.getByRole('button', { name: '确认已读' })).toHaveCount(0)

  await linXia.page
    .getByRole('main')
    .getByRole('button', { name: `群公告 ${text}` })
    .click()
  const notice = linXia.dialog('群公告')
  await expect(notice).toContainText('已确认 2')
  await expect(notice.getByRole('listitem').filter({ hasText: '陶然' })).toBeVisible()
  await notice.getByText('未确认 19').click()
  await expect(notice.getByRole('listitem').filter({ hasText: '罗平' })).toBeVisible()
})

test('GRP-4, group.dissolve: the owner leaves and the next inherits, who dissolves it by typing its name', async ({
  gather,
}) => {
  const [linXia, luoPing] = await gather('3.2 版本攻坚组', '林夏', '罗平')

  await linXia.panel.getByRole('button', { name: '退出群聊' }).click()
  const leave = linXia.dialog('退出「3.2 版本攻坚组」？')
  await expect(leave).toContainText('由 罗平 接任')
  await leave.getByRole('button', { name: '退出群聊' }).click()
  await expect(linXia.toast('你已退出「3.2 版本攻坚组」')).toBeVisible()
  await expect(luoPing.timeline).toContainText('罗平 成为新群主')

  await luoPing.panel.getByRole('button', { name: '解散群聊' }).click()
  const dissolve = luoPing.dialog('解散「3.2 版本攻坚组」？')
  await expect(dissolve.getByRole('button', { name: '解散群聊' })).toBeDisabled()
  await dissolve.getByRole('textbox').fill('3.2 版本攻坚组')
  await dissolve.getByRole('button', { name: '解散群聊' }).click()
  await expect(luoPing.composer).toContainText('群聊已解散')
  await expect(luoPing.conversation('3.2 版本攻坚组')).toContainText('群聊已解散')
  await expect(luoPing.page.getByRole('main')).toContainText('群聊已解散')
})

test('joinCode.show: the code of a group is shown, leads to its page, and a new one makes it worthless', async ({
  deskOf,
}) => {
  const linXia = await deskOf('林夏')
  await linXia.menuOn(linXia.conversation('看板改版小组'))
  await linXia.menu.choose('群二维码')
  const dialog = linXia.dialog('群二维码')
  await expect(dialog.getByRole('img', { name: '加入「看板改版小组」的二维码' })).toBeVisible()
  await expect(dialog).toContainText('前有效')
  const link = dialog.getByRole('textbox', { name: '链接' })
  const first = await link.inputValue()
  expect(await (await fetch(first)).text()).toContain('看板改版小组')

  await dialog.getByRole('button', { name: '重新生成' }).click()
  await expect(link).not.toHaveValue(first)
  expect((await fetch(first)).status).toBe(404)
  expect((await fetch(await link.inputValue())).status).toBe(200)
})

test('GRP-2, admin.appoint: a nickname, and an admin who is made and dismissed', async ({ gather }) => {
  const [linXia, taoRan] = await gather('3.2 版本攻坚组', '林夏', '陶然')

  await test.step('what he calls himself here is what everyone reads, with his name behind it', async () => {
    await taoRan.panel.getByRole('button', { name: '修改我在本群的昵称' }).click()
    await taoRan.panel.getByRole('textbox', { name: '我在本群的昵称' }).fill('iOS 陶')
    await taoRan.panel.getByRole('button', { name: '保存' }).click()
    await linXia.panel.getByRole('button', { name: '查看全部 21 位成员' }).click()
    const offered = await linXia.menuOn(linXia.panel.getByRole('button', { name: 'iOS 陶' }))
    expect(offered[0]).toEqual({ label: '陶然 · 昵称：iOS 陶', enabled: false })
  })

  await test.step('the third admin he becomes manages at once; a fourth is refused', async () => {
    await linXia.menu.choose('设为管理员')
    await expect(taoRan.panel.getByRole('button', { name: '添加成员' })).toHaveAttribute('aria-disabled', 'false')
    await expect(taoRan.panel.getByRole('switch', { name: '全员禁言' })).toBeVisible()
    await expect(taoRan.panel.getByRole('switch', { name: '仅群主和管理员可管理' })).toHaveCount(0)
    const offered = await linXia.menuOn(linXia.panel.getByRole('button', { name: '贾雯' }))
    const fourth = offered.find(({ label }) => label.startsWith('设为管理员'))
    expect(fourth?.label).toContain('群管理员最多 3 位')
    expect(fourth?.enabled).toBe(false)
    await linXia.menu.dismiss()
  })

  await test.step('dismissed, he is a member again', async () => {
    await linXia.menuOn(linXia.panel.getByRole('button', { name: 'iOS 陶' }))
    await linXia.menu.choose('取消管理员')
    await expect(taoRan.panel.getByRole('switch')).toHaveCount(0)
    await expect(taoRan.timeline).toContainText('取消了 陶然 的群管理员身份')
  })
})

test('DEP-11: a department group is closed after saying what that means', async ({ gather }) => {
  const [zhou, linXia] = await gather('产品设计部', '周明远', '林夏')
  await expect(zhou.panel.getByRole('button', { name: '解散群聊' })).toHaveCount(0)
  await expect(linXia.panel.getByRole('button', { name: '退出群聊' })).toHaveAttribute(
    'aria-description',
    '部门群成员跟随组织架构，不能自行退出。',
  )

  await zhou.panel.getByRole('button', { name: '关闭部门群' }).click()
  const dialog = zhou.dialog('关闭「产品设计部」？')
  await expect(dialog).toContainText('任何人都不能在群里发言')
  await expect(dialog.getByRole('button', { name: '关闭部门群' })).toBeDisabled()
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: '关闭部门群' }).click()

  await expect(linXia.composer).toContainText('部门群已关闭，任何人都不能发言。')
  await expect(linXia.conversation('产品设计部')).toContainText('部门群已关闭')
  await expect(linXia.page.getByRole('main')).toContainText('部门群已关闭')
  await expect(linXia.panel.getByRole('button', { name: '添加成员' })).toHaveAttribute('aria-disabled', 'true')
  await expect(zhou.panel.getByRole('button', { name: '关闭部门群' })).toHaveCount(0)
})
