import { readSheet } from 'read-excel-file/node'
import { saveDownload } from './save-export.ts'
import { expect, test } from './story.ts'

test('REP-1 … REP-4: a report from its template to what everybody wrote', async ({ deskOf }) => {
  test.setTimeout(150_000)
  const boss = await deskOf('周明远')
  await boss.openConversation('产品设计部')
  await boss.page.getByRole('button', { name: '群上报', exact: true }).click()
  const writing = boss.page.getByRole('dialog', { name: '发起群上报' })
  await writing.getByRole('button', { name: '日报' }).click()
  await writing.getByRole('textbox', { name: '上报标题' }).fill('今日进展')
  await writing.getByRole('button', { name: '添加一项' }).click()
  await boss.page.getByRole('menuitem', { name: '单选' }).click()
  await writing.getByRole('textbox', { name: '第 4 项的标题' }).fill('心情')
  await writing.getByRole('textbox', { name: '选项，每行一个' }).fill('不错\n一般')
  await boss.page.screenshot({ path: test.info().outputPath('composer.png') })

  // What is being written survives closing.
  await boss.page.keyboard.press('Escape')
  await boss.page.getByRole('button', { name: '群上报', exact: true }).click()
  await expect(writing.getByRole('textbox', { name: '上报标题' })).toHaveValue('今日进展')
  await writing.getByText('每天', { exact: true }).click()
  await writing.getByLabel('截止时间').fill('23:59')
  await writing.getByRole('button', { name: '发送' }).click()
  await expect(boss.timeline.getByRole('article', { name: '群上报：今日进展' })).toContainText('0 / 12 人已报')

  const colleague = await deskOf('陈舟')
  await colleague.openConversation('产品设计部')
  const card = colleague.timeline.getByRole('article', { name: '群上报：今日进展' })
  await card.getByRole('button', { name: '填写上报' }).click()
  const filling = colleague.page.getByRole('dialog', { name: '群上报' })
  await filling.getByRole('button', { name: '提交' }).click()
  await expect(filling.getByText('请填写这一项')).toHaveCount(2)
  await filling.getByRole('textbox', { name: '今天完成了什么' }).fill('图标 24 个')

  // Unsent answers are still there after closing.
  await colleague.page.keyboard.press('Escape')
  await card.getByRole('button', { name: '填写上报' }).click()
  await expect(filling.getByRole('textbox', { name: '今天完成了什么' })).toHaveValue('图标 24 个')
  await filling.getByRole('textbox', { name: '明天计划做什么' }).fill('空状态插画')
  await filling.getByRole('radio', { name: '不错' }).check()
  await colleague.page.screenshot({ path: test.info().outputPath('filling.png') })
  await filling.getByRole('button', { name: '提交' }).click()
  await expect(filling.getByRole('button', { name: '保存修改' })).toBeVisible()
  await expect(filling.getByRole('status').filter({ hasText: '已提交' })).toBeVisible()
  await expect(filling.getByText('只有接收人、发起人、群主和管理员能看到别人的填写内容。')).toBeVisible()
  await colleague.page.keyboard.press('Escape')
  await expect(card).toContainText('我已上报')

  const live = boss.timeline.getByRole('article', { name: '群上报：今日进展' })
  await expect(live).toContainText('1 / 12 人已报')
  const detail = await boss.openDetail('今日进展')
  const answers = detail.getByRole('region', { name: '每个人填了什么' })
  await expect(answers).toContainText('图标 24 个')
  await expect(detail.getByRole('region', { name: '统计' })).toContainText('不错')
  await expect(detail.getByRole('region', { name: '未报' })).not.toContainText('陈舟')
  await boss.page.screenshot({ path: test.info().outputPath('detail.png') })
  const path = await saveDownload(boss.app, test.info().outputPath('report.xlsx'), () =>
    detail.getByRole('button', { name: '导出 Excel' }).click(),
  )
  const rows = await readSheet(path)
  expect(rows[0]).toEqual([
    '周期',
    '姓名',
    '状态',
    '提交时间',
    '今天完成了什么',
    '明天计划做什么',
    '需要的帮助',
    '心情',
  ])
  expect(rows.find(([, name]) => name === '陈舟')?.slice(4)).toEqual(['图标 24 个', '空状态插画', null, '不错'])
})
