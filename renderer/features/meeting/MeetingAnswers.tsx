import { TextInput } from '@mantine/core'
import { useState } from 'react'
import {
  type MeetingAction,
  type MeetingAnswer,
  type MeetingState,
  meetingLimits,
} from '#shared/features/meeting/meeting.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { isPlainEnter } from '../../keyboard/is-plain-enter.ts'
import { CardLink } from '../CardLink.tsx'
import { AnswerButtons } from '../gathering/AnswerButtons.tsx'
import { gatheringTexts } from '../gathering/gathering.texts.ts'
import classes from './MeetingAnswers.module.css'
import { meetingTexts } from './meeting.texts.ts'
import { answering, type MeetingView } from './meeting-view.ts'

interface MeetingAnswersProps {
  readonly view: MeetingView
  readonly state: MeetingState
  readonly busy: boolean
  readonly onAct: (action: MeetingAction) => Promise<boolean>
}

/** Attend, decline, undecided, and a note with it. @see MEET-2, MEET-3 */
export function MeetingAnswers({ view, state, busy, onAct }: MeetingAnswersProps) {
  const t = useTexts(meetingTexts)
  const shared = useTexts(gatheringTexts)
  const mine = view.mine?.answer ?? null
  const kept = view.mine?.note ?? ''
  const [writing, setWriting] = useState<string | null>(null)
  const [just, setJust] = useState<MeetingAnswer | null>(null)
  if (view.ballot === 'closed') return null

  async function answer(chosen: MeetingAnswer): Promise<void> {
    if (busy) return
    const taken = await onAct(answering(chosen, writing ?? kept, state))
    if (!taken) return
    setWriting(null)
    setJust(chosen)
  }

  return (
    <div className={classes.answers}>
      {view.ballot === 'again' && <p className={classes.again}>{t('askedAgain')}</p>}
      <AnswerButtons
        label={t('answer')}
        choices={[
          { answer: 'attend', says: t('attend'), means: 'comes' },
          { answer: 'decline', says: t('decline'), means: 'away' },
          { answer: 'undecided', says: t('undecided'), means: 'perhaps' },
        ]}
        value={mine}
        busy={busy}
        onAnswer={(chosen) => void answer(chosen)}
      />
      {writing === null ? (
        <div className={classes.noteLine}>
          {kept !== '' && <span className={classes.note}>{kept}</span>}
          <CardLink onClick={() => setWriting(kept)}>{t('addNote')}</CardLink>
        </div>
      ) : (
        <TextInput
          size="xs"
          autoFocus
          aria-label={t('note')}
          placeholder={t('noteHint')}
          maxLength={meetingLimits.note}
          value={writing}
          rightSectionWidth={44}
          rightSection={mine !== null && <CardLink onClick={() => void answer(mine)}>{t('keepNote')}</CardLink>}
          onChange={(event) => setWriting(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (!isPlainEnter(event)) return
            event.preventDefault()
            if (mine !== null) void answer(mine)
          }}
        />
      )}
      <span className="spoken" role="status">
        {just !== null && mine === just && shared('answered', { answer: t(just) })}
      </span>
    </div>
  )
}
