import type { z } from 'zod'
import { DomainError } from '#shared/domain/error.ts'

/** What somebody sent, if it is well-formed. @throws DomainError input */
export function parse<Output>(schema: z.ZodType<Output>, sent: unknown): Output {
  const result = schema.safeParse(sent)
  if (!result.success) throw new DomainError('invalid', 'input', { at: result.error.issues[0]?.path.join('.') ?? '' })
  return result.data
}
