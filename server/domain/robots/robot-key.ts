import { randomBytes } from 'node:crypto'
import { v4 } from 'uuid'
import type { Vault } from '../../storage/vault.ts'

/** A new secret for the address of a robot, as it is kept. @see ROB-2 */
export function newRobotKey(vault: Vault, robotId: string): { keyHash: string; sealedKey: string } {
  const key = v4({ random: randomBytes(16) })
  return { keyHash: vault.hash(key), sealedKey: vault.seal(key, robotId) }
}
