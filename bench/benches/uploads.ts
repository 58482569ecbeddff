import { join } from 'node:path'
import { withChildren } from '../process/with-children.ts'
import { inWorkFolder } from '../process/work-folder.ts'
import type { Result } from '../report/result.ts'
import type { Qun } from '../servers/qun.ts'

const megabyte = 1024 * 1024
const whole = 1024 * megabyte
const piece = 8 * megabyte

/** 1 GB goes up in pieces and comes down again; what the server holds in memory meanwhile. @see FILE-1 */
export function uploads(): Promise<Result[]> {
  return inWorkFolder((folder) =>
    withChildren(async (start) => {
      const ours = start<Qun>('servers/qun.ts', ['--expose-gc'])
      const url = await ours.call('listen', { data: join(folder, 'data') })
      const { conversationId, people } = await ours.call('buildGroup', { members: 3 })
      const who = { authorization: `Bearer ${people[0]?.token ?? ''}`, 'tus-resumable': '1.0.0' }
      const before = (await ours.call('memory')).resident
      let most = before
      const sampled = async <Value>(run: () => Promise<Value>): Promise<Value> => {
        const timer = setInterval(() => {
          void ours.call('resident').then((now) => {
            most = Math.max(most, now)
          })
        }, 100)
        try {
          return await run()
        } finally {
          clearInterval(timer)
        }
      }
      const begun = performance.now()
      const id = await sampled(() => sendUp(url, conversationId, who))
      const up = performance.now() - begun
      const mostUp = most
      const fetched = await sampled(() => bringDown(`${url}/api/files/${id}`, who))
      if (fetched !== whole) throw new Error(`${fetched} bytes came down`)
      const down = performance.now() - begun - up
      return [
        growth('up', mostUp - before, `from ${mb(before)} to ${mb(mostUp)}, ${speed(up)}`),
        growth('up and down', most - before, `at most ${mb(most)}, down ${speed(down)}`),
      ]
    }),
  )
}

async function sendUp(url: string, conversationId: string, who: Record<string, string>): Promise<string> {
  const encoded = (text: string) => Buffer.from(text).toString('base64')
  const announced = await fetch(`${url}/api/uploads`, {
    method: 'POST',
    headers: {
      ...who,
      'upload-length': String(whole),
      'upload-metadata': `name ${encoded('1 GB.bin')},conversationId ${encoded(conversationId)}`,
    },
  })
  const location = announced.headers.get('location')
  if (location === null) throw new Error(`not announced: ${announced.status}`)
  const body = new Uint8Array(piece).fill(7)
  for (let offset = 0; offset < whole; offset += piece) {
    const headers = { ...who, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }
    const sent = await fetch(url + location, { method: 'PATCH', headers, body })
    if (sent.status !== 204) throw new Error(`not taken: ${sent.status} ${await sent.text()}`)
  }
  return location.split('/').at(-1) ?? ''
}

async function bringDown(url: string, who: Record<string, string>): Promise<number> {
  const response = await fetch(url, { headers: who })
  let bytes = 0
  for await (const chunk of response.body ?? []) bytes += chunk.length
  return bytes
}

function growth(direction: string, bytes: number, note: string): Result {
  const value = bytes / megabyte
  return {
    bench: 'uploads',
    case: `1 GB ${direction}, memory more than before`,
    unit: 'MB',
    ours: value,
    baseline: null,
    value,
    bar: { is: 'at most', value: 128 },
    note,
  }
}

function mb(bytes: number): string {
  return `${(bytes / megabyte).toFixed(0)} MB`
}

function speed(elapsed: number): string {
  return `${(whole / megabyte / (elapsed / 1000)).toFixed(0)} MB/s`
}
