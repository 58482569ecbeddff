import { Button } from '@mantine/core'
import { IconDoorExit } from '@tabler/icons-react'
import type { Person } from '#shared/domain/person.ts'
import { startConsole } from '../../data/console/console-session.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CentredNote } from '../../shell/CentredNote.tsx'
import classes from './Door.module.css'
import { doorTexts } from './door.texts.ts'

/** What was open here is over, and nothing of it is left on screen. @see ADM-3 */
export function Ended({ person }: { readonly person: Person }) {
  const t = useTexts(doorTexts)
  return (
    <main className={classes.ended} data-person={person.id}>
      <CentredNote
        role="alert"
        icon={<IconDoorExit size={30} stroke={1.5} />}
        title={t('endedTitle')}
        text={t('endedText')}
      >
        <Button onClick={() => void startConsole()}>{t('signInAgain')}</Button>
      </CentredNote>
    </main>
  )
}
