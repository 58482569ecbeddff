import { Loader } from '@mantine/core'
import { type MeetingEntry, meetingAnswers } from '#shared/features/meeting/meeting.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { CardLink } from '../CardLink.tsx'
import { DetailSection } from '../DetailSection.tsx'
import type { Answers } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import { MissingPeople } from '../MissingPeople.tsx'
import { PeopleChips } from '../PeopleChips.tsx'
import classes from './MeetingDetail.module.css'
import { meetingTexts } from './meeting.texts.ts'

interface MeetingPeopleProps {
  readonly answers: Answers<MeetingEntry>
  readonly onRetry: () => void
  /** Calls who has not answered; absent where the viewer may not, or nobody is left. @see TOOL-5 */
  readonly onRemind?: () => void
  readonly reminding: boolean
}

/** Who attends, declined, is undecided, with what they added; and who has not answered. @see MEET-2 */
export function MeetingPeople({ answers, onRetry, onRemind, reminding }: MeetingPeopleProps) {
  const t = useTexts(meetingTexts)
  const shared = useTexts(featureTexts)
  return (
    <>
      {answers.phase === 'loading' && <Loader size="xs" aria-label={shared('loading')} />}
      {answers.phase === 'there' &&
        meetingAnswers.map((answer) => {
          const given = answers.entries.filter(({ entry }) => entry.answer === answer)
          const noted = given.filter(({ entry }) => entry.note !== '')
          const plain = given.filter(({ entry }) => entry.note === '').map(({ person }) => person)
          const title = t('people', { answer: t(answer), count: given.length })
          return (
            <DetailSection key={answer} title={title}>
              {given.length === 0 && <p className={classes.nobody}>{t('nobody')}</p>}
              <div className={classes.given}>
                {noted.length > 0 && (
                  <ul className={classes.people}>
                    {noted.map(({ person, entry }) => (
                      <li key={person.id} className={classes.person}>
                        <Avatar id={person.id} name={person.name} size={20} />
                        {person.name}
                        <span className={classes.note}>{entry.note}</span>
                      </li>
                    ))}
                  </ul>
                )}
                {plain.length > 0 && <PeopleChips people={plain} label={title} />}
              </div>
            </DetailSection>
          )
        })}
      <DetailSection title={t('notAnswered')}>
        <div className={classes.given}>
          <MissingPeople answers={answers} none={t('allAnswered')} onRetry={onRetry} />
          {onRemind && (
            <div>
              <CardLink onClick={onRemind} busy={reminding}>
                {t('remind')}
              </CardLink>
            </div>
          )}
        </div>
      </DetailSection>
    </>
  )
}
