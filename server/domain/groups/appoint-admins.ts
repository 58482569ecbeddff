import { DomainError } from '#shared/domain/error.ts'
import { limits } from '#shared/domain/limits.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { countAdmins } from '../../storage/stores/members.store.ts'
import { authorize } from '../authorize.ts'
import { saveMembers } from '../members/save-members.ts'
import { targetsOf } from '../members/targets-of.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import { once } from '../once.ts'
import { demandStaff } from './transfer-owner.ts'

/** At most three admins at a time; whoever is one already stays one. */
export async function appointAdmins(
  ctx: Context,
  who: Who,
  input: RequestInput<'admin:appoint'>,
): Promise<RequestOutput<'admin:appoint'>> {
  return once(ctx, who, { request: 'admin:appoint', input }, async (work) => {
    const { conversationId } = input
    const place = await authorize(work.db, who, conversationId, 'admin.appoint', work.now)
    const targets = await targetsOf(work, place, input.personIds)
    await demandStaff(work, place, input.personIds)
    const fresh = targets.filter(({ rank }) => rank === 'member').map(({ personId }) => personId)
    const most = place.kind === 'direct' ? 0 : limits[place.kind].admins
    if ((await countAdmins(work.db, conversationId)) + fresh.length > most) {
      throw new DomainError('limit', 'group.tooManyAdmins', { most })
    }
    if (fresh.length === 0) return {}
    const { rev } = await postSystemLine(work, conversationId, {
      code: 'adminsAppointed',
      by: who.personId,
      people: fresh,
    })
    await saveMembers(work, { conversationId, rev }, fresh, { rank: 'admin' })
    return {}
  })
}

export async function dismissAdmins(
  ctx: Context,
  who: Who,
  input: RequestInput<'admin:dismiss'>,
): Promise<RequestOutput<'admin:dismiss'>> {
  return once(ctx, who, { request: 'admin:dismiss', input }, async (work) => {
    const { conversationId } = input
    const place = await authorize(work.db, who, conversationId, 'admin.appoint', work.now)
    const targets = await targetsOf(work, place, input.personIds)
    const admins = targets.filter(({ rank }) => rank === 'admin').map(({ personId }) => personId)
    if (admins.length === 0) return {}
    const { rev } = await postSystemLine(work, conversationId, {
      code: 'adminsDismissed',
      by: who.personId,
      people: admins,
    })
    await saveMembers(work, { conversationId, rev }, admins, { rank: 'member' })
    return {}
  })
}
