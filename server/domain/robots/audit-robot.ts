import type { AuditAction } from '#shared/domain/audit.ts'
import { findConversation } from '../../storage/stores/conversations.store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Work } from '../once.ts'

/** Puts a line about a robot that is there into the log of the enterprise whose group it is in. @see ADM-6 */
export async function auditRobot(
  work: Work,
  action: AuditAction & `robot.${string}`,
  by: string,
  { id, conversationId }: { readonly id: string; readonly conversationId: string },
): Promise<void> {
  const group = await findConversation(work.db, conversationId)
  if (group === null || group.enterpriseId === null) return
  const target = { type: 'robot', id } as const
  const where = { conversationId, group: group.name }
  await recordAudit(work, { enterpriseId: group.enterpriseId, by, action, target, after: where })
}
