import type { Work } from '../domain/once.ts'
import { deleteConsoleSessionsOf } from '../storage/stores/console-sessions.store.ts'
import { deleteSessionsOf } from '../storage/stores/sessions.store.ts'

/** Ends a person's sessions in this console, or in every one; their sockets are closed with the commit. @see ADM-3 */
export async function endConsoles({ db, news }: Work, personId: string, enterpriseId: string | null): Promise<void> {
  for (const tokenHash of await deleteConsoleSessionsOf(db, personId, enterpriseId)) news.consolesEnded.push(tokenHash)
}

/** Ends everything a person is signed in to: chats and consoles, on every device. */
export async function endEverything(work: Work, personId: string): Promise<void> {
  await deleteSessionsOf(work.db, personId)
  work.news.signedOut.push({ personId })
  await endConsoles(work, personId, null)
}
