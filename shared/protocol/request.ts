import { z } from 'zod'
import type { Capability } from '../capabilities/matrix.ts'
import type { Reason } from '../domain/error.ts'
import { ClientId, Id } from '../domain/ids.ts'

/**
 * One request of the socket: parsed by `input`, answered with `output`.
 * `changes: true` asks for a `clientId`: a repeat gets the first answer, the same id with another body is refused.
 * `capability` is what `can()` is asked; a card's own capability stands in its tool, a switch's in `switchCapability`.
 */
export interface Request {
  readonly doc: string
  readonly input: z.ZodType
  readonly output: z.ZodType
  readonly changes: boolean
  readonly capability: Capability | 'by tool' | 'by switch' | null
  readonly refusals: readonly Reason[]
}

/** Pieces that inputs and outputs are made of. */
export const inConversation = { conversationId: Id }
export const mutation = { clientId: ClientId }
export const nothing = z.strictObject({})
export const page = { before: Id.nullable(), limit: z.number().int().min(1).max(200) }
