import { existsSync } from 'node:fs'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { Hello } from '#shared/protocol/http.ts'
import type { RememberedSession } from '../../renderer/data/remember-session.ts'
import { electronPath, type Opened, openWindow } from '../process/open-window.ts'
import { withChildren } from '../process/with-children.ts'
import { inWorkFolder } from '../process/work-folder.ts'
import { median } from '../report/median.ts'
import type { Result } from '../report/result.ts'
import type { Qun } from '../servers/qun.ts'
import type { SignedIn } from '../worlds/build-people.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
const world = { conversations: 200, busy: 200, missed: 20 } as const
const rounds = 7

/** From the click on the icon to a list one can use, beside a bare Electron window with an empty React page. */
export async function startUp(): Promise<Result[]> {
  const electron = electronPath()
  if (electron === null || !existsSync(join(project, 'out', 'main', 'main.cjs'))) {
    console.error('start-up: no Electron or no built client here; `npm run bench` sees to both. Not measured.')
    return []
  }
  return inWorkFolder((folder) =>
    withChildren(async (start) => {
      const server = start<Qun>('servers/qun.ts')
      const serverUrl = await server.call('listen', { data: join(folder, 'data') })
      const { person } = await server.call('buildMissed', world)
      const ours = { program: project, userData: join(folder, 'ours'), until: '[role="option"] time', serverUrl }
      const bare = { program: await bareProgram(folder), userData: join(folder, 'bare'), until: '#root p', serverUrl }
      await signIn(ours.userData, { serverUrl, ...person })
      // The very first start fills the cache (and the machine's own); it is told, not counted.
      const first = await openWindow(electron, ours)
      await openWindow(electron, bare)
      const pairs: { ours: Opened; bare: Opened }[] = []
      for (let turn = 0; turn < rounds; turn += 1) {
        const early = turn % 2 === 0 ? await openWindow(electron, ours) : null
        const baseline = await openWindow(electron, bare)
        pairs.push({ ours: early ?? (await openWindow(electron, ours)), bare: baseline })
      }
      return [time(pairs, first), memory(pairs)]
    }),
  )
}

/** Leaves the session where the desktop program keeps it on a system without a key store. */
async function signIn(
  userData: string,
  { serverUrl, token, personId }: SignedIn & { serverUrl: string },
): Promise<void> {
  const { serverId } = Hello.parse(await (await fetch(`${serverUrl}/api/hello`)).json())
  const person = {
    id: personId,
    name: '同事',
    latinName: null,
    title: null,
    enterpriseId: 'bench',
    enterpriseName: null,
  }
  const session: RememberedSession = { serverUrl, serverId, token, person }
  await mkdir(userData, { recursive: true })
  await writeFile(join(userData, 'session.json'), JSON.stringify({ form: 'plain', value: JSON.stringify(session) }))
}

async function bareProgram(folder: string): Promise<string> {
  const root = join(project, 'bench', 'bare-window')
  const program = join(folder, 'bare-window')
  const outDir = join(program, 'page')
  await build({ root, base: './', configFile: false, logLevel: 'error', build: { outDir, target: 'chrome114' } })
  await cp(join(root, 'main.cjs'), join(program, 'main.cjs'))
  await writeFile(join(program, 'package.json'), JSON.stringify({ name: 'bare-window', main: 'main.cjs' }))
  return program
}

type Pairs = readonly { readonly ours: Opened; readonly bare: Opened }[]

function time(pairs: Pairs, first: Opened): Result {
  const ratios = pairs.map(({ ours, bare }) => ours.elapsed / bare.elapsed)
  const fastest = (side: 'ours' | 'bare') => Math.round(Math.min(...pairs.map((pair) => pair[side].elapsed)))
  const inPage = (side: 'ours' | 'bare') => Math.round(median(pairs.map((pair) => pair[side].inPage)))
  return {
    bench: 'start-up',
    case: `to a usable list, ${world.conversations} conversations`,
    unit: 'ms',
    ours: median(pairs.map(({ ours }) => ours.elapsed)),
    baseline: median(pairs.map(({ bare }) => bare.elapsed)),
    value: median(ratios),
    bar: { is: 'at most', value: 1.5 },
    note: [
      `rounds ${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
      `fastest ${fastest('ours')} / ${fastest('bare')} ms`,
      `in the page ${inPage('ours')} / ${inPage('bare')} ms`,
      `the very first start ${Math.round(first.elapsed)} ms`,
    ].join('; '),
  }
}

function memory(pairs: Pairs): Result {
  const mega = (bytes: number) => bytes / 1024 / 1024
  const page = (side: 'ours' | 'bare') => mega(median(pairs.map((pair) => pair[side].memory.page))).toFixed(0)
  const ours = mega(median(pairs.map((pair) => pair.ours.memory.all)))
  const bare = mega(median(pairs.map((pair) => pair.bare.memory.all)))
  return {
    bench: 'start-up',
    case: 'memory of all processes then',
    unit: 'MB',
    ours,
    baseline: bare,
    value: ours / bare,
    bar: { is: 'at most', value: 1.4 },
    note: `the page's process ${page('ours')} / ${page('bare')} MB`,
  }
}
