import { Button } from '@mantine/core'
import { useTexts } from '../../i18n/use-texts.ts'
import { CardLink } from '../CardLink.tsx'
import { featureTexts } from '../features.texts.ts'
import { pollTexts } from './poll.texts.ts'
import type { Ballot } from './use-ballot.ts'

interface BallotActionsProps {
  readonly ballot: Ballot
  readonly busy: boolean
}

/** Casting a vote, taking it back into the hand, leaving it as it was. */
export function BallotActions({ ballot, busy }: BallotActionsProps) {
  const t = useTexts(pollTexts)
  const shared = useTexts(featureTexts)
  if (ballot.mode === 'reading') {
    return (
      ballot.change && (
        <CardLink key="change" onClick={ballot.change}>
          {t('voteAgain')}
        </CardLink>
      )
    )
  }
  return (
    <>
      {ballot.cancel && (
        <CardLink key="cancel" onClick={ballot.cancel}>
          {shared('cancel')}
        </CardLink>
      )}
      <Button size="compact-sm" loading={busy} onClick={ballot.cast}>
        {ballot.cancel ? t('confirmChange') : t('vote')}
      </Button>
    </>
  )
}
