import { randomBytes } from 'node:crypto'
import { DomainError } from '#shared/domain/error.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { contactCodeOf, saveContactCode } from '../../storage/stores/contacts.store.ts'
import { once } from '../once.ts'
import { demandContactRight } from './keeps-contacts.ts'

/** One's own code, made when there is none; the secret itself is no part of the kept receipt. @see W-5 */
export async function showContactCode(
  ctx: Context,
  who: Who,
  input: RequestInput<'contact:code'>,
): Promise<RequestOutput<'contact:code'>> {
  await once(ctx, who, { request: 'contact:code', input }, async ({ db }) => {
    await demandContactRight(db, who.personId)
    if (input.regenerate || (await contactCodeOf(db, who.personId)) === null)
      await saveContactCode(db, who.personId, newCode())
    return {}
  })
  await demandContactRight(ctx.storage.read, who.personId)
  const code = await contactCodeOf(ctx.storage.read, who.personId)
  if (code === null) throw new DomainError('not_found', 'person.unknown')
  return { code }
}

const newCode = () => `qun-contact:${randomBytes(16).toString('base64url')}`
