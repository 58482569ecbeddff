import { useState } from 'react'
import type { ScheduleAction, ScheduleAnswer, ScheduleState } from '#shared/features/schedule/schedule.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { gatheringTexts } from '../gathering/gathering.texts.ts'
import { scheduleTexts } from './schedule.texts.ts'
import type { ScheduleView } from './schedule-view.ts'
import { YesMaybeNo } from './YesMaybeNo.tsx'

interface SettledAnswerProps {
  readonly view: ScheduleView
  readonly state: ScheduleState
  readonly busy: boolean
  readonly onAct: (action: ScheduleAction) => Promise<boolean>
}

/** One's answer to the settled time; nothing while none is settled, or for whoever may not answer. @see SCHED-3, SCHED-4 */
export function SettledAnswer({ view, state, busy, onAct }: SettledAnswerProps) {
  const t = useTexts(scheduleTexts)
  const shared = useTexts(gatheringTexts)
  const [just, setJust] = useState<ScheduleAnswer | null>(null)
  const { planned } = view
  if (planned === null || !view.mayAnswer) return null

  async function answer(given: ScheduleAnswer): Promise<void> {
    if (planned === null) return
    if (await onAct({ type: 'answer', round: state.round, time: planned.key, answer: given })) setJust(given)
  }

  return (
    <>
      <YesMaybeNo
        label={t(view.dates.length > 1 ? 'answerToAll' : 'answer')}
        value={planned.mine}
        busy={busy}
        onAnswer={(given) => void answer(given)}
      />
      <span className="spoken" role="status">
        {just !== null && planned.mine === just && shared('answered', { answer: t(just) })}
      </span>
    </>
  )
}
