import { meetingCards } from './cards/meeting.ts'
import { demoPosts } from './cards/post.ts'
import { reports } from './cards/report.ts'
import type { CardLine, Key } from './script.ts'

/** The cards of each tool, by the conversation they were sent in: one line a tool. */
const written: readonly Readonly<Record<Key, readonly CardLine[]>>[] = [reports, meetingCards, demoPosts]

/** Everything that was sent in one conversation besides talk and polls. */
export function cardsIn(conversation: Key): readonly CardLine[] {
  return written.flatMap((cards) => cards[conversation] ?? [])
}
