import { useEffect } from 'react'
import { explain } from '../i18n/explain.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { standUp } from './own-room.ts'
import classes from './PartingNote.module.css'
import { RoomPanel } from './RoomPanel.tsx'
import { useOwnRoom } from './room.store.ts'
import { roomsTexts } from './rooms.texts.ts'

/** The room the viewer sits in, or why they do not any more. Drawn once, by the shell. */
export function OwnRoomPanel() {
  const room = useOwnRoom((state) => state.room)
  // Whoever signs out, or in as somebody else, sits nowhere.
  useEffect(() => {
    return () => {
      standUp()
      useOwnRoom.setState({ parting: null })
    }
  }, [])
  return room === null ? <PartingNote /> : <RoomPanel room={room} />
}

function PartingNote() {
  const t = useTexts(roomsTexts)
  const language = useLanguage()
  const parting = useOwnRoom((state) => state.parting)
  if (parting === null) return null
  const { title, why } = parting
  return (
    <div className={classes.note} role="alert">
      <span>{typeof why === 'string' ? t(why, { title }) : explain(why, language)}</span>
      <button type="button" className={classes.dismiss} onClick={() => useOwnRoom.setState({ parting: null })}>
        {t('dismiss')}
      </button>
    </div>
  )
}
