import { IconMicrophoneOff } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Seat } from '#shared/domain/room.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Avatar } from '../people/Avatar.tsx'
import classes from './RoomTile.module.css'
import type { Link } from './room.store.ts'
import { roomsTexts } from './rooms.texts.ts'
import { useSpeaking } from './use-speaking.ts'

interface RoomTileProps {
  readonly seat: Pick<Seat, 'personId' | 'microphone' | 'camera'>
  readonly name: string
  /** The viewer's own seat is seen mirrored and not heard. */
  readonly own: boolean
  readonly stream: MediaStream | null
  readonly state: Link['state']
}

/** One seat of a room: picture or face, name, whether muted, whether speaking. */
export function RoomTile({ seat, name, own, stream, state }: RoomTileProps) {
  const t = useTexts(roomsTexts)
  const speaking = useSpeaking(stream, seat.microphone)
  const shown = own ? t('me', { name }) : name
  return (
    <li className={classes.tile} data-speaking={speaking || undefined}>
      <Picture stream={stream} seen={seat.camera} own={own} label={t('cameraOf', { name })} />
      {!seat.camera && <Avatar id={seat.personId} name={name} size={44} />}
      <span className={classes.name}>
        {!seat.microphone && <IconMicrophoneOff size={13} role="img" aria-label={t('muted')} />}
        {speaking && <span className={classes.voice} role="img" aria-label={t('speaking')} />}
        <span className={classes.words}>{shown}</span>
      </span>
      {state !== 'connected' && <span className={classes.state}>{t(state)}</span>}
    </li>
  )
}

interface PictureProps {
  readonly stream: MediaStream | null
  readonly seen: boolean
  readonly own: boolean
  readonly label: string
}

/** Sound comes out of it too, so that it is there while nothing is seen. */
function Picture({ stream, seen, own, label }: PictureProps) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current !== null && video.current.srcObject !== stream) video.current.srcObject = stream
  }, [stream])
  return (
    <video
      ref={video}
      className={classes.picture}
      aria-label={label}
      data-own={own || undefined}
      data-seen={seen || undefined}
      autoPlay
      playsInline
      muted={own}
    />
  )
}
