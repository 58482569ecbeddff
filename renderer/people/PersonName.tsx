import { isOutsider } from '#shared/domain/person.ts'
import { usePerson } from '../data/people.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { MarkedName } from './MarkedName.tsx'
import { OutsiderMark } from './OutsiderMark.tsx'
import { peopleTexts } from './people.texts.ts'

interface PersonNameProps {
  readonly id: string
  /** The name they go by in this group, if they chose one. */
  readonly nickname?: string | null
  /** The enterprise outsiders are seen from; leave out to draw no mark. */
  readonly seenFrom?: string | null
}

/** A person's name, with the mark of where they come from when that is elsewhere. @see EXT-1 */
export function PersonName({ id, nickname, seenFrom }: PersonNameProps) {
  const t = useTexts(peopleTexts)
  const person = usePerson(id)
  if (!person) return <MarkedName name={nickname ?? t('unknown')} />
  const outside = seenFrom !== undefined && seenFrom !== null && isOutsider(person, { enterpriseId: seenFrom })
  return <MarkedName name={nickname ?? person.name}>{outside && <OutsiderMark person={person} />}</MarkedName>
}
