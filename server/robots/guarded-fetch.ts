import { lookup } from 'node:dns/promises'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isPublicAddress } from './public-address.ts'

const bytesAtMost = 1024 * 1024
const redirectsAtMost = 3
const takesAtMost = 5000

/** Why nothing was fetched. What the other side did wrong, or may not be gone to; never a fault of this server. */
export class FetchRefusedError extends Error {
  override readonly name = 'FetchRefusedError'
}

/** Hosts with their port (`127.0.0.1:8080`) that may be gone to although they are not of the open net: for tests. */
type Trusted = ReadonlySet<string>

/**
 * Fetches from an address a stranger wrote: every name is resolved first, and the connection goes to the very address
 * that was looked at, on each redirect anew. It asks for nothing but bytes, sends nothing along, and stops early.
 * @throws FetchRefusedError
 */
export async function guardedFetch(address: string, trusted: Trusted): Promise<Buffer> {
  const signal = AbortSignal.timeout(takesAtMost)
  try {
    let url = new URL(address)
    for (let hops = 0; hops <= redirectsAtMost; hops += 1) {
      const response = await ask(url, await reachable(url, trusted), signal)
      const next = redirectOf(response)
      if (next === null) return await bytesOf(response)
      response.destroy()
      url = new URL(next, url)
    }
    throw new FetchRefusedError('redirected too often')
  } catch (error) {
    throw error instanceof FetchRefusedError ? error : new FetchRefusedError('not reachable', { cause: error })
  }
}

/** The address behind a name. One closed address among several closes them all: the next answer may be that one. */
async function reachable({ protocol, hostname, host, port }: URL, trusted: Trusted): Promise<string> {
  if (protocol !== 'http:' && protocol !== 'https:') throw new FetchRefusedError('not of the web')
  const name = hostname.replace(/^\[(.*)\]$/, '$1')
  const found = await lookup(name, { all: true })
  const [first] = found
  if (first === undefined) throw new FetchRefusedError('unknown host')
  const known = trusted.has(port === '' ? `${host}:80` : host)
  if (!known && !found.every(({ address }) => isPublicAddress(address)))
    throw new FetchRefusedError('not of the open net')
  return first.address
}

function ask(url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    request({
      host: address,
      port: url.port === '' ? undefined : Number(url.port),
      path: `${url.pathname}${url.search}`,
      servername: url.hostname,
      headers: { host: url.host, accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'Qun' },
      agent: false,
      signal,
    })
      .once('response', resolve)
      .once('error', reject)
      .end()
  })
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | null {
  if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined) return headers.location
  if (statusCode !== 200) throw new FetchRefusedError(`answered ${statusCode}`)
  return null
}

async function bytesOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let taken = 0
  for await (const chunk of response) {
    taken += chunk.length
    if (taken > bytesAtMost) throw new FetchRefusedError('too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
