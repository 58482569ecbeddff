import { z } from 'zod'
import { Id, Instant } from '../domain/ids.ts'

/** What a code on the console's screen is for. @see ADM-4 */
export const ScanPurpose = z.enum(['creatorTransfer', 'consoleSignIn'])
export type ScanPurpose = z.infer<typeof ScanPurpose>

/** `used`: it did what it was for, and does nothing more. A code past its end is `expired` whatever it was before. */
export const ScanState = z.enum(['waiting', 'scanned', 'confirmed', 'refused', 'used', 'expired'])
export type ScanState = z.infer<typeof ScanState>

/** What stands in the picture: `qun-scan:` and a random 256-bit value, base64url. */
export const ScanCode = z.string().regex(/^qun-scan:[0-9A-Za-z_-]{43}$/)
export type ScanCode = z.infer<typeof ScanCode>

/** A code lives two minutes and works once. @see ADM-4 */
export const scanCodeLives = 2 * 60_000

/** What the phone shows before its person confirms or refuses. `enterprise` null: they choose nothing, there is one. */
export const Scanned = z.strictObject({
  purpose: ScanPurpose,
  enterprise: z.strictObject({ id: Id, name: z.string() }).nullable(),
  expiresAt: Instant,
})
export type Scanned = z.infer<typeof Scanned>
