import { IconCloudOff, IconDatabaseCog, IconInfoCircle, IconRefresh, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { dismissCacheNotice, useConnection } from '../../data/connection.store.ts'
import { usePendingCount } from '../../data/outbox.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './ConnectionNote.module.css'
import { sidebarTexts } from './sidebar.texts.ts'

/** One quiet line when something stands between us and the server, below the list, where it moves no row; nothing while all is well. */
export function ConnectionNote() {
  const t = useTexts(sidebarTexts)
  const state = useConnection((connection) => connection.state)
  const waiting = usePendingCount()
  return (
    <>
      <output className={classes.live}>
        {state === 'connecting' && (
          <Line tone="quiet" icon={<IconRefresh size={15} />}>
            {t('connecting')}
          </Line>
        )}
        {state === 'offline' && (
          <Line tone="warning" icon={<IconCloudOff size={15} />}>
            {waiting > 0 ? t('offlineWaiting', { count: waiting }) : t('offline')}
          </Line>
        )}
        {state === 'rebuilding' && (
          <Line tone="quiet" icon={<IconDatabaseCog size={15} />}>
            {t('rebuilding')}
          </Line>
        )}
        {state === 'outdated' && (
          <Line tone="warning" icon={<IconInfoCircle size={15} />}>
            {t('outdated')}
          </Line>
        )}
      </output>
      <CacheNote />
    </>
  )
}

function CacheNote() {
  const t = useTexts(sidebarTexts)
  const notice = useConnection((connection) => connection.cacheNotice)
  if (notice === null) return null
  return (
    <div className={classes.line} data-tone="info" role="status">
      <IconDatabaseCog size={15} aria-hidden className={classes.icon} />
      <span>{t(notice)}</span>
      <button type="button" className={classes.close} aria-label={t('dismiss')} onClick={dismissCacheNotice}>
        <IconX size={14} aria-hidden />
      </button>
    </div>
  )
}

interface LineProps {
  readonly tone: 'quiet' | 'warning'
  readonly icon: ReactNode
  readonly children: ReactNode
}

function Line({ tone, icon, children }: LineProps) {
  return (
    <span className={classes.line} data-tone={tone}>
      <span aria-hidden="true" className={classes.icon}>
        {icon}
      </span>
      <span>{children}</span>
    </span>
  )
}
