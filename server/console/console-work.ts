import { type ConsolePermission, canConsole } from '#shared/capabilities/console.ts'
import { type ConsoleMutationName, type ConsoleRequestName, consoleRequests } from '#shared/console/requests.ts'
import type { AuditEntry } from '#shared/domain/audit.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../context.ts'
import { recordAudit } from '../domain/audit/record-audit.ts'
import { once, type Work, write } from '../domain/once.ts'
import type { Db } from '../storage/storage.ts'
import { insertAudit } from '../storage/stores/audit.store.ts'
import { findPerson } from '../storage/stores/people.store.ts'
import { type AdminAt, adminAt, demandConsole } from './admin-at.ts'
import type { ConsoleWho } from './console-who.ts'

/** A change made in the console: its transaction, and the admin as they stand in it. */
export interface ConsoleWork extends Work {
  readonly at: AdminAt
}

interface Asked<Name extends ConsoleMutationName> {
  readonly request: Name
  readonly input: { readonly clientId: string }
}

/** Does a change of the console exactly once, by an admin who has its permission somewhere; `change` asks about the target. */
export function consoleOnce<Receipt>(
  ctx: Context,
  who: ConsoleWho,
  { request, input }: Asked<ConsoleMutationName>,
  change: (work: ConsoleWork) => Promise<Receipt>,
): Promise<Receipt> {
  return once(ctx, who, { request, input }, async (work) =>
    change({ ...work, at: await admitted(work.db, who, request) }),
  )
}

/** The same for what needs no client id. */
export function consoleWrite<Result>(
  ctx: Context,
  who: ConsoleWho,
  request: ConsoleRequestName,
  change: (work: ConsoleWork) => Promise<Result>,
): Promise<Result> {
  return write(ctx, async (work) => change({ ...work, at: await admitted(work.db, who, request) }))
}

/** The admin who wants to read; lists are cut to their scope by whoever calls. */
export function consoleRead(ctx: Context, who: ConsoleWho, request: ConsoleRequestName): Promise<AdminAt> {
  return admitted(ctx.storage.read, who, request)
}

async function admitted(db: Db, who: ConsoleWho, request: ConsoleRequestName): Promise<AdminAt> {
  const at = await adminAt(db, who)
  const permissions = permissionsOf(request)
  const [first] = permissions
  const allowed = permissions.some((permission) => canConsole(permission, { type: 'anywhere' }, at.admin).allowed)
  if (!allowed && first !== undefined) demandConsole(at, first, { type: 'anywhere' })
  return at
}

/** Any of these lets a request in. */
function permissionsOf(request: ConsoleRequestName): readonly ConsolePermission[] {
  const { permission } = consoleRequests[request]
  if (permission === 'view by kind') return ['chat.view', 'external.view']
  if (permission === 'manage by kind') return ['chat.manage', 'external.manage']
  return [permission]
}

interface Fact extends Pick<AuditEntry, 'action' | 'target'> {
  readonly before?: unknown
  readonly after?: unknown
  readonly departmentIds?: readonly string[]
  readonly name?: string
}

/** Writes what this admin did into the log. @see ADM-6 */
export function record(work: ConsoleWork, fact: Fact): Promise<void> {
  const { enterpriseId, personId, address } = work.at.who
  return recordAudit(work, { ...fact, enterpriseId, by: personId, from: address })
}

interface KnownFact extends Fact {
  readonly departmentIds: readonly string[]
  readonly name: string
}

/** The same for many things at once, whose names and places (in the tree as it was) are known. */
export async function recordAll({ db, now, newId, at }: ConsoleWork, facts: readonly KnownFact[]): Promise<void> {
  const { enterpriseId, personId, address } = at.who
  const by = await findPerson(db, personId)
  const asker = { enterpriseId, by: personId, byName: by?.name ?? null, from: address }
  const lines = facts.map(({ departmentIds, name, ...fact }) => ({
    entry: { before: null, after: null, ...fact, ...asker, id: newId(), at: now, targetName: name },
    departmentIds: [...new Set(departmentIds.flatMap((id) => at.tree.path(id).map((node) => node.id)))],
  }))
  await insertAudit(db, lines)
}

/** @throws DomainError not_found for a department of another enterprise, or none */
export function departmentIn({ tree }: AdminAt, id: string): { id: string; parentId: string | null; name: string } {
  const department = tree.find(id)
  if (department === null) throw new DomainError('not_found', 'department.unknown')
  return department
}
