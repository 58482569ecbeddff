import { WebAddress } from '#shared/domain/robot-document.ts'

/** An address of the web as it may be kept; programs often leave out `http://`. Null for whatever else it is. */
export function webAddress(text: string | null): string | null {
  const written = text?.trim() ?? ''
  const address = host.test(written) ? `http://${written}` : written
  return WebAddress.safeParse(address).success && URL.canParse(address) ? address : null
}

/** `www.example.com`, `localhost:8080/x`: something that begins like a host and not like a scheme. */
const host = /^(?:localhost|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?=[:/?#]|$)/iu
