import { askForChange } from './ask.ts'
import { useSession } from './session.store.ts'

export interface ShownCode {
  /** What the picture holds and what is sent to somebody: a page that leads into the group. */
  readonly link: string
  readonly expiresAt: number
}

/** The group's code; `renew` makes the earlier one worthless at once. */
export async function showJoinCode(conversationId: string, renew: boolean): Promise<ShownCode> {
  const { code, expiresAt } = await askForChange('joinCode:show', (clientId) => ({
    clientId,
    conversationId,
    regenerate: renew,
  }))
  return { link: new URL(`/j/${code}`, useSession.getState().serverUrl).href, expiresAt }
}
