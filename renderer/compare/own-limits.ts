import { usualSettings } from '#shared/domain/enterprise-settings.ts'
import { limitsFor } from '#shared/domain/limits.ts'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import type { LimitsTable } from './compare-rows.ts'

type Enterprise = NonNullable<RequestOutput<'enterprise:get'>['enterprise']>

/** The limits as one's own enterprise has set them. @see ADM-1 */
export function ownLimits({ settings, groupCap }: Pick<Enterprise, 'settings' | 'groupCap'>): LimitsTable {
  const set = limitsFor({ ...usualSettings, ...settings })
  return { ...set, internal: { ...set.internal, defaultCap: groupCap } }
}
