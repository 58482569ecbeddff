import type { Conversation } from '#shared/domain/conversation.ts'
import type { Member } from '#shared/domain/member.ts'
import type { Message } from '#shared/domain/message.ts'
import { type ReadState, withMessages } from '#shared/domain/read-state.ts'
import type { Changes } from '#shared/protocol/changes.ts'
import { mergeRead } from './merge-read.ts'

/** What the list shows of a conversation; its cursor is `conversation.rev`. `mine` is the viewer's own place in it. */
export interface Head {
  readonly conversation: Conversation
  readonly read: ReadState
  readonly last: Message | null
  readonly mine: Member | null
}

/**
 * What changes make of a head: `gap` when something in between is missing, `known` when nothing of it is new,
 * `fresh` when whatever was held of the conversation has to be forgotten.
 */
export type HeadStep =
  | { readonly type: 'gap' }
  | { readonly type: 'known' }
  | { readonly type: 'changed'; readonly head: Head; readonly fresh: boolean }

/** The one reducer of a conversation's head, for live events, catch-up and first start. Changes may overlap what is held. */
export function stepHead(head: Head | null, changes: Changes, me: string): HeadStep {
  if (head !== null && changes.rev <= head.conversation.rev) return { type: 'known' }
  if (changes.prevRev === null) return afresh(changes, me)
  if (head === null || changes.prevRev > head.conversation.rev) return { type: 'gap' }
  const conversation = onward(changes.conversation ?? head.conversation, changes)
  const told = changes.read === undefined ? head.read : mergeRead(head.read, changes.read, changes.messages ?? [], me)
  return {
    type: 'changed',
    fresh: false,
    head: {
      conversation,
      read: withMessages(told, changes.messages ?? [], changes.rev, me),
      last: inOrder(changes).reduce(newest, head.last),
      mine: ownRow(changes, me) ?? head.mine,
    },
  }
}

function afresh(changes: Changes, me: string): HeadStep {
  if (changes.conversation === undefined) return { type: 'gap' }
  const conversation = onward(changes.conversation, changes)
  const { id: conversationId, seq, rev } = conversation
  const at = { conversationId, readSeq: seq, asOfSeq: seq, asOfRev: rev }
  const told = changes.read ?? { ...at, unread: 0, mentionSeq: null }
  return {
    type: 'changed',
    fresh: true,
    head: {
      conversation,
      read: withMessages(told, changes.messages ?? [], changes.rev, me),
      last: inOrder(changes).reduce(newest, null),
      mine: ownRow(changes, me),
    },
  }
}

function inOrder({ messages }: Changes): readonly Message[] {
  if (messages === undefined || messages.length < 2) return messages ?? []
  return [...messages].sort((a, b) => a.seq - b.seq)
}

function newest(last: Message | null, message: Message): Message {
  return last === null || message.seq >= last.seq ? message : last
}

/** Events that only bring a message leave the conversation out: its counters follow from them. */
function onward(conversation: Conversation, { rev, messages }: Changes): Conversation {
  const seq = (messages ?? []).reduce((highest, message) => Math.max(highest, message.seq), conversation.seq)
  return { ...conversation, rev, seq }
}

function ownRow({ members }: Changes, me: string): Member | null {
  return members?.find(({ personId }) => personId === me) ?? null
}
