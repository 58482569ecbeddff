import type { ReactNode } from 'react'
import type { ConversationKind } from '#shared/domain/conversation.ts'
import { Tag } from '../theme/Tag.tsx'

interface GroupTagProps {
  readonly kind: Exclude<ConversationKind, 'direct'>
  readonly size?: 'small' | 'large'
  readonly children: ReactNode
}

/** What a kind of group is called, in its colour. @see W-3 */
export function GroupTag({ kind, size = 'small', children }: GroupTagProps) {
  return (
    <Tag tone={kind === 'department' ? 'internal' : kind} size={size}>
      {children}
    </Tag>
  )
}
