import { Tooltip } from '@mantine/core'
import {
  type Icon,
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneOff,
  IconVideo,
  IconVideoOff,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { standUp, turnCamera, turnMicrophone } from './own-room.ts'
import classes from './RoomControls.module.css'
import type { OwnRoom } from './room.store.ts'
import { roomsTexts } from './rooms.texts.ts'

/** Microphone, camera, and the way out. */
export function RoomControls({ room }: { readonly room: OwnRoom }) {
  const t = useTexts(roomsTexts)
  const { microphone, camera } = room
  return (
    <div className={classes.controls}>
      <Control
        icon={microphone ? IconMicrophone : IconMicrophoneOff}
        label={t(microphone ? 'mute' : 'unmute')}
        on={microphone}
        onClick={() => turnMicrophone(!microphone)}
      />
      <Control
        icon={camera ? IconVideo : IconVideoOff}
        label={t(camera ? 'cameraOff' : 'cameraOn')}
        on={camera}
        onClick={() => turnCamera(!camera)}
      />
      <Control icon={IconPhoneOff} label={t('leave')} on="leave" onClick={async () => standUp()} />
    </div>
  )
}

interface ControlProps {
  readonly icon: Icon
  readonly label: string
  readonly on: boolean | 'leave'
  readonly onClick: () => Promise<void>
}

function Control({ icon: Sign, label, on, onClick }: ControlProps) {
  const [busy, setBusy] = useState(false)
  function press(): void {
    if (busy) return
    setBusy(true)
    void onClick().finally(() => setBusy(false))
  }
  return (
    <Tooltip label={label} events={{ hover: true, focus: true, touch: false }}>
      <button
        type="button"
        className={classes.control}
        data-on={on}
        aria-label={label}
        aria-disabled={busy}
        onClick={press}
      >
        <Sign size={19} stroke={1.8} aria-hidden="true" />
      </button>
    </Tooltip>
  )
}
