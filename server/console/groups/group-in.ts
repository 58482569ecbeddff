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
 * A group of this enterprise, for an admin who may look at it, or manage it: by its kind, and by where it lies.
 * @throws DomainError not_found for any other group
 */
export async function groupIn(db: Db, at: AdminAt, conversationId: string, level: Level): Promise<GroupRow> {
  const group = await findGroup(db, at.enterpriseId, conversationId)
  if (group === null || group.state === 'dissolved') throw new DomainError('not_found', 'handOver.unknownGroup')
  const permission = permissionFor(GroupKind.parse(group.kind), level)
  await demandPlace(db, at, permission, group)
  return group
}

/**
 * The group lies where this admin may look, with any of its departments, or act, with all of them. A group without an
 * owner belongs to the whole enterprise.
 * @throws DomainError forbidden
 */
export async function demandPlace(
  db: Db,
  at: AdminAt,
  permission: ConsolePermission,
  { departmentId, ownerId }: Pick<GroupRow, 'departmentId' | 'ownerId'>,
): Promise<void> {
  const ids = departmentId !== null ? [departmentId] : ownerId === null ? [] : await departmentsOf(db, ownerId)
  demandConsole(at, permission, { type: 'departments', ids, reach: permission.endsWith('.view') ? 'any' : 'all' })
}
