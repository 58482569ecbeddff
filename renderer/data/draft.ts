import { z } from 'zod'
import { Mention } from '#shared/domain/mention.ts'

/** What stands unsent in a composer. Never leaves this machine. */
export const Draft = z.object({ text: z.string().max(20_000), mentions: z.array(Mention) })
export type Draft = z.infer<typeof Draft>
