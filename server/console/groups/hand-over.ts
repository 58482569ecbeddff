import { handOverPeriod, inServiceHandOvers } from '#shared/console/group.ts'
import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import { Switches } from '#shared/domain/conversation.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../../context.ts'
import { makeOwner } from '../../domain/groups/make-owner.ts'
import { demandRoom, letIn } from '../../domain/invites/let-in.ts'
import type { GroupRow } from '../../storage/stores/groups-page.store.ts'
import { countInService, insertHandOver } from '../../storage/stores/hand-overs.store.ts'
import { presentAmong } from '../../storage/stores/members.store.ts'
import { demandConfirmed, demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { type ConsoleWork, consoleOnce, record } from '../console-work.ts'
import { personIn } from '../directory/person-in.ts'
import { groupIn } from './group-in.ts'

/** Gives a group another owner in service, who comes in if need be. @see EXT-8, GRP-4 */
export async function handOver(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:groupHandOver'>,
): Promise<ConsoleOutput<'console:groupHandOver'>> {
  return consoleOnce(ctx, who, { request: 'console:groupHandOver', input }, async (work) => {
    const { at, db, now, newId } = work
    const group = await groupIn(db, at, input.conversationId, 'manage')
    if (group.kind === 'department') throw new DomainError('conflict', 'handOver.followsDepartment')
    await demandHeir(work, group, input.personId)
    const inService = group.ownerInService === 1
    const done = await countInService(db, group.id, now - handOverPeriod)
    if (inService && done >= inServiceHandOvers)
      throw new DomainError('limit', 'handOver.tooOften', { most: inServiceHandOvers })
    demandConfirmed(input.confirm, group.name ?? '')
    await comeIn(work, group, input.personId)
    const present = await presentAmong(db, group.id, group.ownerId === null ? [] : [group.ownerId])
    const before = group.ownerId !== null && present.has(group.ownerId) ? group.ownerId : null
    await makeOwner(work, { conversationId: group.id, by: who.personId, personId: input.personId, before })
    await insertHandOver(db, {
      id: newId(),
      conversationId: group.id,
      fromId: group.ownerId,
      toId: input.personId,
      inService: inService ? 1 : 0,
      at: now,
    })
    await record(work, {
      action: 'group.handedOver',
      target: { type: 'conversation', id: group.id },
      before: { ownerId: group.ownerId, inService },
      after: { ownerId: input.personId },
    })
    return {}
  })
}

/** Staff of this enterprise, in service, in the admin's scope, and not the owner already. */
async function demandHeir({ at, db }: ConsoleWork, group: GroupRow, personId: string): Promise<void> {
  const { person, departmentIds } = await personIn(db, at, personId).catch((error: unknown) => {
    throw error instanceof DomainError ? new DomainError('conflict', 'handOver.notStaff') : error
  })
  if (person.leftAt !== null || person.activated === 0) throw new DomainError('conflict', 'handOver.notStaff')
  const permission = group.kind === 'external' ? 'external.manage' : 'chat.manage'
  demandConsole(at, permission, { type: 'departments', ids: departmentIds, reach: 'any' })
  if (group.ownerId === personId) throw new DomainError('conflict', 'handOver.isOwner')
}

async function comeIn(work: ConsoleWork, group: GroupRow, personId: string): Promise<void> {
  const { db, at } = work
  if ((await presentAmong(db, group.id, [personId])).size > 0) return
  const entrance = {
    conversationId: group.id,
    kind: group.kind,
    groupEnterpriseId: group.enterpriseId,
    ownerId: group.ownerId,
    memberCount: group.memberCount,
    standing: { switches: Switches.parse(JSON.parse(group.switches)) },
  }
  await demandRoom(work, entrance, 1)
  await letIn(work, entrance, [personId], { code: 'membersAdded', by: at.who.personId })
}
