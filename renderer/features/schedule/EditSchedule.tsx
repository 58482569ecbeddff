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
import { useDraft } from '../use-draft.ts'
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
  const read = (draft: ScheduleDraft, at: number) => rewritten(content, draft, at)
  const { value, problems, change, submit } = useDraft(
    { ...scheduleDraft, read },
    { saved: draftOf(content, now()), now, onSave: () => undefined, onSubmit: (next) => void save(next) },
  )
  const reading = read(value, now())
  const note = reading.ok ? changeNote(scheduleMoves(content, reading.content, state, now())) : 'quiet'

  async function save(next: ScheduleContent): Promise<void> {
    if (await onAct({ type: 'change', content: next })) onDone()
  }

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
