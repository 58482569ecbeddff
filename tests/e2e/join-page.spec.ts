import type { Page } from '@playwright/test'
import type { Desk } from './desk.ts'
import { findNothingSerious } from './find-nothing-serious.ts'
import { expect, test } from './story.ts'

test('GRP-2: whoever opens a join link in a browser reads what it leads to, signs in and comes in', async ({
  server,
  openDesk,
  connectAs,
}) => {
  const linXia = await connectAs('lin-xia')
  const { code } = await linXia.change('joinCode:show', { conversationId: 'badminton', regenerate: false })
  const desk = await openDesk('anybody')
  const browser = await openBrowser(desk)

  await test.step('the page says which group, in both languages', async () => {
    await visit(desk, `${server.url}/j/${code}?language=zh`)
    await expect(browser.getByRole('heading', { name: '羽毛球小分队' })).toBeVisible()
    for (const fact of ['内部群', '10 人', '林夏', '有效期至'])
      await expect(browser.getByRole('main')).toContainText(fact)
    await findNothingSerious(browser, 'the page behind a join code')
    await visit(desk, `${server.url}/j/${code}?language=en`)
    await expect(browser.getByRole('main')).toContainText('Invited by')
    await expect(browser.getByRole('link', { name: 'Join in Qun' })).toHaveAttribute('href', `/?join=${code}`)
  })

  await test.step('a code that is no more says so', async () => {
    await visit(desk, `${server.url}/j/${'x'.repeat(22)}?language=zh`)
    await expect(browser.getByRole('heading', { name: '群二维码已失效' })).toBeVisible()
  })

  await test.step('the code waits while one signs in, then leads into the group', async () => {
    await visit(desk, `${server.url}/?join=${code}`)
    await browser.getByRole('button', { name: '以 莫菲 的身份登录' }).click()
    const dialog = browser.getByRole('dialog', { name: '加入群聊' })
    await dialog.getByRole('button', { name: '加入群聊' }).click()
    await dialog.getByRole('button', { name: '打开群聊' }).click()
    await expect(browser.getByRole('heading', { level: 1, name: '羽毛球小分队' })).toBeVisible()
    expect(new URL(browser.url()).search).toBe('')
  })
})

/** A window that is a browser: without the desktop program's bridge. */
async function openBrowser({ app }: Desk): Promise<Page> {
  const opened = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow }) => {
    new BrowserWindow({ width: 900, height: 700, title: 'browser' }).loadURL('about:blank')
  })
  return opened
}

async function visit({ app }: Desk, address: string): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }, url) => {
    const newest = BrowserWindow.getAllWindows().reduce((one, other) => (other.id > one.id ? other : one))
    await newest.loadURL(url)
  }, address)
}
