import { useEffect } from 'react'
import type { ConversationRow } from '../../data/conversations.store.ts'
import { useConversation } from '../../data/conversations.store.ts'
import { AddRobotDialog } from '../../robots/dialogs/AddRobotDialog.tsx'
import { RobotDialog } from '../../robots/dialogs/RobotDialog.tsx'
import { ClearHistoryDialog } from './ClearHistoryDialog.tsx'
import { CloseDepartmentDialog } from './CloseDepartmentDialog.tsx'
import { DissolveDialog } from './DissolveDialog.tsx'
import { EditNoticeDialog } from './EditNoticeDialog.tsx'
import { closeGroupDialog, type GroupDialog, useGroupDialog } from './group-dialog.store.ts'
import { InviteDialog } from './InviteDialog.tsx'
import { JoinCodeDialog } from './JoinCodeDialog.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { MuteAllDialog } from './MuteAllDialog.tsx'
import { NoticeDialog } from './NoticeDialog.tsx'
import { RecallCardDialog } from './RecallCardDialog.tsx'
import { RemoveMemberDialog } from './RemoveMemberDialog.tsx'
import { TransferDialog } from './TransferDialog.tsx'

/** Whatever is opened about a group; a group that goes away takes its dialog with it. */
export function GroupDialogs() {
  const opened = useGroupDialog((state) => state.opened)
  const row = useConversation(opened?.conversationId ?? null)
  const lost = opened !== null && row === undefined
  useEffect(() => {
    if (lost) closeGroupDialog()
  }, [lost])
  useEffect(() => closeGroupDialog, [])
  return opened === null || row === undefined ? null : <Opened opened={opened} row={row} />
}

function Opened({ opened, row }: { readonly opened: GroupDialog; readonly row: ConversationRow }) {
  const { conversation } = row
  switch (opened.type) {
    case 'invite':
      return <InviteDialog row={row} />
    case 'notice':
      return <NoticeDialog conversation={conversation} />
    case 'editNotice':
      return <EditNoticeDialog conversation={conversation} />
    case 'joinCode':
      return <JoinCodeDialog conversation={conversation} />
    case 'muteAll':
      return <MuteAllDialog conversationId={conversation.id} />
    case 'clearHistory':
      return <ClearHistoryDialog conversation={conversation} />
    case 'leave':
      return <LeaveDialog row={row} />
    case 'dissolve':
      return <DissolveDialog conversation={conversation} />
    case 'closeDepartment':
      return <CloseDepartmentDialog conversation={conversation} />
    case 'addRobot':
      return <AddRobotDialog conversationId={conversation.id} />
    case 'robot':
    case 'editRobot':
    case 'tryRobot':
    case 'regenerateRobot':
    case 'removeRobot':
      return <RobotDialog place={opened} type={opened.type} row={row} />
    case 'recallCard':
      return <RecallCardDialog message={opened.message} />
    case 'transfer':
      return <TransferDialog conversation={conversation} personId={opened.personId} />
    case 'removeMember':
      return <RemoveMemberDialog conversation={conversation} personId={opened.personId} />
  }
}
