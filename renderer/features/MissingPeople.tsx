import { Loader } from '@mantine/core'
import { useTexts } from '../i18n/use-texts.ts'
import { CardLink } from './CardLink.tsx'
import type { Answers } from './face.ts'
import { featureTexts } from './features.texts.ts'
import classes from './MissingPeople.module.css'
import { PeopleChips } from './PeopleChips.tsx'
import { RefusalNote } from './RefusalNote.tsx'

interface MissingPeopleProps {
  readonly answers: Answers<unknown>
  /** Said when everyone has answered. */
  readonly none: string
  readonly onRetry: () => void
}

/** Who has not answered yet, while loading, when refused, when nobody is left. */
export function MissingPeople({ answers, none, onRetry }: MissingPeopleProps) {
  const t = useTexts(featureTexts)
  if (answers.phase === 'loading') return <Loader size="xs" aria-label={t('loading')} />
  if (answers.phase === 'refused') {
    return (
      <RefusalNote refusal={answers.refusal}>
        <CardLink onClick={onRetry}>{t('tryAgain')}</CardLink>
      </RefusalNote>
    )
  }
  if (answers.missing.length === 0) return <p className={classes.none}>{none}</p>
  return <PeopleChips people={answers.missing} label={t('missing', { count: answers.missing.length })} />
}
