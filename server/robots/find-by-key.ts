import type { Context } from '../context.ts'
import { findRobotByHash, type RobotRow } from '../storage/stores/robots.store.ts'

/** Whose key this is; null for none that lives. */
export async function findByKey(ctx: Context, key: unknown): Promise<RobotRow | null> {
  if (typeof key !== 'string' || key === '' || key.length > 100) return null
  return findRobotByHash(ctx.storage.read, ctx.vault.hash(key))
}
