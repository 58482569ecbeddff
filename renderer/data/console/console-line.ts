import { consoleEvents } from '#shared/console/events.ts'
import { consoleRequests } from '#shared/console/requests.ts'
import type { ScanState } from '#shared/console/scan.ts'
import type { DomainError } from '#shared/domain/error.ts'
import { context } from '../context.ts'
import { type Line, openLine } from '../server-line.ts'

type ConsoleLine = Line<typeof consoleRequests>

interface ConsoleEars {
  /** Up; at the first time and after every break. */
  connected(): void
  disconnected(): void
  /** The server knows this session no more, or does not let it in. */
  refused(error: DomainError): void
  ended(): void
  /** Something that may be on screen is not as it was. */
  changed(): void
}

let line: ConsoleLine | null = null
let token: string | null = null
const codeListeners = new Set<(state: ScanState) => void>()

/** The line of the console that is open; null while none is. */
export function consoleLine(): ConsoleLine | null {
  return line
}

/** The secret of the console that is open, for what travels over HTTP. */
export function consoleToken(): string | null {
  return token
}

export function openConsoleLine(address: string, session: string, ears: ConsoleEars): void {
  closeConsoleLine()
  token = session
  line = openLine({
    address,
    token: session,
    door: 'console',
    hears: consoleEvents,
    asks: consoleRequests,
    ctx: context,
    listener: {
      connected: ears.connected,
      disconnected: ears.disconnected,
      refused: ears.refused,
      heard(name, payload) {
        if (name === 'session:ended') ears.ended()
        if (name === 'robots:changed') ears.changed()
        if ('state' in payload) for (const hear of codeListeners) hear(payload.state)
      },
    },
  })
}

export function closeConsoleLine(): void {
  line?.close()
  line = null
  token = null
}

/** Hears how the code on this console's screen turns. @see ADM-4 */
export function onCodeChanged(hear: (state: ScanState) => void): () => void {
  codeListeners.add(hear)
  return () => codeListeners.delete(hear)
}
