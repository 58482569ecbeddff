import { useState } from 'react'
import { createRobot } from '../../data/robots.ts'
import { useSession } from '../../data/session.store.ts'
import { Dialog } from '../../dialogs/Dialog.tsx'
import classes from '../../features/DetailDialog.module.css'
import { keepToolDraft, readToolDraft } from '../../features/tool-draft.ts'
import { closeGroupDialog, openGroupDialog } from '../../groups/dialogs/group-dialog.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { RobotForm } from './RobotForm.tsx'
import { robotDialogTexts } from './robot-dialogs.texts.ts'

/** Adds a robot to a group; what was typed is kept until it is one. Then its address is shown. @see ROB-1, ROB-2 */
export function AddRobotDialog({ conversationId }: { readonly conversationId: string }) {
  const t = useTexts(robotDialogTexts)
  const personId = useSession((session) => session.me?.id ?? '')
  const place = { personId, conversationId, tool: 'robot' }
  const [saved] = useState(() => readToolDraft(place))
  return (
    <Dialog
      onClose={closeGroupDialog}
      title={t('add')}
      size={520}
      padding={0}
      classNames={{ header: classes.header ?? '', title: classes.title ?? '' }}
    >
      <RobotForm
        saved={saved}
        button={t('create')}
        onSave={(draft) => keepToolDraft(place, draft)}
        onCancel={closeGroupDialog}
        onSubmit={async (facts) => {
          const robotId = await createRobot(conversationId, facts)
          keepToolDraft(place, null)
          openGroupDialog({ type: 'robot', conversationId, robotId })
        }}
      />
    </Dialog>
  )
}
