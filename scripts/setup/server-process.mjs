import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { project } from './project.mjs'

const readyLine = /^Qun server listening on (http:\/\/\S+)$/
const usualPort = 4780
const folderInUse = 3

/**
 * Starts the server and waits until it answers, or until `over` says that nobody wants it any more. Resolves
 * `{ url, ours, exited, stop }`; rejects with its exit code.
 */
export async function startServer({ port, data, world }, over) {
  const args = ['--port', port ?? String(await freePort()), '--data', data, '--world', world]
  const child = spawn(project.node, ['server/main.ts', ...args], {
    cwd: project.root,
    stdio: ['ignore', 'pipe', 'inherit'],
    // In a group of its own: Ctrl+C reaches only the script, which then ends everything in order.
    detached: process.platform !== 'win32',
  })
  const exited = new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0))))
  const stop = () => {
    child.kill('SIGTERM')
    return exited
  }
  over.addEventListener('abort', stop)
  try {
    return { url: await listening(child, exited), ours: true, exited, stop }
  } finally {
    over.removeEventListener('abort', stop)
  }
}

/**
 * The server that kept ours off its folder, as one that is not ours to stop. Undefined when ours ended for another reason,
 * or when the other does not listen yet.
 */
export function serverInTheWay({ code }, data) {
  const note = join(data, 'server.json')
  if (code !== folderInUse || !existsSync(note)) return undefined
  const { url } = JSON.parse(readFileSync(note, 'utf8'))
  return { url, ours: false, exited: new Promise(() => {}), stop: async () => 0 }
}

function listening(child, exited) {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      console.log(line)
      const url = readyLine.exec(line)?.[1]
      if (url) resolve(url)
    })
    exited.then((code) => reject(Object.assign(new Error('The server ended before it was ready.'), { code })))
  })
}

/** The usual port keeps a browser's stored session from one start to the next; taken, any free one will do. */
async function freePort() {
  return (await isFree(usualPort)) ? usualPort : 0
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
