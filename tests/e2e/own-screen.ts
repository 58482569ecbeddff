import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** What a program needs in its environment to draw on this screen. */
export interface Screen {
  readonly env: Readonly<Record<string, string>>
  end(): void
}

/**
 * A virtual screen of its own for one desktop program: on a shared one, windows of other stories pass under the pointer and
 * take the focus. Where there is no `Xvfb` (macOS, Windows) the program draws on the screen there is.
 */
export function ownScreen(): Promise<Screen> {
  if (process.platform !== 'linux') return Promise.resolve(theOneThereIs)
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-terminate'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    xvfb.once('error', () => resolve(theOneThereIs))
    xvfb.once('exit', (code) => reject(new Error(`The virtual screen ended before it began: ${code}`)))
    const number = xvfb.stdio[3]
    if (!number || !('read' in number)) throw new Error('The virtual screen has no pipe to tell its number by')
    createInterface(number).once('line', (line) => resolve({ env: { DISPLAY: `:${line}` }, end: () => xvfb.kill() }))
  })
}

const theOneThereIs: Screen = { env: {}, end: () => {} }
