import { parsedUrl } from './parsed-url.ts'

const usualServer = 'http://127.0.0.1:4780'

/**
 * The server this program talks to, as an origin: QUN_SERVER_URL, else `--server-url=`, else the usual local one.
 * Only http and https count; anything else falls through to the next.
 */
export function findServerUrl(environment: Readonly<Record<string, string | undefined>>, givenSwitch: string): string {
  return httpOrigin(environment.QUN_SERVER_URL) ?? httpOrigin(givenSwitch) ?? usualServer
}

function httpOrigin(text: string | undefined): string | undefined {
  const url = text ? parsedUrl(text) : undefined
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.origin : undefined
}
