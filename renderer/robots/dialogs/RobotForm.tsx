import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type RobotFacts, robotLimits } from '#shared/domain/robot.ts'
import type { Refusal } from '#shared/protocol/reply.ts'
import { ComposerForm } from '../../features/ComposerForm.tsx'
import { refusalOf } from '../../features/use-card-deeds.ts'
import { useDraft } from '../../features/use-draft.ts'
import { closeGroupDialog } from '../../groups/dialogs/group-dialog.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { now } from '../../time/now.ts'
import { AvatarField } from './AvatarField.tsx'
import classes from './RobotForm.module.css'
import { robotDialogTexts } from './robot-dialogs.texts.ts'
import { type RobotProblem, robotDraft } from './robot-draft.ts'

interface RobotFormProps {
  /** What was typed before, or what there is to be changed. */
  readonly saved: unknown
  readonly button: string
  /** What stands beside the buttons, where no draft is kept. */
  readonly note?: string
  readonly onSave: (draft: unknown) => void
  readonly onSubmit: (facts: RobotFacts) => Promise<void>
}

/** Name, picture and description of a robot. @see ROB-2 */
export function RobotForm({ saved, button, note, onSave, onSubmit }: RobotFormProps) {
  const t = useTexts(robotDialogTexts)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { value, problems, change, submit } = useDraft(robotDraft, {
    saved,
    now,
    onSave,
    onSubmit: (facts) => void send(facts),
  })
  const wrong = (at: RobotProblem['at']) => {
    const problem = problems.find((one) => one.at === at)
    return problem && t(problem.says, { name: robotLimits.name, description: robotLimits.description })
  }

  async function send(facts: RobotFacts): Promise<void> {
    setBusy(true)
    setRefusal(null)
    try {
      await onSubmit(facts)
    } catch (error) {
      setRefusal(refusalOf(error))
      setBusy(false)
    }
  }

  return (
    <ComposerForm
      busy={busy}
      refusal={refusal}
      save={note === undefined ? { button } : { button, note }}
      onSubmit={submit}
      onCancel={closeGroupDialog}
    >
      <TextInput
        data-autofocus
        label={t('name')}
        placeholder={t('nameHint')}
        value={value.name}
        error={wrong('name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <AvatarField avatar={value.avatar} onChange={(avatar) => change({ avatar })} />
      <Textarea
        label={t('description')}
        placeholder={t('descriptionHint')}
        autosize
        minRows={2}
        maxRows={4}
        value={value.description}
        error={wrong('description')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        description={
          <span className={classes.counter}>{`${value.description.trim().length} / ${robotLimits.description}`}</span>
        }
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
    </ComposerForm>
  )
}
