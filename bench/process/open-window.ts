import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from '@playwright/test'

const project = fileURLToPath(new URL('../..', import.meta.url))

interface Start {
  /** The folder of the program: its `package.json` or its main file. */
  readonly program: string
  readonly userData: string
  /** What must be on the page for it to be usable. */
  readonly until: string
  readonly serverUrl: string
}

export interface Opened {
  /** Milliseconds from starting the program until `until` was drawn. */
  readonly elapsed: number
  /** The part of it after the page began to load. */
  readonly inPage: number
  /** Private memory of all its processes and of its page alone, in bytes, once it had settled. */
  readonly memory: { readonly all: number; readonly page: number }
}

/** Where Electron is: `npm run bench` finds or fetches it and says so. */
export function electronPath(): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(project, 'node_modules', 'electron', 'dist')
  const names: Partial<Record<NodeJS.Platform, string>> = {
    win32: 'electron.exe',
    darwin: 'Electron.app/Contents/MacOS/Electron',
  }
  const path = join(folder, names[process.platform] ?? 'electron')
  return existsSync(path) ? path : null
}

/** Starts a desktop program, waits until it is usable and has settled, and closes it. */
export async function openWindow(
  executablePath: string,
  { program, userData, until, serverUrl }: Start,
): Promise<Opened> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const startedAt = Date.now()
  const app = await _electron.launch({
    executablePath,
    args: [...sandbox, program, `--user-data-dir=${userData}`, '--lang=zh-CN'],
    cwd: project,
    env: { ...process.env, QUN_SERVER_URL: serverUrl },
    timeout: 30_000,
  })
  try {
    const page = await app.firstWindow()
    await page.waitForLoadState('domcontentloaded')
    const drawn = await page.evaluate(drawnAt, until)
    await page.waitForTimeout(2000)
    const metrics = await app.evaluate((electron) => electron.app.getAppMetrics())
    const sizeOf = ({ memory }: (typeof metrics)[number]) => (memory.privateBytes ?? memory.workingSetSize) * 1024
    return {
      elapsed: drawn.at - startedAt,
      inPage: drawn.at - drawn.began,
      memory: {
        all: metrics.reduce((sum, one) => sum + sizeOf(one), 0),
        page: metrics.filter(({ type }) => type === 'Tab').reduce((sum, one) => sum + sizeOf(one), 0),
      },
    }
  } finally {
    await app.close()
  }
}

/** Runs in the page: the moment the first frame with `selector` in it is drawn. */
function drawnAt(selector: string): Promise<{ readonly at: number; readonly began: number }> {
  return new Promise((resolve, reject) => {
    const givingUp = Date.now() + 30_000
    const look = () => {
      if (document.querySelector(selector) !== null) resolve({ at: Date.now(), began: performance.timeOrigin })
      else if (Date.now() > givingUp)
        reject(new Error(`never drawn: ${selector}; ${document.body.innerText.slice(0, 200)}`))
      else requestAnimationFrame(look)
    }
    look()
  })
}
