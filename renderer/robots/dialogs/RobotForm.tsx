import { useState } from 'react'
import { type RobotFacts, robotLimits } from '#shared/domain/robot.ts'
import type { Refusal } from '#shared/protocol/reply.ts'
import { ComposerForm } from '../../features/ComposerForm.tsx'
import { problemAt } from '../../features/problem-at.ts'
import { TitleField } from '../../features/TitleField.tsx'
import { refusalOf } from '../../features/use-card-deeds.ts'
import { useDraft } from '../../features/use-draft.ts'
import { WordsField } from '../../features/WordsField.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { now } from '../../time/now.ts'
import { AvatarField } from './AvatarField.tsx'
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
  readonly onCancel: () => void
}

/** Name, picture and description of a robot. @see ROB-2 */
export function RobotForm({ saved, button, note, onSave, onSubmit, onCancel }: RobotFormProps) {
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
    const problem = problemAt(problems, at)
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
      onCancel={onCancel}
    >
      <TitleField
        label={t('name')}
        hint={t('nameHint')}
        value={value.name}
        error={wrong('name')}
        onChange={(name) => change({ name })}
      />
      <AvatarField avatar={value.avatar} onChange={(avatar) => change({ avatar })} />
      <WordsField
        label={t('description')}
        hint={t('descriptionHint')}
        maxRows={4}
        value={value.description}
        atMost={robotLimits.description}
        error={wrong('description')}
        onChange={(description) => change({ description })}
      />
    </ComposerForm>
  )
}
