import { Loader } from '@mantine/core'
import { IconCheck, IconHelp, IconMinus, IconX } from '@tabler/icons-react'
import { type ScheduleAnswer, type ScheduleEntry, scheduleAnswers } from '#shared/features/schedule/schedule.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { CardLink } from '../CardLink.tsx'
import { DetailSection } from '../DetailSection.tsx'
import type { Answers } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import { useSpanTime } from '../gathering/use-span-time.ts'
import { MissingPeople } from '../MissingPeople.tsx'
import { PeopleChips } from '../PeopleChips.tsx'
import classes from './ScheduleDetail.module.css'
import { scheduleTexts } from './schedule.texts.ts'
import type { OfferedTime, ScheduleView } from './schedule-view.ts'

interface SchedulePeopleProps {
  readonly view: ScheduleView
  readonly answers: Answers<ScheduleEntry>
  readonly onRetry: () => void
  /** Calls who has not answered; absent where the viewer may not, or nobody is left. @see TOOL-5 */
  readonly onRemind?: () => void
  readonly reminding: boolean
}

type Given = Extract<Answers<ScheduleEntry>, { phase: 'there' }>['entries']

/** Who can when, and who has not said. @see SCHED-3 */
export function SchedulePeople({ view, answers, onRetry, onRemind, reminding }: SchedulePeopleProps) {
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

/** To the settled time: everybody under what they said. */
function ByAnswer({ time, entries }: { readonly time: string; readonly entries: Given }) {
  const t = useTexts(scheduleTexts)
  return scheduleAnswers.map((answer) => {
    const people = entries.filter(({ entry }) => entry.answers[time] === answer).map(({ person }) => person)
    const title = t('people', { answer: t(answer), count: people.length })
    return (
      <DetailSection key={answer} title={title}>
        {people.length === 0 ? (
          <p className={classes.nobody}>{t('nobody')}</p>
        ) : (
          <PeopleChips people={people} label={title} />
        )}
      </DetailSection>
    )
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
