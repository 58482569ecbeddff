import { z } from 'zod'
import { ScanState } from './scan.ts'

/** Every event the server sends over a console's socket. */
export const consoleEvents = {
  'code:changed': {
    doc: 'The scan code on this console turned: scanned, confirmed, refused or used. @see ADM-4',
    payload: z.strictObject({ state: ScanState }),
  },
  'robots:changed': {
    doc: 'A robot of the enterprise was added, changed, disabled, enabled or removed: ask `console:robots`. @see ROB-6',
    payload: z.strictObject({}),
  },
  'session:ended': {
    doc: 'This console session is over: signed out, the role taken away or handed on. The server closes the socket next.',
    payload: z.strictObject({}),
  },
} as const satisfies Record<string, { readonly doc: string; readonly payload: z.ZodType }>

export type ConsoleEventName = keyof typeof consoleEvents
export type ConsoleEventPayload<Name extends ConsoleEventName> = z.infer<(typeof consoleEvents)[Name]['payload']>
