import { IconCalendarTime, IconRepeat, IconUsers } from '@tabler/icons-react'
import type { ScheduleContent } from '#shared/features/schedule/schedule.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Fact } from '../gathering/Fact.tsx'
import classes from '../gathering/Facts.module.css'
import { gatheringTexts } from '../gathering/gathering.texts.ts'
import { ParticipantNames } from '../gathering/ParticipantNames.tsx'
import { useSpanTime } from '../gathering/use-span-time.ts'
import { scheduleTexts } from './schedule.texts.ts'
import { ownZone } from './schedule-draft.ts'
import type { ScheduleView } from './schedule-view.ts'

interface ScheduleFactsProps {
  readonly content: ScheduleContent
  readonly view: ScheduleView
}

/** The settled time, how it repeats, and who: what one wants to know first. @see SCHED-1, SCHED-6 */
export function ScheduleFacts({ content, view }: ScheduleFactsProps) {
  const t = useTexts(scheduleTexts)
  const shared = useTexts(gatheringTexts)
  const span = useSpanTime()
  const repeats = repeatOf(content)
  const foreign = repeats !== null && content.zone !== ownZone()
  return (
    <dl className={classes.facts} data-struck={view.phase === 'cancelled' || undefined}>
      {view.date !== null && (
        <Fact icon={IconCalendarTime} name={shared('when')}>
          <span className={classes.time}>{span(view.date)}</span>
        </Fact>
      )}
      {repeats !== null && (
        <Fact icon={IconRepeat} name={t('repeat')}>
          {t('repeats', { every: t(repeats), count: view.dates.length })}
          {foreign && ` · ${t('inZone', { zone: content.zone })}`}
        </Fact>
      )}
      <Fact icon={IconUsers} name={shared('who')}>
        <ParticipantNames participants={content.participants} />
      </Fact>
    </dl>
  )
}

/** The rule it goes by now, where it repeats. */
function repeatOf({ when }: ScheduleContent) {
  return when.type === 'fixed' ? (when.series.segments.at(-1)?.repeat?.every ?? null) : null
}
