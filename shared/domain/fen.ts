import { z } from 'zod'

/** Money: a whole number of fen, a hundredth of a yuan. Never a fraction. @see RP-2 */
export const Fen = z.number().int().min(0).max(100_000_000_00)
export type Fen = z.infer<typeof Fen>
