import { usePeople } from '../data/people.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { featureTexts } from './features.texts.ts'

/** Names of the people a card speaks of; who is not known yet is "somebody" until they are. */
export function useNames(personIds: readonly string[]): (personId: string) => string {
  const t = useTexts(featureTexts)
  const people = new Map(usePeople(personIds).map((person) => [person.id, person.name]))
  return (personId) => people.get(personId) ?? t('somebody')
}
