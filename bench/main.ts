import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { busy } from './benches/busy.ts'
import { catchUp } from './benches/catch-up.ts'
import { connections } from './benches/connections.ts'
import { departments } from './benches/departments.ts'
import { fanOut } from './benches/fan-out.ts'
import { packetRush } from './benches/packet-rush.ts'
import { pollRush } from './benches/poll-rush.ts'
import { robotRush } from './benches/robots.ts'
import { search } from './benches/search.ts'
import { sendAck } from './benches/send-ack.ts'
import { startUp } from './benches/start-up.ts'
import { uploads } from './benches/uploads.ts'
import type { Result } from './report/result.ts'
import { table } from './report/table.ts'

interface Options {
  /** Also write where the servers' time went, to `bench/results/profiles/`. */
  readonly profile: boolean
}

const benches: Readonly<Record<string, (options: Options) => Promise<Result[]>>> = {
  'fan-out': fanOut,
  'send-ack': sendAck,
  'catch-up': catchUp,
  connections,
  'poll-rush': pollRush,
  'packet-rush': packetRush,
  robots: robotRush,
  departments,
  busy,
  search,
  uploads,
  'start-up': startUp,
}

/** `node bench/main.ts [--profile] [name …]`: without names, all of them. One that fails does not stop the others. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { profile: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const results: Result[] = []
  for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
    const bench = benches[name]
    if (bench === undefined) throw new Error(`no bench ${name}; there are ${Object.keys(benches).join(', ')}`)
    console.error(`${name} …`)
    try {
      results.push(...(await bench(values)))
    } catch (error) {
      console.error(`${name} failed:`, error)
      process.exitCode = 1
    }
  }
  const machine = {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    node: process.version,
    load: loadavg(),
  }
  console.log(
    `${table(results)}\n\n${machine.cores} cores, load ${machine.load.map((load) => load.toFixed(1)).join(' ')}`,
  )
  const folder = new URL('./results/', import.meta.url)
  await mkdir(folder, { recursive: true })
  await writeFile(new URL('latest.json', folder), `${JSON.stringify({ machine, results }, null, 2)}\n`)
}

await main()
