import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from './project.mjs'
import { runNode } from './run.mjs'

const dayInMs = 24 * 60 * 60 * 1000
const releases = 'https://github.com/electron/electron/releases'
const proxied = { NODE_USE_ENV_PROXY: '1', ELECTRON_GET_USE_PROXY: '1' }

/** Lets the `electron` package fetch its binary, if the place it comes from answers at all. Returns whether it did. */
export async function officialDownload() {
  if (!(await reachable())) return false
  console.log('Downloading Electron …')
  const script = project.path('node_modules', 'electron', 'install.js')
  // ELECTRON_OVERRIDE_DIST_PATH would make the installer believe that it has nothing to do.
  const { code } = await runNode([script], {
    env: { ...proxied, ELECTRON_OVERRIDE_DIST_PATH: '' },
    timeout: 15 * 60 * 1000,
  })
  return code === 0
}

/** A refusal is remembered for a day: asking costs seconds, and every start would pay them. */
async function reachable() {
  if (process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror) return true
  const memory = join(project.cache, 'electron-download-unreachable')
  if (askedToday(memory)) return false
  const ask = `fetch('${releases}',{method:'HEAD',signal:AbortSignal.timeout(6000)}).then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))`
  const { code } = await runNode(['-e', ask], { env: proxied, quiet: true, timeout: 8000 })
  if (code === 0) return true
  mkdirSync(project.cache, { recursive: true })
  writeFileSync(memory, '')
  return false
}

function askedToday(memory) {
  const asked = statSync(memory, { throwIfNoEntry: false })
  return asked !== undefined && Date.now() - asked.mtimeMs < dayInMs
}
