import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfChanged } from './setup/build.mjs'
import { ensureElectron } from './setup/electron-runtime.mjs'
import { binOf, project } from './setup/project.mjs'
import { ready } from './setup/ready.mjs'
import { runNode } from './setup/run.mjs'
import { verifyFuses } from './setup/verify-fuses.mjs'

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
if (code === 0) await verifyFuses()
process.exit(code)

function withOlder() {
  const bare = join(project.cache, 'electron-to-package')
  rmSync(bare, { recursive: true, force: true })
  cpSync(electron.folder, bare, { recursive: true })
  rmSync(join(bare, 'resources', 'app'), { recursive: true })
  // One fuse is younger than that version, and the builder insists on every fuse it is told of.
  const config = join(project.cache, 'electron-builder-older.yml')
  const lines = readFileSync(project.path('electron-builder.yml'), 'utf8').split('\n')
  writeFileSync(config, lines.filter((line) => !line.includes('grantFileProtocolExtraPrivileges')).join('\n'))
  return ['--config', config, '--linux', 'dir', `-c.electronDist=${bare}`, `-c.electronVersion=${electron.version}`]
}
