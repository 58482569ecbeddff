import type { Robot } from '#shared/domain/robot.ts'
import { updateRobot } from '../../data/robots.ts'
import { Dialog } from '../../dialogs/Dialog.tsx'
import classes from '../../features/DetailDialog.module.css'
import { useTexts } from '../../i18n/use-texts.ts'
import { RobotForm } from './RobotForm.tsx'
import { robotDialogTexts } from './robot-dialogs.texts.ts'

interface EditRobotDialogProps {
  readonly robot: Robot
  /** Where to go when it is saved, or is not to be. */
  readonly onClose: () => void
}

/** Name, picture and description anew; what the robot said keeps what it had. @see ROB-2 */
export function EditRobotDialog({ robot, onClose }: EditRobotDialogProps) {
  const t = useTexts(robotDialogTexts)
  const { name, avatar, description, conversationId, id: robotId } = robot
  return (
    <Dialog
      onClose={onClose}
      title={t('editTitle', { name })}
      size={520}
      padding={0}
      classNames={{ header: classes.header ?? '', title: classes.title ?? '' }}
    >
      <RobotForm
        saved={{ name, avatar, description }}
        button={t('save')}
        note={t('editNote')}
        onSave={() => undefined}
        onCancel={onClose}
        onSubmit={async (facts) => {
          await updateRobot({ conversationId, robotId }, facts)
          onClose()
        }}
      />
    </Dialog>
  )
}
