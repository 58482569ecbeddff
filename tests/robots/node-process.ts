import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('node-entry.ts', import.meta.url))

/** One of several server processes over the same folder; its clock stands still until it is told to go on. */
export class NodeProcess {
  readonly url: string
  readonly #child: ChildProcess

  static async start(folder: string, now: number): Promise<NodeProcess> {
    const child = fork(entry, [folder, String(now)])
    return new NodeProcess(child, String(await told(child)))
  }

  private constructor(child: ChildProcess, url: string) {
    this.#child = child
    this.url = url
  }

  /** Resolves when its clock says so. */
  async setClock(now: number): Promise<void> {
    this.#child.send(now)
    await told(this.#child)
  }

  /** Without a word of farewell. */
  async kill(): Promise<void> {
    const ended = once(this.#child, 'exit')
    if (this.#child.kill('SIGKILL')) await ended
  }
}

async function told(child: ChildProcess): Promise<unknown> {
  const ended = new AbortController()
  const end = () => ended.abort(new Error('the server ended'))
  child.once('exit', end)
  try {
    const [message] = await once(child, 'message', { signal: ended.signal })
    return message
  } finally {
    child.off('exit', end)
  }
}
