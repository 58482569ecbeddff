import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildIfChanged } from './setup/build.mjs'
import { ensureSystemPackages } from './setup/debian-packages.mjs'
import { hasDisplay, startDesktop } from './setup/desktop-process.mjs'
import { ensureElectron } from './setup/electron-runtime.mjs'
import { readOptions } from './setup/options.mjs'
import { project } from './setup/project.mjs'
import { ready } from './setup/ready.mjs'
import { serverInTheWay, startServer } from './setup/server-process.mjs'

/** `npm start`: installs what is missing, builds what changed, starts the server and opens the desktop client on it. */
const options = readOptions(
  {
    port: { type: 'string' },
    data: { type: 'string', default: project.path('.qun') },
    world: { type: 'string', default: 'demo' },
    'no-desktop': { type: 'boolean', default: false },
  },
  'npm start -- [--port N] [--data DIR] [--world NAME] [--no-desktop]',
)

await ready()
const data = resolve(process.env.INIT_CWD ?? process.cwd(), options.data)
mkdirSync(data, { recursive: true })
const electron = await electronIfWanted()
await buildIfChanged().catch(endWith(1))
const over = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => over.abort())
const server = await startServer({ ...options, data }, over.signal).catch(useTheOther)
const desktop = electron && startDesktop(electron, { url: server.url, data })

let ending = false
over.signal.addEventListener('abort', () => end(0))
void server.exited.then((code) => end(code))
if (desktop) {
  if (server.ours) console.log('Opening the desktop client. Closing it, or Ctrl+C, ends the server too.')
  void desktop.exited.then(desktopEnded)
} else console.log(`Open ${server.url} in a browser. Ctrl+C ends the server.`)

async function electronIfWanted() {
  if (options['no-desktop']) return undefined
  if (!hasDisplay()) {
    console.log('There is no display here, so the desktop client is not opened.')
    return undefined
  }
  await ensureSystemPackages()
  const found = await ensureElectron()
  if (!found) console.log('There is no Electron for this machine, so the desktop client is not opened.')
  return found
}

/** A second start in the same folder brings the first one's window to the front, or opens one when there is none. */
function useTheOther(error) {
  const other = electron && serverInTheWay(error, data)
  if (!other) process.exit(error.code || 1)
  console.log('Opening the desktop client on that server.')
  return other
}

/** Closing the client ends all; a client that could not run leaves the server to browsers. */
function desktopEnded({ code, complaints }) {
  if (code === 0 || ending) return end(0)
  console.log(complaints.trim())
  if (!server.ours) return end(code)
  console.log(`The desktop client ended with code ${code}. Open ${server.url} in a browser. Ctrl+C ends the server.`)
}

async function end(code) {
  if (ending) return
  ending = true
  await desktop?.stop()
  const serverCode = await server.stop()
  process.exit(code || serverCode)
}

function endWith(code) {
  return (error) => {
    console.error(error.message)
    process.exit(code)
  }
}
