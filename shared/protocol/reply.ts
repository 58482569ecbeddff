import type { ErrorCode, ErrorDetails, Reason } from '../domain/error.ts'

export interface Refusal {
  readonly code: ErrorCode
  readonly reason: Reason
  readonly details: ErrorDetails
}

/** What every request is answered with. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refusal }
