import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

interface Answer {
  readonly call: number
  readonly result?: unknown
  readonly error?: string
}

interface Waiting {
  readonly timer: NodeJS.Timeout
  resolve(result: unknown): void
  reject(error: Error): void
}

/** How long anything asked of another process may take, in milliseconds; nothing here runs for ever. */
const patience = 180_000

/**
 * Another process of a benchmark: a server or a crowd of clients. `Methods` is what its file passes to `serveParent`.
 * It is stopped with `stop`, and ends by itself when this process does.
 */
export class Child<Methods extends object> {
  readonly #process: ChildProcess
  readonly #waiting = new Map<number, Waiting>()
  #calls = 0

  constructor(file: string, options: { readonly execArgv?: readonly string[] } = {}) {
    const path = fileURLToPath(new URL(`../${file}`, import.meta.url))
    const execArgv = ['--disable-warning=ExperimentalWarning', ...(options.execArgv ?? [])]
    this.#process = fork(path, { execArgv, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' })
    this.#process.on('message', (message) => {
      // Only `serveParent` writes over there.
      this.#settle(message as Answer)
    })
    this.#process.on('exit', (code) => {
      for (const call of this.#waiting.keys()) this.#settle({ call, error: `${file} ended with ${code}` })
    })
  }

  /** Calls a method over there. */
  call<Name extends keyof Methods & string>(
    name: Name,
    ...args: Methods[Name] extends (...args: infer Args) => unknown ? Args : never
  ): Promise<Methods[Name] extends (...args: never[]) => infer Result ? Awaited<Result> : never> {
    this.#calls += 1
    const call = this.#calls
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${name} took over ${patience / 1000} s`)), patience)
      // The other side ran the very method this type was read from.
      this.#waiting.set(call, { timer, resolve: (result) => resolve(result as never), reject })
      this.#process.send({ call, name, args })
    })
  }

  /** Asks the process to end, and waits until it has. */
  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const ended = new Promise((resolve) => this.#process.once('exit', resolve))
    const killing = setTimeout(() => this.#process.kill('SIGKILL'), 5000)
    this.#process.disconnect()
    await ended
    clearTimeout(killing)
  }

  #settle({ call, result, error }: Answer): void {
    const waiting = this.#waiting.get(call)
    if (waiting === undefined) return
    this.#waiting.delete(call)
    clearTimeout(waiting.timer)
    if (error === undefined) waiting.resolve(result)
    else waiting.reject(new Error(error))
  }
}
