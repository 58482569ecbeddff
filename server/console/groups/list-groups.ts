import { z } from 'zod'
import { type ConsoleGroup, GroupKind, handOverPeriod, inServiceHandOvers } from '#shared/console/group.ts'
import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../storage/storage.ts'
import {
  countGroups,
  type GroupRow,
  type GroupsQuery,
  groupsPage,
  membersPage,
} from '../../storage/stores/groups-page.store.ts'
import { countInService, handOversOf } from '../../storage/stores/hand-overs.store.ts'
import { peopleById } from '../../storage/stores/people.store.ts'
import type { AdminAt } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleRead } from '../console-work.ts'
import { pageOf } from '../page-of.ts'
import { groupIn, kindsFor } from './group-in.ts'

const After = z.strictObject({ createdAt: z.number(), id: z.string() })

/** @see ADM-1, GRP-4, EXT-8 */
export async function listGroups(
  ctx: Context,
  who: ConsoleWho,
  { filter, ...asked }: ConsoleInput<'console:groups'>,
): Promise<ConsoleOutput<'console:groups'>> {
  const db = ctx.storage.read
  const query = groupsQuery(await consoleRead(ctx, who, 'console:groups'), filter, 'view')
  const { page, ...around } = await pageOf(asked, {
    place: After,
    rows: (after, atMost) => groupsPage(db, query, after, atMost),
    placeOf: ({ createdAt, id }) => ({ createdAt, id }),
    count: () => countGroups(db, query),
  })
  return { groups: await toGroups(db, page), ...around }
}

/** The filter over what this admin may look at, or manage. */
export function groupsQuery(at: AdminAt, filter: GroupsQuery['filter'], level: 'view' | 'manage'): GroupsQuery {
  return {
    enterpriseId: at.enterpriseId,
    kinds: kindsFor(at, filter.kind, level),
    departmentIds: at.within === null ? null : [...at.within],
    filter,
  }
}

/** One group, with how it changed hands. @see EXT-8 */
export async function getGroup(
  ctx: Context,
  who: ConsoleWho,
  { conversationId }: ConsoleInput<'console:group'>,
): Promise<ConsoleOutput<'console:group'>> {
  const db = ctx.storage.read
  const at = await consoleRead(ctx, who, 'console:group')
  const row = await groupIn(db, at, conversationId, 'view')
  const [group] = await toGroups(db, [row])
  if (group === undefined) throw new Error('one row is drawn as one group')
  const rows = await handOversOf(db, conversationId)
  const people = await peopleById(
    db,
    rows.flatMap(({ fromId, toId }) => [fromId ?? toId, toId]),
  )
  const done = await countInService(db, conversationId, ctx.clock.now() - handOverPeriod)
  return {
    group,
    handOvers: rows.flatMap(({ fromId, toId, inService, at: moment }) => {
      const to = people.get(toId)
      return to === undefined
        ? []
        : [{ from: people.get(fromId ?? '') ?? null, to, inService: inService === 1, at: moment }]
    }),
    inServiceLeft: Math.max(0, inServiceHandOvers - done),
  }
}

/** Who is in a group, in order of joining. */
export async function listGroupMembers(
  ctx: Context,
  who: ConsoleWho,
  { conversationId, ...asked }: ConsoleInput<'console:groupMembers'>,
): Promise<ConsoleOutput<'console:groupMembers'>> {
  const db = ctx.storage.read
  const group = await groupIn(db, await consoleRead(ctx, who, 'console:groupMembers'), conversationId, 'view')
  const { page, ...around } = await pageOf(asked, {
    place: z.number(),
    rows: (after, atMost) => membersPage(db, conversationId, after ?? -1, atMost),
    placeOf: ({ position }) => position,
    count: async () => group.memberCount,
  })
  const people = await peopleById(
    db,
    page.map(({ personId }) => personId),
  )
  return {
    members: page.flatMap(({ personId, rank }) => {
      const person = people.get(personId)
      return person === undefined ? [] : [{ person, rank }]
    }),
    ...around,
  }
}

/** Rows as the console shows them. */
export async function toGroups(db: Db, rows: readonly GroupRow[]): Promise<ConsoleGroup[]> {
  const owners = await peopleById(
    db,
    rows.flatMap(({ ownerId }) => ownerId ?? []),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: GroupKind.parse(row.kind),
    name: row.name,
    state: row.state,
    owner: owners.get(row.ownerId ?? '') ?? null,
    ownerInService: row.ownerInService === 1,
    departmentId: row.departmentId,
    members: row.memberCount,
    createdAt: row.createdAt,
  }))
}
