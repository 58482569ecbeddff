import type { Conversation } from '#shared/domain/conversation.ts'
import { useOnline } from '../data/presence.store.ts'
import { myId } from '../data/session.store.ts'
import { Avatar } from '../people/Avatar.tsx'
import { GroupAvatar } from '../people/GroupAvatar.tsx'
import { otherIn } from './conversation-title.ts'

interface ConversationAvatarProps {
  readonly conversation: Conversation
  readonly title: string
  readonly size?: number
}

/** The other person of a direct chat, or a group's first members. */
export function ConversationAvatar({ conversation, title, size = 42 }: ConversationAvatarProps) {
  const other = otherIn(conversation, myId())
  const online = useOnline(other ?? '')
  if (other === null) return <GroupAvatar faces={conversation.faces} size={size} />
  return <Avatar id={other} name={title} size={size} online={online} />
}
