import { spawn } from 'node:child_process'
import { project } from './project.mjs'

/**
 * Runs one command to its end and returns `{ code, output }`. The output is shown as it comes unless `quiet`;
 * Ctrl+C reaches the child by itself (same terminal), SIGTERM is passed on.
 */
export function run(command, args, { env, quiet = false, timeout, cwd = project.root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      timeout,
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    const pass = (signal) => child.kill(signal)
    process.on('SIGTERM', pass)
    const end = (code) => {
      process.off('SIGTERM', pass)
      resolve({ code, output })
    }
    child.on('error', (error) => {
      output += error.message
      end(127)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}

/** Runs a script with the project's own Node. */
export const runNode = (args, options) => run(project.node, args, options)
