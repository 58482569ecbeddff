import { readFile } from 'node:fs/promises'
import readExcelFile from 'read-excel-file/node'
import { ConsoleDesk } from './console-desk.ts'
import { saveExport } from './save-export.ts'
import { expect, test } from './story.ts'

test('ADM-5, ADM-6: the directory and the log are found, cut and taken away as files', async ({ deskOf }, info) => {
  const boss = await deskOf('江云帆')
  const console = await ConsoleDesk.open(boss)
  const { page } = console
  const at = { app: boss.app, page }

  await test.step('the directory as it is cut on screen, in a table that a spreadsheet opens safely', async () => {
    await console.goTo('通讯录')
    await console.chooseDepartment('研发中心', '质量保障部')
    const [header, ...people] = await csv(await saveExport(at, 'CSV', info.outputPath('people.csv')))
    expect(header).toEqual(expect.arrayContaining(['姓名', '账号', '手机', '部门']))
    const column = header?.indexOf('姓名') ?? -1
    expect(people.map((person) => person[column]).sort()).toEqual(['丁宁', '崔燕', '廖凡', '石磊'].sort())
    expect(people.every((person) => person.includes('星河科技/研发中心/质量保障部'))).toBe(true)
  })

  await test.step('the whole of it, as a workbook', async () => {
    await page.getByRole('button', { name: '全部成员' }).click()
    const path = await saveExport(at, 'Excel（.xlsx）', info.outputPath('people.xlsx'))
    const [sheet] = await readExcelFile(await readFile(path))
    const names = (sheet?.data ?? []).flat()
    expect(names).toEqual(expect.arrayContaining(['姓名', '林夏', '魏岚', '阿尔斯兰·买买提吐尔逊']))
    expect(names).not.toContain('梁博')
  })

  await test.step('the log is searched by who and by what, and its export says the same', async () => {
    await console.goTo('操作日志')
    const log = page.getByRole('table', { name: '操作日志' })
    await page.getByRole('searchbox', { name: '搜索操作人或对象' }).fill('不存在的人')
    await expect(page.getByRole('heading', { name: '没有符合条件的记录' })).toBeVisible()
    await page.getByRole('searchbox', { name: '搜索操作人或对象' }).fill('江云帆')
    await expect(log.getByRole('row').filter({ hasText: '导出通讯录' })).toHaveCount(2)
    await page.getByRole('combobox', { name: '操作', exact: true }).click()
    await page.getByRole('option', { name: '导出通讯录', exact: true }).click()
    await expect(log.getByRole('row')).toHaveCount(3)
    const [header, ...entries] = await csv(await saveExport(at, 'CSV', info.outputPath('audit.csv')))
    expect(header?.slice(0, 4)).toEqual(['时间', '操作人', '操作', '操作代码'])
    expect(entries.map((entry) => entry.slice(1, 4))).toEqual([
      ['江云帆', '导出通讯录', 'directory.exported'],
      ['江云帆', '导出通讯录', 'directory.exported'],
    ])
    await page.getByRole('combobox', { name: '操作', exact: true }).click()
    await page.getByRole('option', { name: '导出操作日志', exact: true }).click()
    await expect(log.getByRole('row').filter({ hasText: '导出操作日志' })).toHaveCount(1)
  })
})

/** UTF-8 with a mark that spreadsheets look for; no field of these has a comma or a line break inside. */
async function csv(path: string): Promise<string[][]> {
  const text = await readFile(path, 'utf8')
  expect(text.charCodeAt(0)).toBe(0xfeff)
  return text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(',').map((field) => field.replace(/^"(.*)"$/, '$1')))
}
