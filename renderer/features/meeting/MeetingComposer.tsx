import type { MeetingContent } from '#shared/features/meeting/meeting.ts'
import { ComposerForm } from '../ComposerForm.tsx'
import type { ComposerProps } from '../face.ts'
import { useDraft } from '../use-draft.ts'
import { MeetingFields } from './MeetingFields.tsx'
import { meetingDraft } from './meeting-draft.ts'

/** Writes an invitation. @see MEET-1 */
export function MeetingComposer(props: ComposerProps<MeetingContent>) {
  const { value, problems, change, submit } = useDraft(meetingDraft, props)
  return (
    <ComposerForm {...props} onSubmit={submit}>
      <MeetingFields
        conversationId={props.conversationId}
        value={value}
        problems={problems}
        now={props.now}
        cardId={null}
        invited={null}
        onChange={change}
      />
    </ComposerForm>
  )
}
