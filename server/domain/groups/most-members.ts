import type { ConversationKind } from '#shared/domain/conversation.ts'
import { groupCapFor } from '#shared/domain/enterprise-settings.ts'
import { limitsFor } from '#shared/domain/limits.ts'
import type { Db } from '../../storage/storage.ts'
import { departmentsOf } from '../../storage/stores/directory.store.ts'
import { settingsOf } from '../../storage/stores/enterprise-settings.store.ts'

interface Group {
  readonly kind: Exclude<ConversationKind, 'direct'>
  readonly enterpriseId: string | null
  readonly ownerId: string | null
}

/**
 * How many people a group may hold: its kind's limit as the enterprise has set it, for an ordinary internal group the
 * cap of whoever owns it.
 * @see ADM-1
 */
export async function mostMembers(db: Db, { kind, enterpriseId, ownerId }: Group): Promise<number> {
  const settings = await settingsOf(db, enterpriseId)
  const { members, defaultCap } = limitsFor(settings)[kind]
  if (defaultCap === null) return members
  const owner = ownerId === null ? null : { personId: ownerId, departmentIds: await departmentsOf(db, ownerId) }
  return Math.min(members, owner === null ? defaultCap : groupCapFor(settings, owner))
}
