import { SearchDialog } from '../chat/search/SearchDialog.tsx'
import { ContactDialogs } from '../contacts/ContactDialogs.tsx'
import { OpenedCard } from '../features/OpenedCard.tsx'
import { FilePreview } from '../files/FilePreview.tsx'
import { ForwardDialog } from '../files/ForwardDialog.tsx'
import { GroupDialogs } from '../groups/dialogs/GroupDialogs.tsx'
import { NewGroupDialog } from '../groups/NewGroupDialog.tsx'
import { JoinDialog } from '../join/JoinDialog.tsx'
import { Phone } from '../phone/Phone.tsx'
import { OwnRoomPanel } from '../rooms/OwnRoomPanel.tsx'
import { SettingsDialog } from '../settings/SettingsDialog.tsx'
import { ShortcutsDialog } from '../settings/ShortcutsDialog.tsx'
import { GoTo } from './GoTo.tsx'
import { SignOutEverywhereDialog } from './SignOutEverywhereDialog.tsx'

/** Everything that opens over the window; closed, each draws nothing. */
export function Dialogs() {
  return (
    <>
      <GoTo />
      <SearchDialog />
      <NewGroupDialog />
      <GroupDialogs />
      <SettingsDialog />
      <ShortcutsDialog />
      <SignOutEverywhereDialog />
      <OpenedCard />
      <FilePreview />
      <ForwardDialog />
      <ContactDialogs />
      <OwnRoomPanel />
      <JoinDialog />
      <Phone />
    </>
  )
}
