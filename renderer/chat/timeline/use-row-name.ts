import { usePerson } from '../../data/people.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { peopleTexts } from '../../people/people.texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { useDescription } from '../use-description.ts'
import { timelineTexts } from './timeline.texts.ts'
import type { MessageItem } from './timeline-items.ts'

/** Who said it, when, and what: the name of a message for whoever hears it instead of seeing where it stands. */
export function useRowName({ message, pending, mine, senderId, at }: MessageItem): string {
  const t = useTexts(timelineTexts)
  const people = useTexts(peopleTexts)
  const time = useTimeTexts()
  const waits = pending === null || pending.body.type === 'card' ? null : pending.body
  const text = useDescription(message?.body ?? waits)
  const person = usePerson(senderId)
  const robot = message?.body.type === 'robot' ? message.body.robot.name : null
  const name = robot ?? (mine ? people('me') : (person?.name ?? people('unknown')))
  return t('row', { name, time: time.divider(at), text })
}
