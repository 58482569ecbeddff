import { useState } from 'react'
import type { MeetingAction, MeetingContent, MeetingEntry, MeetingState } from '#shared/features/meeting/meeting.ts'
import { meetingMoves } from '#shared/features/meeting/meeting.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { now } from '../../time/now.ts'
import { ComposerForm } from '../ComposerForm.tsx'
import type { DetailProps } from '../face.ts'
import { useRewriting } from '../gathering/use-rewriting.ts'
import { MeetingFields } from './MeetingFields.tsx'
import { meetingTexts } from './meeting.texts.ts'
import { draftOf, meetingDraft } from './meeting-draft.ts'

type EditMeetingProps = Pick<
  DetailProps<MeetingContent, MeetingEntry, MeetingState, MeetingAction>,
  'card' | 'content' | 'state' | 'busy' | 'refusal' | 'onAct'
> & { readonly onDone: () => void }

/** A sent meeting, written anew; says beforehand whether everyone will be asked again. @see MEET-3 */
export function EditMeeting({ card, content, state, busy, refusal, onAct, onDone }: EditMeetingProps) {
  const t = useTexts(meetingTexts)
  // What was changed before the writing began is in it; of what came later the first try is refused, which says so.
  const [seen, setSeen] = useState<number | null>(state.changes)
  const { value, problems, change, submit, next } = useRewriting(meetingDraft, draftOf(content), { onSave, onDone })
  const moves = next && meetingMoves(content, next)
  const asks = moves !== null && (moves.time || moves.place)

  async function onSave(rewritten: MeetingContent): Promise<boolean> {
    const taken = await onAct({ type: 'change', content: rewritten, changes: seen ?? state.changes })
    if (!taken) setSeen(null)
    return taken
  }

  return (
    <ComposerForm
      busy={busy === 'act'}
      refusal={refusal}
      save={{ button: t('save'), note: t(asks ? 'willAskAgain' : 'willNotAsk') }}
      onSubmit={submit}
      onCancel={onDone}
    >
      <MeetingFields
        conversationId={card.conversationId}
        value={value}
        problems={problems}
        now={now}
        cardId={card.id}
        invited={content.participants}
        onChange={change}
      />
    </ComposerForm>
  )
}
