import { fileCards } from './cards/file.ts'
import { forms } from './cards/form.ts'
import { meetingCards } from './cards/meeting.ts'
import { pictures } from './cards/pictures.ts'
import { pollCards } from './cards/poll.ts'
import { demoPosts } from './cards/post.ts'
import { redPackets } from './cards/red-packet.ts'
import { reports } from './cards/report.ts'
import { scheduleCards } from './cards/schedule.ts'
import type { CardLine, Key, PictureLine } from './script.ts'

/** The cards of each tool, by the conversation they were sent in: one line a tool. */
const written: readonly Readonly<Record<Key, readonly (CardLine | PictureLine)[]>>[] = [
  fileCards,
  pictures,
  pollCards,
  demoPosts,
  reports,
  redPackets,
  meetingCards,
  scheduleCards,
  forms,
]

/** Everything that was sent in one conversation besides talk and the polls in it. */
export function cardsIn(conversation: Key): readonly (CardLine | PictureLine)[] {
  return written.flatMap((cards) => cards[conversation] ?? [])
}
