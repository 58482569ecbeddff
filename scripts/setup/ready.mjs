import { spawn } from 'node:child_process'
import { delimiter, dirname } from 'node:path'
import { ensureDependencies } from './dependencies.mjs'
import { project } from './project.mjs'

const wantedMajor = 24

/**
 * What every script begins with: packages installed, and this very script running on the project's Node. It is started
 * again on it when need be, so any Node from 20 on is enough to begin. Resolves only in the right Node.
 */
export async function ready() {
  try {
    await ensureDependencies()
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
  if (Number(process.versions.node.split('.')[0]) >= wantedMajor) return
  await restartOnProjectNode()
}

function restartOnProjectNode() {
  const child = spawn(project.node, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${dirname(project.node)}${delimiter}${process.env.PATH ?? ''}` },
  })
  // Ctrl+C reaches the child from the terminal; this process only waits for it to finish its own ending.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('close', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
  return new Promise(() => {})
}
