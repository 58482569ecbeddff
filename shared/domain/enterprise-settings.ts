import { z } from 'zod'
import { Id } from './ids.ts'

const minute = 60_000
const hour = 60 * minute

/** What the console offers as the cap of ordinary internal groups. @see ADM-1 */
const groupCaps = [5, 10, 30, 50, 100, 200, 300, 500, 2000] as const
/** Era setting: how large external groups may be. */
const externalLimits = [100, 200, 500] as const
/** Era setting: how long one's own message can be recalled, in milliseconds. */
const recallWindows = [2 * minute, 5 * minute, hour, 24 * hour] as const

/** Whose groups follow a cap of their own: a person's, or those of everybody in a department. The larger one counts. */
export const CapException = z.strictObject({ of: z.enum(['person', 'department']), id: Id, cap: z.literal(groupCaps) })
export type CapException = z.infer<typeof CapException>

/**
 * What an enterprise sets in its console about chats. `recallWithin.internal` holds for internal and department groups
 * and direct chats of colleagues, `external` for external groups and the other direct chats.
 * @see ADM-1, GRP-5
 */
export const EnterpriseSettings = z.strictObject({
  groupCap: z.literal(groupCaps),
  capAllowList: z.array(CapException).max(500),
  externalLimit: z.literal(externalLimits),
  recallWithin: z.strictObject({ internal: z.literal(recallWindows), external: z.literal(recallWindows) }),
  watermark: z.boolean(),
  /** Whether the server fetches pictures that a robot only names by their address. */
  remotePictures: z.boolean(),
})
export type EnterpriseSettings = z.infer<typeof EnterpriseSettings>

/** As an enterprise starts; the same numbers as `limits`. */
export const usualSettings: EnterpriseSettings = {
  groupCap: 200,
  capAllowList: [],
  externalLimit: 500,
  recallWithin: { internal: 24 * hour, external: 2 * minute },
  watermark: false,
  remotePictures: false,
}

/** The cap of an ordinary internal group of this owner. Nothing else is capped by it. */
export function groupCapFor(
  { groupCap, capAllowList }: EnterpriseSettings,
  owner: { readonly personId: string; readonly departmentIds: readonly string[] },
): number {
  const own = capAllowList.filter(({ of, id }) =>
    of === 'person' ? id === owner.personId : owner.departmentIds.includes(id),
  )
  return own.length === 0 ? groupCap : Math.max(...own.map(({ cap }) => cap))
}
