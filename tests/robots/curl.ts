import { spawn, spawnSync } from 'node:child_process'
import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { text } from 'node:stream/consumers'

/** Whether this machine has curl. Where it has not, `fetch` sends the same. */
export const hasCurl = spawnSync('curl', ['--version']).status === 0

export interface Posted {
  readonly url: string
  readonly body: Buffer
  /** null sends none. */
  readonly contentType: string | null
  /** Sends no length, as a program does that does not know it. */
  readonly chunked?: boolean
}

/** Posts a body as it is; answers what came back. */
export async function post(posted: Posted): Promise<unknown> {
  const { url, body, contentType, chunked = false } = posted
  if (!hasCurl) return answerOf(await fetch(url, fetchOf(posted)))
  const type = `Content-Type:${contentType === null ? '' : ` ${contentType}`}`
  const length = chunked ? ['-H', 'Transfer-Encoding: chunked'] : []
  return curl(['-H', type, ...length, '--data-binary', '@-', url], body)
}

/** Posts a file as a form does: `--form <field>=@<path>`. */
export async function postForm(url: string, field: string, path: string): Promise<unknown> {
  if (hasCurl) return curl(['--form', `${field}=@${path}`, url])
  const form = new FormData()
  form.append(field, await openAsBlob(path), basename(path))
  return answerOf(await fetch(url, { method: 'POST', body: form }))
}

async function curl(args: readonly string[], body: Buffer = Buffer.alloc(0)): Promise<unknown> {
  const child = spawn('curl', ['--silent', '--show-error', '--noproxy', '*', ...args])
  // curl may end before it has read everything, when the answer is there already.
  child.stdin.on('error', () => {}).end(body)
  const [said, complaint] = await Promise.all([text(child.stdout), text(child.stderr)])
  if (complaint !== '') throw new Error(complaint)
  return JSON.parse(said)
}

function fetchOf({ body, contentType, chunked = false }: Posted): RequestInit {
  const bytes = new Uint8Array(body)
  const headers: Record<string, string> = contentType === null ? {} : { 'content-type': contentType }
  const streamed = { body: new Blob([bytes]).stream(), duplex: 'half' }
  return { method: 'POST', headers, ...(chunked ? streamed : { body: bytes }) }
}

async function answerOf(response: Response): Promise<unknown> {
  return response.json()
}
