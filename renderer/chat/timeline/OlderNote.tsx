import { Button, Loader } from '@mantine/core'
import type { DomainError } from '#shared/domain/error.ts'
import { useExplain } from '../../i18n/use-explain.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './OlderNote.module.css'
import { timelineTexts } from './timeline.texts.ts'

interface OlderNoteProps {
  readonly loading: boolean
  readonly failed: DomainError | null
  readonly onRetry: () => void
}

/** Floats above the oldest row, so that it takes no place in the list and moves nothing. */
export function OlderNote({ loading, failed, onRetry }: OlderNoteProps) {
  const t = useTexts(timelineTexts)
  const explain = useExplain()
  if (failed) {
    return (
      <div role="alert" className={classes.note}>
        <span>
          {t('olderFailed')} · {explain(failed)}
        </span>
        <Button size="compact-xs" variant="light" onClick={onRetry}>
          {t('tryAgain')}
        </Button>
      </div>
    )
  }
  if (!loading) return null
  return (
    <output className={classes.note} data-quiet>
      <Loader size={12} aria-hidden /> {t('loadingOlder')}
    </output>
  )
}
