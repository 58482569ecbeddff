import { Button, Skeleton } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import { useConnection } from '../../data/connection.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CentredNote } from '../../shell/CentredNote.tsx'
import { openDialog } from '../../shell/shell.store.ts'
import classes from './SidebarEmpty.module.css'
import { sidebarTexts } from './sidebar.texts.ts'

const lines = [0, 1, 2, 3, 4, 5]

/** No conversations: because they are still on their way, or because there are none and one can be begun. */
export function SidebarEmpty() {
  const t = useTexts(sidebarTexts)
  const waiting = useConnection(({ state }) => state === 'connecting' || state === 'rebuilding')
  if (!waiting) {
    return (
      <CentredNote icon={<IconMessages size={30} stroke={1.5} />} title={t('empty')} text={t('emptyText')}>
        <Button size="xs" onClick={() => openDialog('newGroup')}>
          {t('newGroup')}
        </Button>
      </CentredNote>
    )
  }
  return (
    <div className={classes.waiting} aria-hidden="true">
      {lines.map((line) => (
        <div key={line} className={classes.line}>
          <Skeleton width={42} height={42} radius={10} />
          <div className={classes.words}>
            <Skeleton width={`${70 - line * 6}%`} height={12} />
            <Skeleton width={`${92 - line * 4}%`} height={10} />
          </div>
        </div>
      ))}
    </div>
  )
}
