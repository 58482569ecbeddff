import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { project } from './project.mjs'

const readyLine = /^Qun server listening on (http:\/\/\S+)$/
const usualPort = 4780

/** Starts the server and waits until it answers. Resolves `{ url, child, stop }`; rejects with its exit code. */
export async function startServer({ port, data, world }) {
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
  return { url: await listening(child, exited), exited, stop }
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
