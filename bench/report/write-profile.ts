import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Usage } from '../servers/probe.ts'

const folder = fileURLToPath(new URL('../results/profiles', import.meta.url))

/** Writes where a server's time went, per message, as a page to read. */
export async function writeProfile(name: string, usage: Usage, messages: number): Promise<void> {
  const perMessage = (ms: number) => ((ms * 1000) / messages).toFixed(2)
  const total = usage.profile.reduce((sum, { ms }) => sum + ms, 0)
  const rows = usage.profile
    .slice(0, 70)
    .map(
      ({ name, place, ms }) => `| ${perMessage(ms)} | ${((100 * ms) / total).toFixed(1)} % | \`${name}\` | ${place} |`,
    )
  await mkdir(folder, { recursive: true })
  await writeFile(
    join(folder, `${name}.md`),
    [
      `# ${name}: ${perMessage(total)} µs a message (profiled), loop busy ${(100 * usage.busy).toFixed(0)} %`,
      '',
      '| self µs/message | share | function | where |',
      '| ---: | ---: | --- | --- |',
      ...rows,
      '',
    ].join('\n'),
  )
}
