import { create } from 'zustand'
import { type EnterpriseSettings, usualSettings } from '#shared/domain/enterprise-settings.ts'
import { limits } from '#shared/domain/limits.ts'
import { ask } from './ask.ts'

/** What the viewer's enterprise set, as far as this client draws by it. */
interface EnterpriseState {
  /** What is drawn behind chats; null while the enterprise has it off. @see GRP-5 */
  readonly watermark: string | null
  /** How large external groups may be. @see ADM-1 */
  readonly externalLimit: number
  /** How large an internal group may be that the viewer owns. */
  readonly groupCap: number
  /** How long one's own messages can be taken back. @see MSG-2 */
  readonly recallWithin: EnterpriseSettings['recallWithin']
  /** The same in external groups of other enterprises. */
  readonly recallElsewhere: Readonly<Record<string, number>>
}

/** As long as the enterprise has said nothing, and for WeChat users. */
export const usualEnterprise: EnterpriseState = {
  watermark: null,
  externalLimit: limits.external.members,
  groupCap: limits.internal.defaultCap,
  recallWithin: usualSettings.recallWithin,
  recallElsewhere: {},
}

export const useEnterprise = create<EnterpriseState>()(() => usualEnterprise)

/** Asks what the enterprise set; offline what was known stays. */
export async function fetchEnterprise(): Promise<void> {
  const answer = await ask('enterprise:get', {}).catch(() => null)
  if (answer === null) return
  const { enterprise, recallElsewhere } = answer
  useEnterprise.setState(
    enterprise === null
      ? { ...usualEnterprise, recallElsewhere }
      : {
          watermark: enterprise.watermark,
          ...enterprise.settings,
          groupCap: enterprise.groupCap,
          recallElsewhere,
        },
  )
}

/** A group came onto the list while the line was up: what an enterprise set that is new to the viewer is asked for. */
export function meetEnterprise(enterpriseId: string | null, mine: string | null): void {
  const known =
    enterpriseId === mine || enterpriseId === null || enterpriseId in useEnterprise.getState().recallElsewhere
  if (!known) void fetchEnterprise()
}
