import { IconCalendarTime, IconMapPin, IconUsers, IconVideo } from '@tabler/icons-react'
import type { MeetingContent } from '#shared/features/meeting/meeting.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Fact } from '../gathering/Fact.tsx'
import classes from '../gathering/Facts.module.css'
import { gatheringTexts } from '../gathering/gathering.texts.ts'
import { ParticipantNames } from '../gathering/ParticipantNames.tsx'
import { useSpanTime } from '../gathering/use-span-time.ts'
import { meetingTexts } from './meeting.texts.ts'

/** When, where and who: what one wants to know of a meeting first. @see MEET-1 */
export function MeetingFacts({ content, struck }: { readonly content: MeetingContent; readonly struck: boolean }) {
  const t = useTexts(meetingTexts)
  const shared = useTexts(gatheringTexts)
  const time = useSpanTime()
  const { where } = content
  return (
    <dl className={classes.facts} data-struck={struck || undefined}>
      <Fact icon={IconCalendarTime} name={shared('when')}>
        <span className={classes.time}>{time(content)}</span>
      </Fact>
      <Fact icon={where.type === 'online' ? IconVideo : IconMapPin} name={t('where')}>
        {where.type === 'online' ? t('online') : where.place}
      </Fact>
      <Fact icon={IconUsers} name={shared('who')}>
        <ParticipantNames participants={content.participants} />
      </Fact>
    </dl>
  )
}
