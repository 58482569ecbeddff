import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where things are. Everything else asks here, so that no script depends on the folder it was called from. */
const root = fileURLToPath(new URL('../../', import.meta.url))

export const project = {
  root,
  path: (...parts) => join(root, ...parts),
  node: join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
  cache: cacheFolder(),
}

/** A package's file that is run with Node itself: `.bin` holds shell scripts on Windows. */
export function binOf(packageName, name = packageName.split('/').at(-1)) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[name])
}

function cacheFolder() {
  if (process.env.QUN_CACHE) return process.env.QUN_CACHE
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'qun', 'cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'qun')
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'qun')
}
