import { buildIfChanged } from './setup/build.mjs'
import { ensureSystemPackages } from './setup/debian-packages.mjs'
import { ensureElectron } from './setup/electron-runtime.mjs'
import { project } from './setup/project.mjs'
import { ready } from './setup/ready.mjs'
import { run } from './setup/run.mjs'
import { virtualScreen } from './setup/virtual-screen.mjs'

/** `npm run bench`: every measurement beside its baseline, in one run. */
await ready()
await ensureSystemPackages()
await ensureElectron()
await buildIfChanged()
const [command, ...args] = await virtualScreen([project.node, 'bench/main.ts', ...process.argv.slice(2)])
process.exit((await run(command, args)).code)
