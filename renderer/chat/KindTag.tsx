import type { Conversation } from '#shared/domain/conversation.ts'
import { usePerson } from '../data/people.store.ts'
import { useSession } from '../data/session.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { OutsiderMark } from '../people/OutsiderMark.tsx'
import { otherIn } from './conversation-title.ts'
import { GroupTag } from './GroupTag.tsx'
import { kindTexts } from './kind.texts.ts'

interface KindTagProps {
  readonly conversation: Conversation
  /** `list` is short and leaves ordinary internal groups bare; `header` names every kind of group. */
  readonly place: 'list' | 'header'
}

/** Says what kind of conversation this is; outsiders in direct chats carry where they are from. @see W-3, EXT-1 */
export function KindTag({ conversation, place }: KindTagProps) {
  const t = useTexts(kindTexts)
  const me = useSession((session) => session.me)
  const other = usePerson(otherIn(conversation, me?.id ?? ''))
  const { kind } = conversation
  if (kind === 'direct') {
    const outside = other !== undefined && me !== null && other.enterpriseId !== me.enterpriseId
    return outside ? <OutsiderMark person={other} /> : null
  }
  if (kind === 'internal' && place === 'list') return null
  return <GroupTag kind={kind}>{t(place === 'list' ? kind : `${kind}Group`)}</GroupTag>
}
