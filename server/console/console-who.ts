import type { Who } from '../context.ts'

/** Who asks the console: a person, in one enterprise's console, through one session, from an address. */
export interface ConsoleWho extends Who {
  readonly enterpriseId: string
  readonly tokenHash: string
  readonly address: string | null
}
