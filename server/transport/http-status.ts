import type { ErrorCode } from '#shared/domain/error.ts'

/** How each class of refusal is told over HTTP. */
export const httpStatus: Readonly<Record<ErrorCode, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  limit: 422,
  rate_limited: 429,
  too_large: 413,
  outdated: 426,
  unavailable: 503,
}
