import { Button, Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { askingTexts } from './asking.texts.ts'
import classes from './LoadedPlace.module.css'
import type { Loaded } from './use-loaded.ts'

interface LoadedPlaceProps<Value> {
  readonly loaded: Loaded<Value>
  readonly children: (value: Value) => ReactNode
}

/** What was asked for once it is there; until then its outline, or why not and the way to try again. */
export function LoadedPlace<Value>({ loaded, children }: LoadedPlaceProps<Value>) {
  const t = useTexts(askingTexts)
  const explain = useExplain()
  if (loaded.phase === 'ready') return children(loaded.value)
  if (loaded.phase === 'failed') {
    return (
      <div role="alert" className={classes.failed}>
        <span>{t('loadFailed', { reason: explain(loaded.caught) })}</span>
        <Button size="compact-sm" variant="light" onClick={loaded.retry}>
          {t('tryAgain')}
        </Button>
      </div>
    )
  }
  return (
    <div className={classes.waiting} role="status" aria-label={t('loading')}>
      <Skeleton height={30} radius={8} />
      <Skeleton height={30} radius={8} width="80%" />
      <Skeleton height={30} radius={8} width="65%" />
    </div>
  )
}
