import type { MessageBody } from '#shared/domain/message.ts'
import { usePeople } from '../data/people.store.ts'
import { myId } from '../data/session.store.ts'
import { useLanguage } from '../i18n/use-texts.ts'
import { describeMessage, peopleNamedIn } from './describe-message.ts'

const nobody: readonly string[] = []

/** One line for a message, with the names in it as they arrive; empty without a message. */
export function useDescription(body: MessageBody | null): string {
  const language = useLanguage()
  const people = usePeople(body === null ? nobody : peopleNamedIn(body))
  if (body === null) return ''
  return describeMessage(body, language, (id) => people.find((person) => person.id === id)?.name, myId())
}
