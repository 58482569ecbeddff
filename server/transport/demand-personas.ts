import { DomainError } from '#shared/domain/error.ts'
import type { Hello } from '#shared/protocol/http.ts'

/** @throws DomainError not_found where nobody may be signed in without a password */
export function demandPersonas({ personas }: Hello): void {
  if (!personas) throw new DomainError('not_found', 'signIn.noPersonas')
}
