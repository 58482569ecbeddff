import { z } from 'zod'

/** How long something holds, from the server's now: milliseconds (a minute to 30 days), or until it is lifted. */
export const Lasting = z.union([
  z.literal('always'),
  z
    .number()
    .int()
    .min(60_000)
    .max(30 * 24 * 60 * 60_000),
])
export type Lasting = z.infer<typeof Lasting>
