import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { binOf, project } from './project.mjs'
import { runNode } from './run.mjs'

const stamp = project.path('out', 'build-stamp')
const sources = ['shared', 'renderer', 'electron', 'electron.vite.config.ts', 'package.json', 'package-lock.json']

/** Builds the desktop program and the pages when their sources differ from those of the last build. */
export async function buildIfChanged() {
  const now = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  console.log('Building …')
  const { code } = await runNode([binOf('electron-vite'), 'build', '--logLevel', 'warn'])
  if (code !== 0) throw new Error('The build failed; its message is above.')
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, now)
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const source of sources) addTo(hash, source)
  return hash.digest('hex')
}

function addTo(hash, path) {
  const full = project.path(path)
  const stat = statSync(full, { throwIfNoEntry: false })
  if (!stat || /\.test\.tsx?$/.test(path)) return
  if (!stat.isDirectory()) {
    hash.update(path).update('\0').update(readFileSync(full)).update('\0')
    return
  }
  for (const name of readdirSync(full).sort()) addTo(hash, join(path, name))
}
