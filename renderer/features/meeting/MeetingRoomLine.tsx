import { Button } from '@mantine/core'
import { IconVideo } from '@tabler/icons-react'
import { useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import type { CardRoom } from '../../rooms/use-room.ts'
import { useNames } from '../use-names.ts'
import classes from './MeetingRoomLine.module.css'
import { meetingTexts } from './meeting.texts.ts'

interface MeetingRoomLineProps {
  readonly room: CardRoom
  readonly mayEnter: boolean
}

/** Who is in the meeting's room, and the way in. @see MEET-4 */
export function MeetingRoomLine({ room, mayEnter }: MeetingRoomLineProps) {
  const t = useTexts(meetingTexts)
  const { seats, inside } = room
  const nameOf = useNames(seats.map(({ personId }) => personId))
  return (
    <div className={classes.line}>
      {seats.length > 0 && (
        <ul className={classes.faces} aria-label={t('inRoom')}>
          {seats.map(({ seatId, personId }) => (
            <li key={seatId} title={nameOf(personId)}>
              <Avatar id={personId} name={nameOf(personId)} size={22} />
              <span className="spoken">{nameOf(personId)}</span>
            </li>
          ))}
        </ul>
      )}
      <span className={classes.count}>
        {seats.length > 0 ? t('roomCount', { count: seats.length }) : t('roomEmpty')}
      </span>
      <span className={classes.space} />
      {inside ? (
        <span className={classes.inside}>{t('inside')}</span>
      ) : (
        mayEnter && (
          <Button
            size="compact-sm"
            leftSection={<IconVideo size={15} stroke={1.9} aria-hidden="true" />}
            onClick={room.enter}
          >
            {t('enter')}
          </Button>
        )
      )}
    </div>
  )
}
