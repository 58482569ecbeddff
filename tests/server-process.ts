import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../server/main.ts', import.meta.url))

/** How a process ended: its exit code, or the signal that ended it, and everything it wrote. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** The server as it is started from the command line, in a process of its own. */
export class ServerProcess {
  readonly ended: Promise<Ended>
  readonly #child: ChildProcess
  #stdout = ''
  #stderr = ''

  constructor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.#child = spawn(process.execPath, [main, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#stdout += text
    })
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr += text
    })
    this.ended = new Promise((resolve) => {
      this.#child.once('close', (code, signal) => resolve({ code, signal, stdout: this.#stdout, stderr: this.#stderr }))
    })
  }

  /** Where it listens, as its one line says. @throws Error when it ends before it says so */
  async listening(): Promise<string> {
    const line = new Promise<string>((resolve) => {
      const look = () => {
        const url = /^Qun server listening on (http:\/\/\S+)\n/.exec(this.#stdout)?.[1]
        if (url !== undefined) resolve(url)
      }
      this.#child.stdout?.on('data', look)
      look()
    })
    const over = this.ended.then(({ code, stderr }) => {
      throw new Error(`the server ended with ${code} before it listened: ${stderr}`)
    })
    return Promise.race([line, over])
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  get stderr(): string {
    return this.#stderr
  }

  kill(signal: NodeJS.Signals): Promise<Ended> {
    this.#child.kill(signal)
    return this.ended
  }
}
