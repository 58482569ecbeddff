import type { Person } from '#shared/domain/person.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { DetailSection } from '../DetailSection.tsx'
import { PeopleChips } from '../PeopleChips.tsx'
import { QuietNote } from '../QuietNote.tsx'
import { gatheringTexts } from './gathering.texts.ts'
import classes from './People.module.css'

interface PeopleOfAnswerProps {
  /** What they said. */
  readonly answer: string
  /** An empty `note` says nothing. */
  readonly given: readonly { readonly person: Person; readonly note: string }[]
}

/** Everybody who gave one answer; first those who added something to it. @see MEET-2, SCHED-3 */
export function PeopleOfAnswer({ answer, given }: PeopleOfAnswerProps) {
  const t = useTexts(gatheringTexts)
  const noted = given.filter(({ note }) => note !== '')
  const plain = given.filter(({ note }) => note === '').map(({ person }) => person)
  const title = t('people', { answer, count: given.length })
  return (
    <DetailSection title={title}>
      <div className={classes.given}>
        {given.length === 0 && <QuietNote>{t('nobody')}</QuietNote>}
        {noted.length > 0 && (
          <ul className={classes.people}>
            {noted.map(({ person, note }) => (
              <li key={person.id} className={classes.person}>
                <Avatar id={person.id} name={person.name} size={20} />
                {person.name}
                <span className={classes.note}>{note}</span>
              </li>
            ))}
          </ul>
        )}
        {plain.length > 0 && <PeopleChips people={plain} label={title} />}
      </div>
    </DetailSection>
  )
}
