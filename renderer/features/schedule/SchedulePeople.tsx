import { Loader } from '@mantine/core'
import { IconCheck, IconHelp, IconMinus, IconX } from '@tabler/icons-react'
import { type ScheduleAnswer, type ScheduleEntry, scheduleAnswers } from '#shared/features/schedule/schedule.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { DetailSection } from '../DetailSection.tsx'
import type { Answers } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import { NotAnswered, type NotAnsweredProps } from '../gathering/NotAnswered.tsx'
import { PeopleOfAnswer } from '../gathering/PeopleOfAnswer.tsx'
import { useSpanTime } from '../gathering/use-span-time.ts'
import classes from './ScheduleDetail.module.css'
import { scheduleTexts } from './schedule.texts.ts'
import type { OfferedTime, ScheduleView } from './schedule-view.ts'

interface SchedulePeopleProps extends NotAnsweredProps {
  readonly view: ScheduleView
  readonly answers: Answers<ScheduleEntry>
}

type Given = Extract<Answers<ScheduleEntry>, { phase: 'there' }>['entries']

/** Who can when, and who has not said. @see SCHED-3 */
export function SchedulePeople({ view, answers, ...asking }: SchedulePeopleProps) {
  const t = useTexts(scheduleTexts)
  const shared = useTexts(featureTexts)
  const { planned } = view
  return (
    <>
      {answers.phase === 'loading' && <Loader size="xs" aria-label={shared('loading')} />}
      {answers.phase === 'there' && planned === null && answers.entries.length > 0 && (
        <DetailSection title={t('matrix')}>
          <Matrix times={view.offered} entries={answers.entries} />
        </DetailSection>
      )}
      {answers.phase === 'there' && planned !== null && <ByAnswer time={planned.key} entries={answers.entries} />}
      <NotAnswered answers={answers} {...asking} />
    </>
  )
}

/** To the settled time: everybody under what they said. */
function ByAnswer({ time, entries }: { readonly time: string; readonly entries: Given }) {
  const t = useTexts(scheduleTexts)
  return scheduleAnswers.map((answer) => {
    const given = entries.filter(({ entry }) => entry.answers[time] === answer)
    const people = given.map(({ person }) => ({ person, note: '' }))
    return <PeopleOfAnswer key={answer} answer={t(answer)} given={people} />
  })
}

const signs = { yes: IconCheck, maybe: IconHelp, no: IconX, none: IconMinus } as const

/** To what is offered: a person a row, a time a column. */
function Matrix({ times, entries }: { readonly times: readonly OfferedTime[]; readonly entries: Given }) {
  const t = useTexts(scheduleTexts)
  const span = useSpanTime()
  return (
    <section className={classes.scroll} aria-label={t('matrix')}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            {times.map((time) => (
              <th key={time.key} scope="col">
                {span(time)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ person, entry }) => (
            <tr key={person.id}>
              <th scope="row">
                <span className={classes.who}>
                  <Avatar id={person.id} name={person.name} size={20} />
                  {person.name}
                </span>
              </th>
              {times.map(({ key }) => (
                <Cell key={key} answer={entry.answers[key] ?? 'none'} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ answer }: { readonly answer: ScheduleAnswer | 'none' }) {
  const t = useTexts(scheduleTexts)
  const Sign = signs[answer]
  return (
    <td className={classes.cell} data-answer={answer}>
      <Sign size={15} stroke={2.2} role="img" aria-label={t(answer === 'none' ? 'noAnswer' : answer)} />
    </td>
  )
}
