import type { RobotAvatar } from '#shared/domain/robot.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { noMessage } from '../../storage/stores/pictures.store.ts'
import { insertRobot } from '../../storage/stores/robots.store.ts'
import { authorize } from '../authorize.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import { once, type Work } from '../once.ts'
import { usePictures } from '../pictures/use-pictures.ts'
import { auditRobot } from './audit-robot.ts'
import { newRobotKey } from './robot-key.ts'

/** @see ROB-1, ROB-3 */
export async function addRobot(
  ctx: Context,
  who: Who,
  input: RequestInput<'robot:create'>,
): Promise<RequestOutput<'robot:create'>> {
  return once(ctx, who, { request: 'robot:create', input }, async (work) => {
    const { conversationId, facts } = input
    const { personId } = who
    const place = await authorize(work.db, who, conversationId, 'robot.add', work.now)
    await useAvatar(work, { personId, conversationId }, facts.avatar)
    const id = work.newId()
    const made = { conversationId, createdBy: personId, createdAt: work.now }
    await insertRobot(work.db, { id, ...facts, ...made, ...newRobotKey(ctx.vault, id) })
    await postSystemLine(work, conversationId, { code: 'robotAdded', by: personId, text: facts.name })
    await auditRobot(work, 'robot.added', personId, { id, conversationId })
    work.news.robots.set(conversationId, place.groupEnterpriseId)
    return { robotId: id }
  })
}

/** An avatar that is a picture is one the person may show here. */
export async function useAvatar(
  work: Work,
  place: { readonly personId: string; readonly conversationId: string },
  avatar: RobotAvatar,
): Promise<void> {
  if (avatar.type === 'picture') await usePictures(work, { ...place, messageId: noMessage }, [avatar.pictureId])
}
