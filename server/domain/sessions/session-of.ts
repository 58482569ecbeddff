import { DomainError } from '#shared/domain/error.ts'
import type { Context, Who } from '../../context.ts'
import { deleteConsoleSessionsOf, deleteConsoleSessionsThrough } from '../../storage/stores/console-sessions.store.ts'
import { deleteSession, deleteSessionsOf, findSession } from '../../storage/stores/sessions.store.ts'
import { write } from '../once.ts'
import { hashToken } from './token.ts'

/** Who a token stands for, and the hash it is kept under. */
export interface Session extends Who {
  readonly tokenHash: string
}

/** @throws DomainError unauthenticated for a token that is unknown or was ended */
export async function sessionOf(ctx: Context, token: string): Promise<Session> {
  const tokenHash = hashToken(token)
  const session = await findSession(ctx.storage.read, tokenHash)
  if (session === null) throw new DomainError('unauthenticated', 'session.ended')
  return { personId: session.personId, tokenHash }
}

/** Ends this session with the consoles opened out of it, or everything of the person's; their sockets are closed. */
export async function signOut(ctx: Context, session: Session, everywhere: boolean): Promise<void> {
  await write(ctx, async ({ db, news }) => {
    if (everywhere) {
      await deleteSessionsOf(db, session.personId)
      news.signedOut.push({ personId: session.personId })
      news.consolesEnded.push(...(await deleteConsoleSessionsOf(db, session.personId, null)))
    } else {
      await deleteSession(db, session.tokenHash)
      news.signedOut.push({ tokenHash: session.tokenHash })
      news.consolesEnded.push(...(await deleteConsoleSessionsThrough(db, session.tokenHash)))
    }
  })
}
