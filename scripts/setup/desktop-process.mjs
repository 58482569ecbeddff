import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { project } from './project.mjs'

/** Whether a window could be shown here at all. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Opens the desktop client on a running server. Resolves `{ exited, stop }`. */
export function startDesktop(electron, { url, data }) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0
  const args = [...(asRoot ? ['--no-sandbox'] : []), project.root, `--user-data-dir=${join(data, 'desktop')}`]
  const child = spawn(electron.executable, args, {
    env: { ...env, QUN_SERVER_URL: url },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: process.platform !== 'win32',
  })
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints = (complaints + chunk).slice(-4000)
  })
  const exited = new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, complaints: error.message }))
    child.on('exit', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), complaints }))
  })
  const stop = () => {
    child.kill('SIGTERM')
    return exited
  }
  return { exited, stop }
}
