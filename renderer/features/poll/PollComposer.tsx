import type { KeyboardEvent } from 'react'
import type { PollContent } from '#shared/features/poll/poll.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { isPlainEnter } from '../../keyboard/is-plain-enter.ts'
import { usePictureUploads } from '../../pictures/use-picture-uploads.ts'
import { ComposerForm } from '../ComposerForm.tsx'
import { DeadlineField } from '../DeadlineField.tsx'
import type { ComposerProps } from '../face.ts'
import { useDraft } from '../use-draft.ts'
import { WordsField } from '../WordsField.tsx'
import { optionPictured } from './draft-options.ts'
import { OptionsEditor } from './OptionsEditor.tsx'
import { PollSettings } from './PollSettings.tsx'
import { pollTexts } from './poll.texts.ts'
import { type PollProblem, pollDraft, pollLimits } from './poll-draft.ts'

/** Writes a poll. @see POLL-1, POLL-2, POLL-3, POLL-4, POLL-5, POLL-6 */
export function PollComposer(props: ComposerProps<PollContent>) {
  const t = useTexts(pollTexts)
  const { value, problems, change, submit } = useDraft(pollDraft, props)
  const uploads = usePictureUploads<number>((key, pictureId) =>
    change({ options: optionPictured(value.options, key, pictureId) }),
  )
  const said = (at: PollProblem['at']) => problems.find((problem) => problem.at === at)
  const sentence = (problem: PollProblem | undefined) => problem && t(problem.says)

  function toFirstOption(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (!isPlainEnter(event)) return
    event.preventDefault()
    event.currentTarget.form?.querySelector<HTMLElement>('li input')?.focus()
  }

  return (
    <ComposerForm busy={props.busy || uploads.busy} refusal={props.refusal} onSubmit={submit} onCancel={props.onCancel}>
      <WordsField
        first
        label={t('question')}
        hint={t('questionHint')}
        minRows={1}
        maxRows={4}
        value={value.question}
        atMost={pollLimits.question}
        error={sentence(said('question'))}
        onChange={(question) => change({ question })}
        onKeyDown={toFirstOption}
      />
      <OptionsEditor
        options={value.options}
        problems={problems}
        uploads={uploads}
        onChange={(options) => change({ options })}
      />
      <PollSettings value={value} onChange={change} />
      <DeadlineField
        value={value.deadline}
        now={props.now}
        error={sentence(said('deadline'))}
        onChange={(deadline) => change({ deadline })}
      />
    </ComposerForm>
  )
}
