import { z } from 'zod'

/** A join code's secret: 128 random bits as 22 characters, in the picture and at the end of `/j/…`. */
export const JoinCode = z.string().regex(/^[0-9A-Za-z_-]{22}$/)
export type JoinCode = z.infer<typeof JoinCode>
