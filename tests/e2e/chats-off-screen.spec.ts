import { demo } from '../../server/worlds/demo/demo.ts'
import { expect, test } from './story.ts'

test('GRP-2: history cleared on one machine stays cleared after a restart, and the others keep theirs', async ({
  openDesk,
  connectAs,
}) => {
  const taoRan = await connectAs('tao-ran')
  const elsewhere = await openDesk('luo-ping')
  await elsewhere.signInAs('罗平')
  let linXia = await openDesk('lin-xia')
  await linXia.signInAs('林夏')
  await taoRan.say('v32-project', '清空之前说的话')
  await linXia.openConversation('3.2 版本攻坚组')
  await expect(linXia.message('清空之前说的话')).toBeVisible()

  await test.step('the dialog says whose history goes and whose stays', async () => {
    await linXia.panel.getByRole('button', { name: '清空本机聊天记录' }).click()
    const dialog = linXia.dialog('清空「3.2 版本攻坚组」在本机的聊天记录？')
    await expect(dialog).toContainText('其他成员和你的其他设备仍保留各自的记录')
    await dialog.getByRole('button', { name: '清空' }).click()
    await expect(linXia.timeline.getByRole('article')).toHaveCount(0)
  })

  await test.step('new messages appear, old ones do not come back with them', async () => {
    await taoRan.say('v32-project', '清空之后说的话')
    await expect(linXia.message('清空之后说的话')).toBeVisible()
    await expect(linXia.timeline.getByRole('article')).toHaveCount(1)
    await expect(linXia.conversation('3.2 版本攻坚组')).toContainText('清空之后说的话')
  })

  await test.step('nor after a restart and catching up', async () => {
    await linXia.app.close()
    await taoRan.say('v32-project', '重启期间说的话')
    linXia = await openDesk('lin-xia')
    await linXia.conversations.waitFor()
    await linXia.openConversation('3.2 版本攻坚组')
    await expect(linXia.message('重启期间说的话')).toBeVisible()
    await expect(linXia.message('清空之后说的话')).toBeVisible()
    await expect(linXia.timeline.getByRole('article')).toHaveCount(2)
  })

  await test.step('others have all of it', async () => {
    await elsewhere.openConversation('3.2 版本攻坚组')
    await expect(elsewhere.message('清空之前说的话')).toBeVisible()
  })
})

test('MSG-5: a chat goes off the list until its next message, a dissolved group for good', async ({
  deskOf,
  connectAs,
}) => {
  const owner = await connectAs('lin-xia')
  const taoRan = await deskOf('陶然')

  await test.step('hidden, and back with the next message', async () => {
    await taoRan.menuOn(taoRan.conversation('3.2 版本攻坚组'))
    await taoRan.menu.choose('隐藏至有新消息')
    await expect(taoRan.conversation('3.2 版本攻坚组')).toHaveCount(0)
    await owner.say('v32-project', '还在吗')
    await expect(taoRan.conversation('3.2 版本攻坚组')).toContainText('还在吗')
  })

  await test.step('dissolved, it can be deleted from the list', async () => {
    await taoRan.openConversation('3.2 版本攻坚组')
    await owner.change('group:dissolve', { conversationId: 'v32-project' })
    await taoRan.panel.getByRole('button', { name: '删除聊天' }).click()
    await expect(taoRan.conversation('3.2 版本攻坚组')).toHaveCount(0)
    await taoRan.page.reload()
    await taoRan.conversations.waitFor()
    await expect(taoRan.conversation('3.2 版本攻坚组')).toHaveCount(0)
  })
})

test('§2: into a WeChat group of over 40 comes only who agrees', async ({ deskOf, connectAs }) => {
  const teacher = await connectAs('zhang-lao-shi')
  const conversationId = 'class-parents'
  const { code } = await teacher.change('joinCode:show', { conversationId, regenerate: false })
  const there = new Set((await teacher.ask('members:list', { conversationId })).members.map(({ personId }) => personId))
  const joining = demo.people.filter(({ key, flags }) => !there.has(key) && key !== 'lin-xia' && !flags?.notActivated)
  for (const { key } of joining.slice(0, 40 - there.size)) {
    const person = await connectAs(key)
    await person.change('joinCode:join', { code, reason: null })
    person.close()
  }

  const heTianTian = await deskOf('何田田')
  const linXia = await deskOf('林夏')
  await heTianTian.openConversation('三年二班家长群')
  await expect(heTianTian.panel).toContainText('成员 40')

  await test.step('the dialog says that the invited have to agree', async () => {
    await heTianTian.panel.getByRole('button', { name: '添加成员' }).click()
    const dialog = heTianTian.dialog('添加成员')
    await dialog.getByRole('checkbox', { name: '林夏' }).check()
    await expect(dialog).toContainText('需要对方同意')
    await expect(dialog).toContainText('群人数超过 40 人')
    await dialog.getByRole('button', { name: '添加' }).click()
    await expect(heTianTian.toast('已发出邀请，等待对方同意')).toBeVisible()
    await expect(heTianTian.panel).toContainText('成员 40')
  })

  await test.step('she is asked in their direct chat, agrees, and is in', async () => {
    await linXia.openConversation('何田田')
    await expect(linXia.timeline).toContainText('同意后进群')
    await linXia.timeline.getByRole('button', { name: '加入群聊' }).click()
    await linXia.heading('三年二班家长群').waitFor()
    await expect(heTianTian.panel).toContainText('成员 41')
  })
})
