import { type Icon, IconCalendarTime, IconMapPin, IconUsers, IconVideo } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { MeetingContent } from '#shared/features/meeting/meeting.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useNames } from '../use-names.ts'
import classes from './MeetingFacts.module.css'
import { meetingTexts } from './meeting.texts.ts'
import { useMeetingTime } from './use-meeting-time.ts'

/** So many names stand in the card; the detail has everybody. */
const namesShown = 3

/** When, where and who: what one wants to know of a meeting first. @see MEET-1 */
export function MeetingFacts({ content, struck }: { readonly content: MeetingContent; readonly struck: boolean }) {
  const t = useTexts(meetingTexts)
  const time = useMeetingTime()
  const { where } = content
  return (
    <dl className={classes.facts} data-struck={struck || undefined}>
      <Fact icon={IconCalendarTime} name={t('when')}>
        <span className={classes.time}>{time(content)}</span>
      </Fact>
      <Fact icon={where.type === 'online' ? IconVideo : IconMapPin} name={t('where')}>
        {where.type === 'online' ? t('online') : where.place}
      </Fact>
      <Fact icon={IconUsers} name={t('who')}>
        <Participants content={content} />
      </Fact>
    </dl>
  )
}

function Fact({
  icon: Sign,
  name,
  children,
}: {
  readonly icon: Icon
  readonly name: string
  readonly children: ReactNode
}) {
  return (
    <div className={classes.fact}>
      <dt>
        <Sign size={16} stroke={1.7} role="img" aria-label={name} />
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

function Participants({ content: { participants } }: { readonly content: MeetingContent }) {
  const t = useTexts(meetingTexts)
  const ids = participants.type === 'named' ? participants.personIds : []
  const nameOf = useNames(ids.slice(0, namesShown))
  if (participants.type === 'everyone') return t('everyone')
  const names = ids.slice(0, namesShown).map(nameOf).join(t('separator'))
  return ids.length <= namesShown ? names : t('named', { names, number: ids.length })
}
