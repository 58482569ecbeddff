import type { ConversationKind } from '#shared/domain/conversation.ts'

/** The columns of the comparison: every kind of group. @see CMP-1 */
export const comparedKinds = [
  'internal',
  'department',
  'external',
  'wechat',
] as const satisfies readonly ConversationKind[]
export type ComparedKind = (typeof comparedKinds)[number]
