import { TextInput } from '@mantine/core'
import { type Icon, IconCheck, IconHelp, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import {
  type MeetingAction,
  type MeetingAnswer,
  type MeetingState,
  meetingAnswers,
  meetingLimits,
} from '#shared/features/meeting/meeting.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { isPlainEnter } from '../../keyboard/is-plain-enter.ts'
import { CardLink } from '../CardLink.tsx'
import classes from './MeetingAnswers.module.css'
import { meetingTexts } from './meeting.texts.ts'
import { answering, type MeetingView } from './meeting-view.ts'

interface MeetingAnswersProps {
  readonly view: MeetingView
  readonly state: MeetingState
  readonly busy: boolean
  readonly onAct: (action: MeetingAction) => Promise<boolean>
}

const signs = { attend: IconCheck, decline: IconX, undecided: IconHelp } as const satisfies Record<MeetingAnswer, Icon>

/** Attend, decline, undecided, and a note with it. @see MEET-2, MEET-3 */
export function MeetingAnswers({ view, state, busy, onAct }: MeetingAnswersProps) {
  const t = useTexts(meetingTexts)
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
      <fieldset className={classes.choices} aria-label={t('answer')} aria-busy={busy}>
        {meetingAnswers.map((one) => {
          const Sign = signs[one]
          return (
            <button
              key={one}
              type="button"
              className={classes.choice}
              data-answer={one}
              aria-pressed={mine === one}
              onClick={() => void answer(one)}
            >
              <Sign size={15} stroke={2} aria-hidden="true" />
              {t(one)}
            </button>
          )
        })}
      </fieldset>
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
      <span className={classes.heard} role="status">
        {just !== null && mine === just && t('answered', { answer: t(just) })}
      </span>
    </div>
  )
}
