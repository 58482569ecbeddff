import { switchCapability } from '#shared/capabilities/switch-capability.ts'
import { Switches } from '#shared/domain/conversation.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { findConversation } from '../../storage/stores/conversations.store.ts'
import { demand, placeOf } from '../authorize.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import { once, type Work } from '../once.ts'
import { nextRev, saveConversation } from './save-conversation.ts'

type SwitchName = keyof Switches

const switchNames: readonly SwitchName[] = Switches.keyof().options

/** Turns switches, all or none of them; each has a capability of its own and a line of its own. @see MSG-6 */
export async function setSwitches(
  ctx: Context,
  who: Who,
  input: RequestInput<'switch:set'>,
): Promise<RequestOutput<'switch:set'>> {
  return once(ctx, who, { request: 'switch:set', input }, async (work) => {
    const { conversationId, switches: wanted, muteAllFor } = input
    const place = await placeOf(work.db, who, conversationId, work.now)
    const given = switchNames.filter((name) => wanted[name] !== undefined)
    for (const name of given) demand(place, switchCapability[name])
    const before = place.standing.switches
    const after = { ...before, ...Object.fromEntries(given.map((name) => [name, wanted[name]])) }
    const turned = given.filter((name) => after[name] !== before[name])
    const lasts = wanted.muteAll === true
    if (turned.length === 0 && !lasts) return {}
    const until = lasts && muteAllFor !== 'always' ? work.now + muteAllFor : null
    const muteAllUntil = wanted.muteAll === undefined ? place.muteAllUntil : until
    let rev: number | null = null
    for (const name of turned)
      rev = (await postSystemLine(work, conversationId, lineOf(name, after[name], who.personId))).rev
    await saveConversation(
      work,
      { conversationId, rev: rev ?? (await nextRev(work, conversationId)) },
      { switches: after, muteAllUntil },
    )
    if (until !== null) work.news.muting = true
    return {}
  })
}

/** Ends a common mute whose time has come, unless somebody was faster. */
export async function endMuteAll(work: Work, conversationId: string): Promise<void> {
  const group = await findConversation(work.db, conversationId)
  const until = group?.muteAllUntil ?? null
  if (group === null || until === null || until > work.now) return
  const { rev } = await postSystemLine(work, conversationId, lineOf('muteAll', false, null))
  await saveConversation(
    work,
    { conversationId, rev },
    { switches: { ...group.switches, muteAll: false }, muteAllUntil: null },
  )
}

const lineOf = (name: SwitchName, on: boolean, by: string | null) =>
  ({ code: on ? 'switchTurnedOn' : 'switchTurnedOff', by, text: name }) as const
