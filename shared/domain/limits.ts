import type { ConversationKind } from './conversation.ts'
import type { EnterpriseSettings } from './enterprise-settings.ts'

type GroupKind = Exclude<ConversationKind, 'direct'>

/** One column of the limits table; `null` means "no such limit". Times are milliseconds. */
export interface KindLimits {
  readonly members: number
  readonly defaultCap: number | null
  readonly atCreationWithWeChat: number | null
  readonly admins: number
  readonly newcomersSeeHistory: boolean
  readonly recallWithin: number
  readonly joinCodeLives: number | null
  readonly consentOver: number | null
}

const minute = 60_000
const day = 24 * 60 * minute

/** The limits by kind, as the rule book's table gives them; each is a server setting with this default. */
export const limits = {
  internal: {
    members: 2000,
    defaultCap: 200,
    atCreationWithWeChat: null,
    admins: 3,
    newcomersSeeHistory: false,
    recallWithin: day,
    joinCodeLives: 7 * day,
    consentOver: null,
  },
  department: {
    members: 2000,
    defaultCap: null,
    atCreationWithWeChat: null,
    admins: 3,
    newcomersSeeHistory: true,
    recallWithin: day,
    joinCodeLives: null,
    consentOver: null,
  },
  external: {
    members: 500,
    defaultCap: null,
    atCreationWithWeChat: 40,
    admins: 3,
    newcomersSeeHistory: false,
    recallWithin: 2 * minute,
    joinCodeLives: 7 * day,
    consentOver: null,
  },
  wechat: {
    members: 500,
    defaultCap: null,
    atCreationWithWeChat: 40,
    admins: 3,
    newcomersSeeHistory: false,
    recallWithin: 2 * minute,
    joinCodeLives: 7 * day,
    consentOver: 40,
  },
} as const satisfies Record<GroupKind, KindLimits>

/**
 * The limits as an enterprise's console has set them. Groups of no enterprise (WeChat) keep the usual ones.
 * The cap of one internal group is `groupCapFor`, which knows the allow-list.
 */
export function limitsFor(settings: EnterpriseSettings): Readonly<Record<GroupKind, KindLimits>> {
  const { groupCap, externalLimit, recallWithin } = settings
  return {
    ...limits,
    internal: { ...limits.internal, defaultCap: groupCap, recallWithin: recallWithin.internal },
    department: { ...limits.department, recallWithin: recallWithin.internal },
    external: { ...limits.external, members: externalLimit, recallWithin: recallWithin.external },
  }
}

/**
 * How long one's own message can be taken back. A direct chat is like an internal group between colleagues, else like an
 * external one.
 * @see MSG-2
 */
export function recallWindow(
  { kind, colleagues }: { readonly kind: ConversationKind; readonly colleagues: boolean },
  { internal, external }: EnterpriseSettings['recallWithin'],
): number {
  if (kind === 'wechat') return limits.wechat.recallWithin
  return kind === 'external' || (kind === 'direct' && !colleagues) ? external : internal
}

/** A group starts with its creator and at least this many others. */
export const othersAtCreation = 2

/** Over this many members only owner and admins rename. */
export const renameByAnyoneUpTo = 100
