import { create } from 'zustand'
import type { Message } from '#shared/domain/message.ts'

/** What can be opened about a group; one at a time. */
export type GroupDialog =
  | { readonly type: PlainDialog; readonly conversationId: string }
  | { readonly type: 'removeMember'; readonly conversationId: string; readonly personId: string }
  | { readonly type: RobotDialog; readonly conversationId: string; readonly robotId: string }
  /** A card whose answers go with it. @see MSG-2 */
  | { readonly type: 'recallCard'; readonly conversationId: string; readonly message: Message }
  /** `personId` null: to whom is still to be chosen. */
  | { readonly type: 'transfer'; readonly conversationId: string; readonly personId: string | null }

export type PlainDialog =
  | 'invite'
  | 'notice'
  | 'editNotice'
  | 'joinCode'
  | 'muteAll'
  | 'clearHistory'
  | 'leave'
  | 'dissolve'
  | 'closeDepartment'
  | 'addRobot'

/** About one robot of the group. */
export type RobotDialog = 'robot' | 'editRobot' | 'tryRobot' | 'regenerateRobot' | 'removeRobot'

interface GroupDialogState {
  readonly opened: GroupDialog | null
}

export const useGroupDialog = create<GroupDialogState>()(() => ({ opened: null }))

export function openGroupDialog(opened: GroupDialog): void {
  useGroupDialog.setState({ opened })
}

export function closeGroupDialog(): void {
  useGroupDialog.setState({ opened: null })
}
