import { z } from 'zod'
import { coreReasons, errorCodes, type Reason } from '#shared/domain/error.ts'
import { features } from '#shared/features/index.ts'
import type { Refusal, Reply } from '#shared/protocol/reply.ts'

const reasons: ReadonlySet<string> = new Set([
  ...coreReasons,
  ...Object.values(features).flatMap(({ reasons }) => reasons),
])

function isReason(reason: string): reason is Reason {
  return reasons.has(reason)
}

/** A reason of a newer server reads as a failure in general. */
export const RefusalSchema: z.ZodType<Refusal> = z.object({
  code: z.enum(errorCodes),
  reason: z.string().transform((reason): Reason => (isReason(reason) ? reason : 'server.failed')),
  details: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})

const ReplySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: RefusalSchema }),
])

/** The envelope around an answer; null when it is none. */
export function parseReply(raw: unknown): Reply<unknown> | null {
  const parsed = ReplySchema.safeParse(raw)
  return parsed.success ? parsed.data : null
}
