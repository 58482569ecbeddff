import { recordAudit } from '../audit/record-audit.ts'
import type { Work } from '../once.ts'

interface LeftOut {
  readonly enterpriseId: string
  readonly conversationId: string
  readonly before: number
  readonly leftOut: readonly string[]
}

/** The console's log says when somebody more has no room in a department group. @see DEP-7 */
export async function recordLeftOut(
  work: Work,
  { enterpriseId, conversationId, before, leftOut }: LeftOut,
): Promise<void> {
  if (leftOut.length <= before) return
  await recordAudit(work, {
    enterpriseId,
    by: null,
    action: 'departmentGroup.full',
    target: { type: 'conversation', id: conversationId },
    before: { leftOut: before },
    after: { leftOut: leftOut.length, people: leftOut.slice(0, 50) },
  })
}
