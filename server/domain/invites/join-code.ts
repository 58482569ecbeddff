import { randomBytes } from 'node:crypto'
import { DomainError, type ErrorDetails } from '#shared/domain/error.ts'
import { limits } from '#shared/domain/limits.ts'
import type { JoinPage } from '#shared/protocol/http.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import type { Db } from '../../storage/storage.ts'
import { enterpriseName } from '../../storage/stores/enterprises.store.ts'
import { type CodedGroup, codeOf, findByCode, saveJoinCode } from '../../storage/stores/join-codes.store.ts'
import { presentAmong } from '../../storage/stores/members.store.ts'
import { factsOf, findPerson } from '../../storage/stores/people.store.ts'
import { authorize } from '../authorize.ts'
import { mostMembers } from '../groups/most-members.ts'
import { once } from '../once.ts'

/** The group's code, made when there is none that lives; the secret itself is no part of the kept receipt. */
export async function showJoinCode(
  ctx: Context,
  who: Who,
  input: RequestInput<'joinCode:show'>,
): Promise<RequestOutput<'joinCode:show'>> {
  const { conversationId, regenerate } = input
  await once(ctx, who, { request: 'joinCode:show', input }, async (work) => {
    const { kind } = await authorize(work.db, who, conversationId, 'joinCode.show', work.now)
    const lives = kind === 'direct' ? null : limits[kind].joinCodeLives
    if (lives === null) throw new DomainError('forbidden', 'capability.kind', { capability: 'joinCode.show', kind })
    const known = await codeOf(work.db, conversationId)
    if (known !== null && known.expiresAt > work.now && !regenerate) return {}
    await saveJoinCode(work.db, { code: newCode(), conversationId, by: who.personId, expiresAt: work.now + lives })
    return {}
  })
  await authorize(ctx.storage.read, who, conversationId, 'joinCode.show', ctx.clock.now())
  const kept = await codeOf(ctx.storage.read, conversationId)
  if (kept === null) throw unknown()
  return { code: kept.code, expiresAt: kept.expiresAt }
}

/** What a code leads to, for somebody who is signed in. */
export async function lookAtCode(
  ctx: Context,
  who: Who,
  { code }: RequestInput<'joinCode:look'>,
): Promise<RequestOutput<'joinCode:look'>> {
  const db = ctx.storage.read
  const group = await groupOfCode(db, code, ctx.clock.now())
  const present = await presentAmong(db, group.conversationId, [who.personId])
  if (present.size === 0) await demandEligible(db, group, who)
  return { ...(await pageOf(db, group)), conversationId: group.conversationId, alreadyIn: present.size > 0 }
}

/**
 * What a code leads to, for whoever opens it in a browser.
 * @throws DomainError not_found for a code that lives no more; `endedAt` where it only grew too old
 */
export async function joinPage(ctx: Context, code: string): Promise<JoinPage> {
  const db = ctx.storage.read
  const group = await findByCode(db, code)
  if (group !== null && group.expiresAt <= ctx.clock.now()) throw unknown({ endedAt: group.expiresAt })
  return pageOf(db, await groupOfCode(db, code, ctx.clock.now()))
}

/** @throws DomainError not_found, the same for a code that never was, is over, or whose group is */
export async function groupOfCode(db: Db, code: string, now: number): Promise<CodedGroup> {
  const group = await findByCode(db, code)
  if (group === null || group.expiresAt <= now || group.state !== 'open') throw unknown()
  return group
}

/** An internal group takes in nobody from outside, whatever they hold. @see CONV-1 */
export async function demandEligible(db: Db, { kind, enterpriseId }: CodedGroup, who: Who): Promise<void> {
  const [person] = await factsOf(db, [who.personId])
  if (person === undefined || person.left) throw unknown()
  if (kind === 'internal' && person.enterpriseId !== enterpriseId)
    throw new DomainError('forbidden', 'joinCode.staffOnly')
}

async function pageOf(db: Db, group: CodedGroup): Promise<JoinPage> {
  const { kind, enterpriseId, name, by, memberCount, expiresAt, switches } = group
  const [inviter] = await factsOf(db, [by])
  return {
    name,
    kind,
    enterpriseName: enterpriseId === null ? null : await enterpriseName(db, enterpriseId),
    memberCount,
    full: memberCount >= (await mostMembers(db, group)),
    invitedBy: inviter === undefined || inviter.left ? null : ((await findPerson(db, by))?.name ?? null),
    expiresAt,
    confirms: switches.inviteConfirm,
  }
}

const unknown = (details: ErrorDetails = {}) => new DomainError('not_found', 'joinCode.unknown', details)
const newCode = () => randomBytes(16).toString('base64url')
