import { DomainError } from '#shared/domain/error.ts'

/** Why something did not happen; what nobody foresaw counts as a failure of the server. */
export function refusalOf(error: unknown): DomainError {
  return error instanceof DomainError ? error : new DomainError('unavailable', 'server.failed')
}
