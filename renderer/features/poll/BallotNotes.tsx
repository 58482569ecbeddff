import { VisuallyHidden } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './BallotNotes.module.css'
import { pollTexts } from './poll.texts.ts'
import { type PollView, percentText } from './poll-view.ts'
import type { Ballot } from './use-ballot.ts'

interface BallotNotesProps {
  readonly view: PollView
  readonly ballot: Ballot
}

/** What stands below the options: why there are no results, how many are chosen, and, spoken, how the own vote counted. */
export function BallotNotes({ view, ballot }: BallotNotesProps) {
  const t = useTexts(pollTexts)
  const voting = ballot.mode === 'voting'
  const hints = [
    voting && view.atMost > 1 ? t('chosen', { count: ballot.chosen.length, most: view.atMost }) : null,
    voting && view.final ? t('final') : null,
  ].filter((hint) => hint !== null)
  return (
    <>
      {view.results !== 'shown' && (
        <p className={classes.note}>
          <IconLock size={13} stroke={1.8} aria-hidden="true" />
          {t(view.results)}
        </p>
      )}
      {hints.length > 0 && <p className={classes.note}>{hints.join(' · ')}</p>}
      {ballot.emptyCast && (
        <p className={classes.problem} role="alert">
          {t('chooseFirst')}
        </p>
      )}
      <VisuallyHidden role="status">
        {ballot.justCast && !voting && t('votedAnnounced', { options: ownResults(view, t) })}
      </VisuallyHidden>
    </>
  )
}

function ownResults({ options }: PollView, t: (key: 'votes', facts: { count: number }) => string): string {
  return options
    .filter(({ mine }) => mine)
    .map((option) =>
      option.votes === null
        ? option.text
        : `${option.text} ${t('votes', { count: option.votes })} ${percentText(option)}`,
    )
    .join(', ')
}
