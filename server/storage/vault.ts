import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Secrets that are kept in the database, useless without the key of the server, which is not in it. */
export interface Vault {
  /** The same for the same secret: to look it up by. */
  hash(secret: string): string
  /** Sealed for one `owner`; under another it does not open. */
  seal(secret: string, owner: string): string
  /** @throws Error when it was sealed with another key, for another owner, or changed since */
  open(sealed: string, owner: string): string
}

/** The vault of a data folder. Its key is `given` (32 bytes in base64), or a file of the folder, made at the first start. */
export function openVault(folder: string, given: string | null): Vault {
  const key = given === null ? keptKey(join(folder, 'server.key')) : Buffer.from(given, 'base64')
  if (key.length !== keyBytes) throw new Error(`the server key has ${key.length} bytes instead of ${keyBytes}`)
  const derived = (use: string) => Buffer.from(hkdfSync('sha256', key, '', use, keyBytes))
  const sealing = derived('seal')
  const looking = derived('look up')
  return {
    hash: (secret) => createHmac('sha256', looking).update(secret).digest('base64url'),
    seal: (secret, owner) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(owner))
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    open: (text, owner) => {
      const bytes = Buffer.from(text, 'base64url')
      const [nonce, tag, sealed] = [
        bytes.subarray(0, nonceBytes),
        bytes.subarray(nonceBytes, nonceBytes + tagBytes),
        bytes.subarray(nonceBytes + tagBytes),
      ]
      const decipher = createDecipheriv('aes-256-gcm', sealing, nonce, { authTagLength: tagBytes })
      decipher.setAAD(Buffer.from(owner)).setAuthTag(tag)
      return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8')
    },
  }
}

const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

function keptKey(path: string): Buffer {
  try {
    const file = openSync(path, 'wx', 0o600)
    const key = randomBytes(keyBytes)
    writeSync(file, `${key.toString('base64')}\n`)
    fsyncSync(file)
    closeSync(file)
    return key
  } catch (error) {
    if (Object(error).code !== 'EEXIST') throw error
    return Buffer.from(readFileSync(path, 'utf8'), 'base64')
  }
}
