import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { ownScreen } from './own-screen.ts'

/** The desktop program, started for one test: its main process and its window. */
export interface OpenDesktop {
  readonly app: ElectronApplication
  readonly page: Page
}

/**
 * Starts the built desktop program on a server. `folder` is one person's machine: the same folder again is a restart,
 * another one is another person beside them.
 */
export async function openDesktop(options: {
  readonly serverUrl: string
  readonly folder: string
  /** Chromium's own switches, for one story. */
  readonly switches?: readonly string[]
}): Promise<OpenDesktop> {
  const screen = await ownScreen()
  const app = await _electron
    .launch({
      args: ['.', `--user-data-dir=${options.folder}`, '--lang=zh-CN', ...(options.switches ?? [])],
      env: { ...definedOnly(process.env), QUN_SERVER_URL: options.serverUrl, ...screen.env },
      // The window follows the program's own theme, as it does for people; Playwright would force the light one.
      colorScheme: null,
    })
    .catch((error) => {
      screen.end()
      throw error
    })
  app.once('close', () => screen.end())
  const page = await app.firstWindow()
  await page.waitForLoadState('domcontentloaded')
  return { app, page }
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
