import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from './story.ts'

/** Chooses an export on a page and waits until it is the file at `path`, which it answers. */
export async function saveExport(
  { app, page }: { readonly app: ElectronApplication; readonly page: Page },
  format: string,
  path: string,
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
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await page.getByRole('menuitem', { name: format, exact: true }).click()
  expect(await saved).toBe('completed')
  return path
}
