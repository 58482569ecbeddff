import { IconBuildingCog } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useConnection } from '../data/connection.store.ts'
import { listConsoles, openConsole } from '../data/consoles.ts'
import { useTexts } from '../i18n/use-texts.ts'
import classes from './Rail.module.css'
import { shellTexts } from './shell.texts.ts'

/** The way to the management console, for those who have a role in one. @see ADM-1 */
export function ConsoleButton() {
  const t = useTexts(shellTexts)
  if (!useMayAdminister()) return null
  return (
    <button type="button" className={classes.item} onClick={openConsole}>
      <IconBuildingCog size={21} stroke={1.6} aria-hidden />
      <span className={classes.label}>{t('console')}</span>
    </button>
  )
}

/** Asked after every return of the connection: roles come and go. */
function useMayAdminister(): boolean {
  const online = useConnection(({ state }) => state === 'online')
  const [may, setMay] = useState(false)
  useEffect(() => {
    if (!online) return
    let current = true
    listConsoles().then(
      (consoles) => current && setMay(consoles.length > 0),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [online])
  return may
}
