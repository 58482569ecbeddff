import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { officialDownload } from './electron-download.mjs'
import { olderRuntime } from './electron-older.mjs'
import { project } from './project.mjs'

/**
 * Finds an Electron to run, in this order: the folder named by ELECTRON_OVERRIDE_DIST_PATH, the installed official
 * binary, the official download, an older one from the package registry (Linux x64, for tests and trials).
 * Returns `{ folder, executable, older }`, or undefined when there is none. Sets ELECTRON_OVERRIDE_DIST_PATH where the
 * tools started afterwards need it.
 */
export async function ensureElectron() {
  const found = overridden() ?? installed() ?? ((await officialDownload()) ? installed() : undefined) ?? (await older())
  if (found && found.folder !== officialFolder) process.env.ELECTRON_OVERRIDE_DIST_PATH = found.folder
  return found
}

const officialFolder = project.path('node_modules', 'electron', 'dist')

function overridden() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  return folder ? at(folder) : undefined
}

function installed() {
  const version = join(officialFolder, 'version')
  if (!existsSync(version)) return undefined
  const wanted = JSON.parse(readFileSync(project.path('node_modules', 'electron', 'package.json'), 'utf8')).version
  return readFileSync(version, 'utf8').replace(/^v/, '').trim() === wanted ? at(officialFolder) : undefined
}

async function older() {
  const folder = await olderRuntime()
  const found = folder ? at(folder) : undefined
  if (found) console.log(`Electron: using the older runtime ${found.version}, meant for tests and trials only.`)
  return found ? { ...found, older: true } : undefined
}

function at(folder) {
  const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }
  const executable = join(folder, names[process.platform] ?? 'electron')
  if (!existsSync(executable)) return undefined
  const version = join(folder, 'version')
  return {
    folder,
    executable,
    version: existsSync(version) ? readFileSync(version, 'utf8').trim() : 'unknown',
    older: existsSync(join(folder, 'OLDER_RUNTIME')),
  }
}
