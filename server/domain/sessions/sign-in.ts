import { DomainError } from '#shared/domain/error.ts'
import type { PersonaSignIn, SignedIn, SignIn } from '#shared/protocol/http.ts'
import type { Context } from '../../context.ts'
import { findPerson } from '../../storage/stores/people.store.ts'
import { findAccount, insertSession } from '../../storage/stores/sessions.store.ts'
import { findStaff } from '../../storage/stores/staff.store.ts'
import { write } from '../once.ts'
import { hashPassword, matchesPassword } from './password.ts'
import { hashToken, newToken } from './token.ts'

/** Compared with when the account does not exist, so that both answers take as long. */
const nobody = hashPassword(newToken())

/** @throws DomainError unauthenticated, the same for an unknown account and a wrong password */
export async function signIn(ctx: Context, { account, password }: SignIn): Promise<SignedIn> {
  const known = await findAccount(ctx.storage.read, account)
  const matches = await matchesPassword(password, known?.passwordHash ?? (await nobody))
  if (known === null || !matches) throw new DomainError('unauthenticated', 'signIn.wrong')
  return startSession(ctx, known.personId)
}

/** Sign-in without a password: the demo world and testing only; the edge decides whether that is on. */
export async function signInAs(ctx: Context, { personId }: PersonaSignIn): Promise<SignedIn> {
  return startSession(ctx, personId)
}

/** Asked in the transaction: whoever is deactivated or leaves at this very moment does not slip in. @see ADM-5 */
async function startSession(ctx: Context, personId: string): Promise<SignedIn> {
  return write(ctx, async ({ db, now }) => {
    const staff = await findStaff(db, personId)
    const person = await findPerson(db, personId)
    if (staff === null || person === null || staff.leftAt !== null || staff.activated === 0) {
      throw new DomainError('not_found', 'person.unknown')
    }
    const token = newToken()
    await insertSession(db, { tokenHash: hashToken(token), personId, createdAt: now })
    return { token, person }
  })
}
