import { expect, test } from './story.ts'

test('ADM-1: the console is a web page of its own, without the desktop program', async ({ openDesk, server }) => {
  const desk = await openDesk('somebody')
  const opened = desk.app.waitForEvent('window')
  // A window without the program's bridge is a browser.
  await desk.app.evaluate(
    ({ BrowserWindow }, url) => void new BrowserWindow({ width: 1024, height: 700 }).loadURL(url),
    `${server.url}/console.html`,
  )
  const page = await opened
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  await page.waitForLoadState('domcontentloaded')
  expect(await page.evaluate(() => 'qun' in window)).toBe(false)
  await page.getByRole('button', { name: '以 江云帆 的身份进入管理后台' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '企业信息' })).toBeVisible()
  await page.getByRole('link', { name: '通讯录' }).click()
  await expect(page.getByRole('table', { name: '成员' }).getByRole('row').nth(5)).toBeVisible()

  await test.step('which a reload brings back, and signing out ends', async () => {
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: '通讯录' })).toBeVisible()
    await page.getByRole('button', { name: '江云帆，创建者' }).click()
    await page.getByRole('menuitem', { name: '退出管理后台' }).click()
    await expect(page.getByRole('button', { name: '以 江云帆 的身份进入管理后台' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('navigation', { name: '管理后台导航' })).toHaveCount(0)
  })
  expect(faults).toEqual([])
})
