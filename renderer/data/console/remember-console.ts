import { z } from 'zod'
import { Console } from '#shared/console/http.ts'
import { Person } from '#shared/domain/person.ts'

/** An open console: kept by this one window until it is closed, so that it survives a reload and nothing more. */
const RememberedConsole = z.object({ serverUrl: z.string(), token: z.string(), person: Person, console: Console })
export type RememberedConsole = z.infer<typeof RememberedConsole>

const key = 'qun.console'

export function recallConsole(): RememberedConsole | null {
  try {
    const parsed = RememberedConsole.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export function rememberConsole(session: RememberedConsole): void {
  sessionStorage.setItem(key, JSON.stringify(session))
}

export function forgetConsole(): void {
  sessionStorage.removeItem(key)
}
