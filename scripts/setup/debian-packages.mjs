import { existsSync } from 'node:fs'
import { run } from './run.mjs'

/** What Electron needs to draw a window on a plain Debian 12; the last two lines are the virtual screen and the glyphs. */
const packages = [
  ...['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libnotify4', 'libxss1', 'libxtst6', 'libsecret-1-0'],
  ...['xvfb', 'xauth'],
  ...['fonts-noto-cjk', 'fonts-noto-color-emoji'],
]

/**
 * Installs the system packages that are missing. Only root can; anyone else is told the line to run.
 * On systems without apt nothing is done: their users have a desktop or know their packages.
 */
export async function ensureSystemPackages() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return
  const missing = await missingPackages()
  if (missing.length === 0) return
  const line = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0) {
    console.log(`Some system packages are missing. Run: sudo ${line}`)
    return
  }
  console.log(`Installing system packages: ${missing.join(' ')} …`)
  if (!(await aptInstall(missing))) {
    await run('apt-get', ['update', '-qq'], { quiet: true })
    if (!(await aptInstall(missing))) console.log(`They could not be installed. Run: ${line}`)
  }
}

/** Newer releases renamed some libraries (libgtk-3-0t64 …); `Provides` makes the old name resolve there. */
async function missingPackages() {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholders are dpkg-query's own
  const { output } = await run('dpkg-query', ['-W', '-f', '${db:Status-Abbrev} ${Package} ${Provides}\\n'], {
    quiet: true,
  })
  const installed = new Set()
  for (const line of output.split('\n')) {
    if (!line.startsWith('ii')) continue
    for (const name of line.slice(3).matchAll(/[a-z0-9][a-z0-9.+-]+/g)) installed.add(name[0])
  }
  return packages.filter((name) => !installed.has(name))
}

async function aptInstall(names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const { code } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    quiet: true,
    env,
  })
  return code === 0
}
