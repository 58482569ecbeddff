import { z } from 'zod'
import { Id } from '#shared/domain/ids.ts'
import { Person } from '#shared/domain/person.ts'
import { desktop } from './desktop.ts'

/** What is needed to come back without signing in: kept by the desktop program in the system's safe, or by the browser. */
export const RememberedSession = z.object({ serverUrl: z.string(), serverId: Id, token: z.string(), person: Person })
export type RememberedSession = z.infer<typeof RememberedSession>

const key = 'qun.session'

export async function recallSession(): Promise<RememberedSession | null> {
  const bridge = desktop()
  if (bridge !== null) return parsed(await bridge.call('secret:read', undefined).catch(() => null))
  // Each tab keeps its own person; a new tab takes the last one.
  return parsed(sessionStorage.getItem(key)) ?? parsed(localStorage.getItem(key))
}

export async function rememberSession(session: RememberedSession): Promise<void> {
  const secret = JSON.stringify(session)
  const bridge = desktop()
  if (bridge !== null) return bridge.call('secret:write', secret)
  sessionStorage.setItem(key, secret)
  localStorage.setItem(key, secret)
}

/** Forgets it, unless another tab remembers somebody else since. */
export async function forgetSession(token: string): Promise<void> {
  const bridge = desktop()
  if (bridge !== null) return bridge.call('secret:clear', undefined)
  sessionStorage.removeItem(key)
  if (parsed(localStorage.getItem(key))?.token === token) localStorage.removeItem(key)
}

function parsed(secret: string | null): RememberedSession | null {
  try {
    const result = RememberedSession.safeParse(JSON.parse(secret ?? 'null'))
    return result.success ? result.data : null
  } catch {
    return null
  }
}
