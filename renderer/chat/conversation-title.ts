import type { Conversation } from '#shared/domain/conversation.ts'
import type { Person } from '#shared/domain/person.ts'

/** Who the other one of a direct chat is; null in groups. Someone writing to themselves is their own other. */
export function otherIn({ kind, faces }: Conversation, me: string): string | null {
  return kind === 'direct' ? (faces.find((id) => id !== me) ?? me) : null
}

/** Whose names the title is made of. */
export function titlePeople(conversation: Conversation, me: string): readonly string[] {
  const other = otherIn(conversation, me)
  if (other !== null) return [other]
  return conversation.name === null ? conversation.faces.filter((id) => id !== me) : []
}

/** What a conversation is called: its name, the other person's, or those of its first members. */
export function conversationTitle(
  conversation: Conversation,
  me: string,
  personOf: (id: string) => Person | undefined,
): string {
  if (conversation.kind !== 'direct' && conversation.name !== null) return conversation.name
  const names = titlePeople(conversation, me).map((id) => personOf(id)?.name)
  return names.filter((name) => name !== undefined).join('、') || '…'
}
