import type { ConversationState } from '#shared/domain/conversation.ts'
import { deleteRobot, type RobotRow } from '../../storage/stores/robots.store.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import type { Work } from '../once.ts'

interface Circumstances {
  readonly state: ConversationState
  readonly enterpriseId: string | null
  readonly by: string
}

/** Takes a robot out of its group, which hears of it; whoever calls has decided that. @see ROB-2 */
export async function letGoRobot(
  work: Work,
  { id, conversationId, name }: RobotRow,
  { state, enterpriseId, by }: Circumstances,
): Promise<void> {
  await deleteRobot(work.db, id)
  if (state !== 'dissolved') await postSystemLine(work, conversationId, { code: 'robotRemoved', by, text: name })
  work.news.robots.set(conversationId, enterpriseId)
}
