import type { Member } from '#shared/domain/member.ts'
import type { Message } from '#shared/domain/message.ts'
import type { Changes } from '#shared/protocol/changes.ts'
import { type Head, stepHead } from './head.ts'
import { mergeMembers } from './merge-members.ts'
import { joinStretch } from './stretch.ts'

/**
 * Everything held of one conversation. `messages` and `members` are null while nobody looks at them,
 * `head` is null while somebody looks at a conversation that has not been told yet.
 */
export interface Known {
  readonly head: Head | null
  readonly messages: readonly Message[] | null
  readonly members: readonly Member[] | null
}

export type Applied =
  | { readonly type: 'gap' }
  | { readonly type: 'known' }
  | { readonly type: 'changed'; readonly known: Known & { readonly head: Head }; readonly fresh: boolean }

/**
 * The one reducer: live events, catch-up and first start all come through here. Pure; work is bound by what changed.
 * `forced` takes what comes afresh even where it seems old: the server itself went back.
 */
export function applyChanges(known: Known | null, changes: Changes, me: string, forced = false): Applied {
  const step = stepHead(forced ? null : (known?.head ?? null), changes, me)
  if (step.type !== 'changed') return step
  const { head, fresh } = step
  return {
    type: 'changed',
    fresh,
    known: { head, messages: nextMessages(known, changes, head, fresh), members: nextMembers(known, changes, fresh) },
  }
}

function nextMessages(known: Known | null, changes: Changes, head: Head, fresh: boolean): readonly Message[] | null {
  const held = known?.messages ?? null
  if (held === null) return null
  return joinStretch(fresh ? [] : held, changes.messages ?? [], head.conversation.seq)
}

/** Afresh brings only the viewer's own row, so the list has to be fetched again. */
function nextMembers(known: Known | null, changes: Changes, fresh: boolean): readonly Member[] | null {
  const held = known?.members ?? null
  return held === null || fresh ? null : mergeMembers(held, changes.members ?? [])
}
