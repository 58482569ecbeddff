import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from './story.ts'

interface Window {
  readonly app: ElectronApplication
  readonly page: Page
}

/** Chooses an export on a page and waits until it is the file at `path`, which it answers. */
export function saveExport(window: Window, format: string, path: string): Promise<string> {
  return saveDownload(window.app, path, async () => {
    await window.page.getByRole('button', { name: '导出', exact: true }).click()
    await window.page.getByRole('menuitem', { name: format, exact: true }).click()
  })
}

/** Does what begins a download and waits until it is the file at `path`, which it answers. */
export async function saveDownload(
  app: ElectronApplication,
  path: string,
  begin: () => Promise<void>,
): Promise<string> {
  const saved = app.evaluate(
    ({ session }, where) =>
      new Promise<string>((resolve) => {
        session.defaultSession.once('will-download', (_event, item) => {
          item.setSavePath(where)
          item.once('done', (_done, state) => resolve(state))
        })
      }),
    path,
  )
  await begin()
  expect(await saved).toBe('completed')
  return path
}
