import { rmSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { SignedIn } from '#shared/protocol/http.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { ServerProcess } from '../server-process.ts'
import { announce, arrived, sendPart, type Uploader, uploadIdIn } from '../upload-file.ts'

const folder = scratchFolder()
let server: ServerProcess | null = null

afterEach(async () => {
  await server?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<string> {
  server = new ServerProcess(['--port', '0', '--data', folder, '--world', 'demo'])
  return server.listening()
}

async function signIn(url: string): Promise<Uploader> {
  const response = await fetch(`${url}/api/sign-in/persona`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId: 'lin-xia' }),
  })
  return { url, token: SignedIn.parse(await response.json()).token }
}

test('FILE-1: a server killed in the middle of an upload goes on with what it had acknowledged', async () => {
  const bytes = new Uint8Array(6_000_000).map((_, place) => place % 251)
  const before = await signIn(await start())
  const asked = { name: '录屏.bin', bytes: bytes.length, conversationId: 'product-design' }
  const id = uploadIdIn(await announce(before, asked))
  expect((await sendPart(before, id, 0, bytes.slice(0, 2_000_000))).status).toBe(204)

  // The second piece is on its way when the server is killed.
  const stuck = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.slice(2_000_000, 3_000_000))
    },
  })
  const sending = sendPart(before, id, 2_000_000, stuck)
  sending.catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 150))
  await server?.kill('SIGKILL')
  await expect(sending).rejects.toThrow()

  const after = { ...before, url: await start() }
  const there = await arrived(after, id)
  expect(there).toBeGreaterThanOrEqual(2_000_000)
  expect((await sendPart(after, id, Number(there), bytes.slice(Number(there)))).status).toBe(204)
  const headers = { authorization: `Bearer ${after.token}` }
  const back = await fetch(`${after.url}/api/files/${id}`, { headers })
  expect(Buffer.from(await back.arrayBuffer()).equals(bytes)).toBe(true)
})
