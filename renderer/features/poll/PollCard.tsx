import { IconChartBar } from '@tabler/icons-react'
import type { PollAction, PollContent, PollEntry, PollState } from '#shared/features/poll/poll.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CardLink } from '../CardLink.tsx'
import type { CardProps } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import { RemindLink } from '../RemindLink.tsx'
import { ToolCard } from '../ToolCard.tsx'
import { useDeadlineText } from '../use-deadline-text.ts'
import { BallotActions } from './BallotActions.tsx'
import { BallotNotes } from './BallotNotes.tsx'
import classes from './PollCard.module.css'
import { PollOptions } from './PollOptions.tsx'
import { pollTexts } from './poll.texts.ts'
import { pollFacts } from './poll-facts.ts'
import { type PollView, pollView } from './poll-view.ts'
import { useBallot } from './use-ballot.ts'

/** More options than this are left to the detail, except the viewer's own. */
const optionsShown = 8

/** A poll in the timeline. @see POLL-2, POLL-4, POLL-5, POLL-7 */
export function PollCard(props: CardProps<PollContent, PollEntry, PollState, PollAction>) {
  const { card, content, state, mine, phase, busy, onAct, onOpen } = props
  const t = useTexts(pollTexts)
  const shared = useTexts(featureTexts)
  const deadline = useDeadlineText()
  const view = pollView({ content, state, mine, phase, answered: card.answered })
  const ballot = useBallot(view, busy !== null, onAct)
  const shown = shownOf(view)
  const left = view.options.length - shown.length
  return (
    <ToolCard
      icon={IconChartBar}
      label={t('label')}
      facts={pollFacts(content, card, phase, { poll: t, shared, deadline })}
      title={content.question}
      {...(phase === 'sending' ? {} : { onOpen })}
      footer={t('voted', { answered: card.answered, audience: Math.max(card.audience, card.answered) })}
      actions={
        <>
          <BallotActions ballot={ballot} busy={busy === 'act'} />
          {ballot.mode === 'reading' && <RemindLink {...props} says={t('remind')} />}
        </>
      }
    >
      <div className={classes.body}>
        <PollOptions view={view} ballot={ballot} question={content.question} shown={shown} />
        {left > 0 && <CardLink onClick={onOpen}>{t('moreOptions', { count: left })}</CardLink>}
        <BallotNotes view={view} ballot={ballot} />
      </div>
    </ToolCard>
  )
}

function shownOf({ options }: PollView): PollView['options'] {
  return options.length <= optionsShown + 1
    ? options
    : options.filter(({ place, mine }) => place < optionsShown || mine)
}
