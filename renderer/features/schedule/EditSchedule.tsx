import type {
  ScheduleAction,
  ScheduleContent,
  ScheduleEntry,
  ScheduleState,
} from '#shared/features/schedule/schedule.ts'
import { scheduleMoves } from '#shared/features/schedule/schedule-moves.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { now } from '../../time/now.ts'
import { ComposerForm } from '../ComposerForm.tsx'
import type { DetailProps } from '../face.ts'
import { useRewriting } from '../gathering/use-rewriting.ts'
import { changeNote } from './change-note.ts'
import { ScheduleFields } from './ScheduleFields.tsx'
import { scheduleTexts } from './schedule.texts.ts'
import { draftOf, rewritten, type ScheduleDraft, scheduleDraft } from './schedule-draft.ts'

type EditScheduleProps = Pick<
  DetailProps<ScheduleContent, ScheduleEntry, ScheduleState, ScheduleAction>,
  'card' | 'content' | 'state' | 'busy' | 'refusal' | 'onAct'
> & { readonly onDone: () => void }

/** A sent schedule, written anew; says beforehand whether everyone will be asked again. @see SCHED-6 */
export function EditSchedule({ card, content, state, busy, refusal, onAct, onDone }: EditScheduleProps) {
  const t = useTexts(scheduleTexts)
  const draft = { ...scheduleDraft, read: (written: ScheduleDraft, at: number) => rewritten(content, written, at) }
  const { value, problems, change, submit, next } = useRewriting(draft, draftOf(content, now()), {
    onSave: (rewritten) => onAct({ type: 'change', content: rewritten }),
    onDone,
  })
  const note = next === null ? 'quiet' : changeNote(scheduleMoves(content, next, state, now()))
  return (
    <ComposerForm
      busy={busy === 'act'}
      refusal={refusal}
      save={{ button: t('save'), note: t(note) }}
      onSubmit={submit}
      onCancel={onDone}
    >
      <ScheduleFields
        conversationId={card.conversationId}
        value={value}
        problems={problems}
        now={now}
        sent={{ cardId: card.id, content, settled: state.planned !== null }}
        onChange={change}
      />
    </ComposerForm>
  )
}
