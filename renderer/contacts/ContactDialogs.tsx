import { useEffect } from 'react'
import { AddContactDialog } from './AddContactDialog.tsx'
import { closeContactDialog, useContactsPlace } from './contacts.store.ts'
import { MyCodeDialog } from './MyCodeDialog.tsx'
import { RemoveContactDialog } from './RemoveContactDialog.tsx'

/** Whatever is opened about contacts; one at a time. @see W-5 */
export function ContactDialogs() {
  const dialog = useContactsPlace((state) => state.dialog)
  useEffect(() => closeContactDialog, [])
  switch (dialog?.type) {
    case 'add':
      return <AddContactDialog way={dialog.way} />
    case 'myCode':
      return <MyCodeDialog />
    case 'remove':
      return <RemoveContactDialog personId={dialog.personId} />
    case undefined:
      return null
  }
}
