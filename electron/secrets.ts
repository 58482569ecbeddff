import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { safeStorage } from 'electron'
import { z } from 'zod'

const Kept = z.strictObject({ form: z.enum(['sealed', 'plain']), value: z.string() })

/** The session token between starts. */
export interface Secrets {
  read(): string | null
  write(token: string): void
  clear(): void
}

/**
 * Sealed with the operating system's key store. Where there is none (a Linux session without a keyring, a virtual screen)
 * the token lies in a file that only its owner can read: the session can be revoked, and asking for the password at every
 * start would teach people to choose a short one.
 */
export function createSecrets(folder: string): Secrets {
  const file = join(folder, 'session.json')
  return {
    read: () => open(file),
    write(token) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, JSON.stringify(seal(token)), { mode: 0o600 })
    },
    clear: () => rmSync(file, { force: true }),
  }
}

function seal(token: string): z.infer<typeof Kept> {
  if (!safeStorage.isEncryptionAvailable()) return { form: 'plain', value: token }
  return { form: 'sealed', value: safeStorage.encryptString(token).toString('base64') }
}

/** A token that cannot be opened (another machine's file, a new key) is no token: the person signs in again. */
function open(file: string): string | null {
  try {
    const { form, value } = Kept.parse(JSON.parse(readFileSync(file, 'utf8')))
    return form === 'plain' ? value : safeStorage.decryptString(Buffer.from(value, 'base64'))
  } catch {
    return null
  }
}
