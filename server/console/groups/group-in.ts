import { type ConsolePermission, canConsole } from '#shared/capabilities/console.ts'
import { GroupKind } from '#shared/console/group.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Db } from '../../storage/storage.ts'
import { departmentsOf } from '../../storage/stores/directory.store.ts'
import { findGroup, type GroupRow } from '../../storage/stores/groups-page.store.ts'
import { type AdminAt, demandConsole } from '../admin-at.ts'

const areaOf = { internal: 'chat', department: 'chat', external: 'external' } as const satisfies Record<
  GroupKind,
  string
>

type Level = 'view' | 'manage'

/**
 * The kinds of groups this admin may look at or manage; just the one that was asked for, if one was.
 * @throws DomainError forbidden when it is none
 * @see ADM-2
 */
export function kindsFor(at: AdminAt, asked: GroupKind | null, level: Level): GroupKind[] {
  const wanted = asked === null ? GroupKind.options : [asked]
  const kinds = wanted.filter((kind) => canConsole(permissionFor(kind, level), { type: 'anywhere' }, at.admin).allowed)
  const [first] = wanted
  if (kinds.length === 0 && first !== undefined) demandConsole(at, permissionFor(first, level), { type: 'anywhere' })
  return kinds
}

const permissionFor = (kind: GroupKind, level: Level): ConsolePermission => `${areaOf[kind]}.${level}`

/**
 * A group of this enterprise, for an admin who may look at it, or manage it: by its kind, and by where its department or
 * owner is. A group without an owner belongs to the whole enterprise.
 * @throws DomainError not_found for any other group
 */
export async function groupIn(db: Db, at: AdminAt, conversationId: string, level: Level): Promise<GroupRow> {
  const group = await findGroup(db, at.enterpriseId, conversationId)
  if (group === null || group.state === 'dissolved') throw new DomainError('not_found', 'handOver.unknownGroup')
  const permission = permissionFor(GroupKind.parse(group.kind), level)
  const ids =
    group.departmentId !== null
      ? [group.departmentId]
      : group.ownerId === null
        ? []
        : await departmentsOf(db, group.ownerId)
  demandConsole(at, permission, { type: 'departments', ids, reach: level === 'view' ? 'any' : 'all' })
  return group
}
