import { ActionIcon } from '@mantine/core'
import {
  IconAlertCircle,
  IconArrowsDiagonal,
  IconArrowsDiagonalMinimize2,
  IconChevronDown,
  IconChevronUp,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { Seat } from '#shared/domain/room.ts'
import { useSeats } from '../data/rooms.store.ts'
import { useNames } from '../features/use-names.ts'
import { useTexts } from '../i18n/use-texts.ts'
import type { Device } from './local-media.ts'
import { RoomControls } from './RoomControls.tsx'
import classes from './RoomPanel.module.css'
import { RoomTile } from './RoomTile.tsx'
import type { OwnRoom } from './room.store.ts'
import { roomsTexts } from './rooms.texts.ts'

type Size = 'folded' | 'usual' | 'wide'

/** The room the viewer sits in, over whatever else is on the screen. @see MEET-4 */
export function RoomPanel({ room }: { readonly room: OwnRoom }) {
  const t = useTexts(roomsTexts)
  const [size, setSize] = useState<Size>('usual')
  const seats = useSeats(room.cardId)
  return (
    <section className={classes.panel} data-size={size} aria-label={t('room', { title: room.title })}>
      <header className={classes.header}>
        <h2 className={classes.title}>{room.title}</h2>
        <span className={classes.count} role="status">
          {room.phase === 'entering' && t('entering')}
          {room.phase === 'inside' && t('inside', { count: seats.length })}
        </span>
        {size !== 'folded' && (
          <ActionIcon
            aria-label={t(size === 'wide' ? 'narrow' : 'wide')}
            onClick={() => setSize(size === 'wide' ? 'usual' : 'wide')}
          >
            {size === 'wide' ? <IconArrowsDiagonalMinimize2 size={16} /> : <IconArrowsDiagonal size={16} />}
          </ActionIcon>
        )}
        <ActionIcon
          aria-expanded={size !== 'folded'}
          aria-label={t(size === 'folded' ? 'larger' : 'smaller')}
          onClick={() => setSize(size === 'folded' ? 'usual' : 'folded')}
        >
          {size === 'folded' ? <IconChevronUp size={16} /> : <IconChevronDown size={16} />}
        </ActionIcon>
      </header>
      <div className={classes.body}>
        <Tiles room={room} seats={seats} />
        {room.phase === 'inside' && seats.length === 1 && <p className={classes.note}>{t('alone')}</p>}
        {room.phase === 'away' && (
          <p className={classes.note} role="alert">
            {t('away')}
          </p>
        )}
        <Troubles room={room} />
      </div>
      <footer className={classes.footer}>
        <RoomControls room={room} />
      </footer>
    </section>
  )
}

function Tiles({ room, seats }: { readonly room: OwnRoom; readonly seats: readonly Seat[] }) {
  const nameOf = useNames(seats.map(({ personId }) => personId))
  return (
    <ul className={classes.tiles} data-count={Math.min(seats.length, 2)}>
      {seats.map((seat) => {
        const { seatId, personId } = seat
        const own = seatId === room.seatId
        const link = room.links.get(seatId)
        return (
          <RoomTile
            key={seatId}
            seat={own ? { personId, microphone: room.microphone, camera: room.camera } : seat}
            name={nameOf(personId)}
            own={own}
            stream={own ? room.own : (link?.stream ?? null)}
            state={own ? 'connected' : (link?.state ?? 'connecting')}
          />
        )
      })}
    </ul>
  )
}

const devices = ['microphone', 'camera'] as const satisfies readonly Device[]
const sentences = {
  microphone: { denied: 'microphoneDenied', missing: 'microphoneMissing', busy: 'microphoneBusy' },
  camera: { denied: 'cameraDenied', missing: 'cameraMissing', busy: 'cameraBusy' },
} as const

/** Why a device gives nothing, and what to do about it. */
function Troubles({ room }: { readonly room: OwnRoom }) {
  const t = useTexts(roomsTexts)
  return devices.map((device) => {
    const trouble = room.trouble[device]
    return trouble === undefined ? null : (
      <p key={device} className={classes.trouble} role="alert">
        <IconAlertCircle size={15} stroke={1.8} aria-hidden="true" />
        <span>{t(sentences[device][trouble])}</span>
      </p>
    )
  })
}
