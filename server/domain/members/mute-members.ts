import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { authorize } from '../authorize.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import { once } from '../once.ts'
import { saveMembers } from './save-members.ts'
import { demandBelow, targetsOf } from './targets-of.ts'

/** The last instant there is: until somebody lifts it. */
const always = 8.64e15

/** Mutes members for a while by the server's clock, or lets them speak again. */
export async function muteMembers(
  ctx: Context,
  who: Who,
  input: RequestInput<'member:mute'>,
): Promise<RequestOutput<'member:mute'>> {
  return once(ctx, who, { request: 'member:mute', input }, async (work) => {
    const { conversationId, muteFor } = input
    const place = await authorize(work.db, who, conversationId, 'member.mute', work.now)
    const targets = await targetsOf(work, place, input.personIds)
    demandBelow(place, targets)
    const people = targets.map(({ personId }) => personId)
    const text = typeof muteFor === 'number' ? String(Math.round(muteFor / 60_000)) : null
    const code = muteFor === null ? 'membersUnmuted' : 'membersMuted'
    const { rev } = await postSystemLine(work, conversationId, { code, by: who.personId, people, text })
    const mutedUntil = muteFor === null ? null : muteFor === 'always' ? always : work.now + muteFor
    await saveMembers(work, { conversationId, rev }, people, { mutedUntil })
    return {}
  })
}
