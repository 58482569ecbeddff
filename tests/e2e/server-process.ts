import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** The server as people start it: a process of its own that can be stopped, killed and started again on the same data. */
export class ServerProcess {
  readonly url: string
  readonly #child: ChildProcess

  static async start({ data, port = 0 }: { readonly data: string; readonly port?: number }): Promise<ServerProcess> {
    const args = ['server/main.ts', '--port', String(port), '--data', data, '--world', 'demo', '--testing']
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /^Qun server listening on (\S+)$/.exec(line)?.[1]
      if (url !== undefined) return new ServerProcess(url, child)
    }
    throw new Error('the server ended before it listened')
  }

  private constructor(url: string, child: ChildProcess) {
    this.url = url
    this.#child = child
  }

  get port(): number {
    return Number(new URL(this.url).port)
  }

  /** Asks it to drain and end. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    await ended
  }
}
