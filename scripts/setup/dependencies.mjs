import { existsSync, readFileSync } from 'node:fs'
import { project } from './project.mjs'
import { run } from './run.mjs'

/** Installs the packages of the lock file when they are missing or other than it says. */
export async function ensureDependencies() {
  if (!installedMatchesLock()) {
    console.log('Installing packages …')
    const { code } = await npm(['ci', '--loglevel=error', '--no-fund', '--no-audit'])
    if (code !== 0) throw new Error('npm ci failed; its message is above.')
  }
  if (!existsSync(project.node)) await installProjectNode()
}

/** npm writes what it installed into a hidden lock file, as the last thing it does. */
function installedMatchesLock() {
  const installed = packagesOf(project.path('node_modules', '.package-lock.json'))
  if (!installed) return false
  const wanted = packagesOf(project.path('package-lock.json')) ?? {}
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.peer || installed[path]?.version === entry.version,
  )
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Newer npm may hold install scripts back until they are approved; the `node` package fetches its binary in one. */
async function installProjectNode() {
  const folder = project.path('node_modules', 'node')
  await run(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder })
  if (!existsSync(project.node)) throw new Error('The `node` package did not bring its binary; run `npm rebuild node`.')
}

function npm(args) {
  const inside = process.env.npm_execpath
  if (inside?.endsWith('.js')) return run(process.execPath, [inside, ...args])
  if (process.platform === 'win32') return run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args])
  return run('npm', args)
}
