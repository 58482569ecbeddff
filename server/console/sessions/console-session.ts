import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../../context.ts'
import { hashToken } from '../../domain/sessions/token.ts'
import { deleteConsoleSession, findConsoleSession } from '../../storage/stores/console-sessions.store.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleWrite } from '../console-work.ts'

/** Who a console's token stands for. @throws DomainError unauthenticated for one that is unknown or was ended */
export async function consoleSessionOf(ctx: Context, token: string, address: string): Promise<ConsoleWho> {
  const tokenHash = hashToken(token)
  const session = await findConsoleSession(ctx.storage.read, tokenHash)
  if (session === null) throw new DomainError('unauthenticated', 'session.ended')
  return { personId: session.personId, enterpriseId: session.enterpriseId, tokenHash, address }
}

/** Ends this console session; its sockets are closed. */
export async function signOutOfConsole(
  ctx: Context,
  who: ConsoleWho,
  _input: ConsoleInput<'console:signOut'>,
): Promise<ConsoleOutput<'console:signOut'>> {
  return consoleWrite(ctx, who, 'console:signOut', async ({ db, news }) => {
    await deleteConsoleSession(db, who.tokenHash)
    news.consolesEnded.push(who.tokenHash)
    return {}
  })
}
