import { z } from 'zod'
import type { Invite } from '#shared/domain/invite.ts'
import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

const people = z.array(z.string())

const toInvite = (row: Tables['invites']): Invite => ({ ...row, people: people.parse(JSON.parse(row.people)) })

interface NewInvite extends Omit<Invite, 'people' | 'state' | 'decidedBy' | 'decidedAt'> {
  readonly people: readonly string[]
}

export async function insertInvite(db: Db, invite: NewInvite): Promise<void> {
  await db
    .insertInto('invites')
    .values({ ...invite, people: JSON.stringify(invite.people), state: 'open', decidedBy: null, decidedAt: null })
    .execute()
}

export async function findInvite(db: Db, id: string): Promise<Invite | null> {
  const row = await db.selectFrom('invites').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toInvite(row)
}

/** Those of a group that wait for its management, open ones first, and the latest decided; `by` null: everyone's. */
export async function invitesOf(db: Db, conversationId: string, by: string | null, limit: number): Promise<Invite[]> {
  let query = db
    .selectFrom('invites')
    .selectAll()
    .where('conversationId', '=', conversationId)
    .where('awaits', '=', 'management')
  if (by !== null) query = query.where('by', '=', by)
  const rows = await query
    .orderBy((eb) => eb.case().when('state', '=', 'open').then(0).else(1).end())
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toInvite)
}

/** Open invitations that wait for this very person, with the name of the group. */
export async function invitesFor(db: Db, personId: string): Promise<(Invite & { groupName: string })[]> {
  const rows = await db
    .selectFrom('invites')
    .innerJoin('conversations', 'conversations.id', 'invites.conversationId')
    .selectAll('invites')
    .select('conversations.name as groupName')
    .where('invites.awaits', '=', 'invitee')
    .where('invites.state', '=', 'open')
    .where('invites.people', '=', JSON.stringify([personId]))
    .where('conversations.state', '=', 'open')
    .orderBy('invites.at', 'desc')
    .execute()
  return rows.map(({ groupName, ...row }) => ({ ...toInvite(row), groupName: groupName ?? '' }))
}

/** Whether this person already asked to come in with a code and waits. */
export async function findOwnRequest(db: Db, conversationId: string, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('invites')
    .select('id')
    .where('conversationId', '=', conversationId)
    .where('by', '=', personId)
    .where('people', '=', JSON.stringify([personId]))
    .where('state', '=', 'open')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function decideInvite(
  db: Db,
  id: string,
  decision: Pick<Invite, 'state' | 'decidedBy' | 'decidedAt'>,
): Promise<void> {
  await db.updateTable('invites').set(decision).where('id', '=', id).execute()
}
