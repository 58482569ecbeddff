import type { ScheduleContent } from '#shared/features/schedule/schedule.ts'
import { ComposerForm } from '../ComposerForm.tsx'
import type { ComposerProps } from '../face.ts'
import { useDraft } from '../use-draft.ts'
import { ScheduleFields } from './ScheduleFields.tsx'
import { scheduleDraft } from './schedule-draft.ts'

/** Fixes a time, or offers several. @see SCHED-1, SCHED-2, SCHED-6 */
export function ScheduleComposer(props: ComposerProps<ScheduleContent>) {
  const { value, problems, change, submit } = useDraft(scheduleDraft, props)
  return (
    <ComposerForm {...props} onSubmit={submit}>
      <ScheduleFields
        conversationId={props.conversationId}
        value={value}
        problems={problems}
        now={props.now}
        sent={null}
        onChange={change}
      />
    </ComposerForm>
  )
}
