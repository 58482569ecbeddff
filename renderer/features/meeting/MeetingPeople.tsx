import { Loader } from '@mantine/core'
import { type MeetingEntry, meetingAnswers } from '#shared/features/meeting/meeting.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import type { Answers } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import { NotAnswered, type NotAnsweredProps } from '../gathering/NotAnswered.tsx'
import { PeopleOfAnswer } from '../gathering/PeopleOfAnswer.tsx'
import { meetingTexts } from './meeting.texts.ts'

interface MeetingPeopleProps extends NotAnsweredProps {
  readonly answers: Answers<MeetingEntry>
}

/** Who attends, declined, is undecided, with what they added; and who has not answered. @see MEET-2 */
export function MeetingPeople({ answers, ...asking }: MeetingPeopleProps) {
  const t = useTexts(meetingTexts)
  const shared = useTexts(featureTexts)
  return (
    <>
      {answers.phase === 'loading' && <Loader size="xs" aria-label={shared('loading')} />}
      {answers.phase === 'there' &&
        meetingAnswers.map((answer) => {
          const given = answers.entries.filter(({ entry }) => entry.answer === answer)
          const people = given.map(({ person, entry }) => ({ person, note: entry.note }))
          return <PeopleOfAnswer key={answer} answer={t(answer)} given={people} />
        })}
      <NotAnswered answers={answers} {...asking} />
    </>
  )
}
