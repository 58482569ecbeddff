import { z } from 'zod'

/** Any text but half characters and NUL, which databases do not keep as they are. */
export const PlainText = z.string().regex(/^[^\p{Cs}\0]*$/u)
