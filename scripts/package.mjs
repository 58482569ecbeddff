import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfChanged } from './setup/build.mjs'
import { ensureElectron } from './setup/electron-runtime.mjs'
import { binOf, project } from './setup/project.mjs'
import { ready } from './setup/ready.mjs'
import { runNode } from './setup/run.mjs'

/**
 * `npm run package`: packages the desktop program for this system into dist/. With the official Electron that is what
 * users install; with the older runtime only the unpacked folder is made, for trying the packaged program out.
 */
await ready()
const electron = await ensureElectron()
await buildIfChanged()
const { code } = await runNode([
  binOf('electron-builder', 'electron-builder'),
  ...(electron?.older ? withOlder() : []),
  ...process.argv.slice(2),
])
process.exit(code)

function withOlder() {
  const bare = join(project.cache, 'electron-to-package')
  rmSync(bare, { recursive: true, force: true })
  cpSync(electron.folder, bare, { recursive: true })
  rmSync(join(bare, 'resources', 'app'), { recursive: true })
  // Not among the fuses of that version.
  const config = ['-c.electronFuses.grantFileProtocolExtraPrivileges=null']
  return ['--linux', 'dir', `-c.electronDist=${bare}`, `-c.electronVersion=${electron.version}`, ...config]
}
