import type { Robot } from '#shared/domain/robot.ts'
import { updateRobot } from '../../data/robots.ts'
import { Dialog } from '../../dialogs/Dialog.tsx'
import classes from '../../features/DetailDialog.module.css'
import { closeGroupDialog, openGroupDialog } from '../../groups/dialogs/group-dialog.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { RobotForm } from './RobotForm.tsx'
import { robotDialogTexts } from './robot-dialogs.texts.ts'

/** Name, picture and description anew; what the robot said keeps what it had. @see ROB-2 */
export function EditRobotDialog({ robot }: { readonly robot: Robot }) {
  const t = useTexts(robotDialogTexts)
  const { name, avatar, description, conversationId, id: robotId } = robot
  return (
    <Dialog
      onClose={closeGroupDialog}
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
        onSubmit={async (facts) => {
          await updateRobot({ conversationId, robotId }, facts)
          openGroupDialog({ type: 'robot', conversationId, robotId })
        }}
      />
    </Dialog>
  )
}
