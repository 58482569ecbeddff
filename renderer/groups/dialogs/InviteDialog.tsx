import type { ConversationRow } from '../../data/conversations.store.ts'
import { Dialog } from '../../dialogs/Dialog.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { dialogTexts } from './dialogs.texts.ts'
import { closeGroupDialog } from './group-dialog.store.ts'
import { InviteForm } from './InviteForm.tsx'

/** Picking people for a group that is there already. */
export function InviteDialog({ row }: { readonly row: ConversationRow }) {
  const t = useTexts(dialogTexts)
  return (
    <Dialog
      onClose={closeGroupDialog}
      title={t('invite')}
      size={760}
      styles={{
        content: { display: 'flex', flexDirection: 'column' },
        body: { display: 'flex', minHeight: 0, flex: 1 },
      }}
    >
      <InviteForm row={row} />
    </Dialog>
  )
}
