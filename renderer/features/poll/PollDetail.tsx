import type { PollAction, PollContent, PollEntry, PollState } from '#shared/features/poll/poll.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DetailActions } from '../DetailActions.tsx'
import { DetailFrame } from '../DetailFrame.tsx'
import { DetailSection } from '../DetailSection.tsx'
import type { Answers, DetailProps } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import { MissingPeople } from '../MissingPeople.tsx'
import { PeopleChips } from '../PeopleChips.tsx'
import { useDeadlineText } from '../use-deadline-text.ts'
import { BallotActions } from './BallotActions.tsx'
import { BallotNotes } from './BallotNotes.tsx'
import classes from './PollDetail.module.css'
import { PollOptions } from './PollOptions.tsx'
import { pollTexts } from './poll.texts.ts'
import { pollFacts } from './poll-facts.ts'
import { pollView } from './poll-view.ts'
import { useBallot } from './use-ballot.ts'

/** The whole of a poll: every option with its voters, who has not voted, ending, exporting. @see POLL-3, POLL-6, POLL-7 */
export function PollDetail(props: DetailProps<PollContent, PollEntry, PollState, PollAction>) {
  const { card, content, state, mine, phase, creator, answers, busy } = props
  const t = useTexts(pollTexts)
  const shared = useTexts(featureTexts)
  const deadline = useDeadlineText()
  const view = pollView({ content, state, mine, phase, answered: card.answered })
  const ballot = useBallot(view, busy !== null, props.onAct)
  const named = !content.anonymous && view.results === 'shown'
  return (
    <DetailFrame
      card={card}
      creator={creator}
      facts={pollFacts(content, card, phase, { poll: t, shared, deadline })}
      title={content.question}
    >
      <div className={classes.ballot}>
        <PollOptions
          view={view}
          ballot={ballot}
          question={content.question}
          below={({ place, text }) => named && <Voters answers={answers} place={place} option={text} />}
        />
        <BallotNotes view={view} ballot={ballot} />
        <div className={classes.line}>
          <span>{t('voted', { answered: card.answered, audience: Math.max(card.audience, card.answered) })}</span>
          <BallotActions ballot={ballot} busy={busy === 'act'} />
        </div>
        {content.anonymous && <p className={classes.note}>{t('anonymousSays')}</p>}
        {view.atMost > 1 && view.results === 'shown' && <p className={classes.note}>{t('percentOfVoters')}</p>}
      </div>
      {named && (
        <DetailSection title={t('notVoted')}>
          <MissingPeople answers={answers} none={t('allVoted')} onRetry={props.onRetryAnswers} />
        </DetailSection>
      )}
      <DetailActions {...props} exportable={view.results === 'shown'} remind={t('remind')} />
    </DetailFrame>
  )
}

interface VotersProps {
  readonly answers: Answers<PollEntry>
  readonly place: number
  readonly option: string
}

function Voters({ answers, place, option }: VotersProps) {
  const t = useTexts(pollTexts)
  if (answers.phase !== 'there') return null
  const voters = answers.entries.filter(({ entry }) => entry.options.includes(place)).map(({ person }) => person)
  if (voters.length === 0) return null
  return (
    <div className={classes.voters}>
      <PeopleChips people={voters} label={t('voters', { option })} />
    </div>
  )
}
