import { Dialog } from '../dialogs/Dialog.tsx'
import { useTexts } from '../i18n/use-texts.ts'
import { closeDialog, useShell } from '../shell/shell.store.ts'
import { groupTexts } from './group.texts.ts'
import { NewGroupForm } from './NewGroupForm.tsx'

/** Picking people for a new group. @see GRP-1 */
export function NewGroupDialog() {
  const t = useTexts(groupTexts)
  const opened = useShell(({ dialog }) => dialog === 'newGroup')
  return (
    <Dialog
      opened={opened}
      onClose={closeDialog}
      title={t('newGroup')}
      size={760}
      styles={{
        content: { display: 'flex', flexDirection: 'column' },
        body: { display: 'flex', minHeight: 0, flex: 1, overflow: 'auto' },
      }}
    >
      <NewGroupForm onDone={closeDialog} />
    </Dialog>
  )
}
