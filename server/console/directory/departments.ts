import type { ConsoleDepartment } from '#shared/console/department.ts'
import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../storage/storage.ts'
import { peopleCounts } from '../../storage/stores/console-departments.store.ts'
import { type AdminAt, demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleRead, departmentIn } from '../console-work.ts'

/** One level of the tree; a sub-admin's tree begins with the tops of their scope. @see ADM-5 */
export async function listDepartments(
  ctx: Context,
  who: ConsoleWho,
  { parentId }: ConsoleInput<'console:departments'>,
): Promise<ConsoleOutput<'console:departments'>> {
  const at = await consoleRead(ctx, who, 'console:departments')
  if (parentId !== null) {
    departmentIn(at, parentId)
    demandConsole(at, 'directory.view', { type: 'departments', ids: [parentId], reach: 'all' })
  }
  const nodes = parentId !== null || at.within === null ? at.tree.below(parentId) : topsOf(at, at.within)
  return {
    departments: await drawn(
      ctx.storage.read,
      at,
      nodes.map(({ id }) => id),
    ),
  }
}

/** By name, each with its path. */
export async function findDepartments(
  ctx: Context,
  who: ConsoleWho,
  { text }: ConsoleInput<'console:departmentFind'>,
): Promise<ConsoleOutput<'console:departmentFind'>> {
  const { tree, within } = await consoleRead(ctx, who, 'console:departmentFind')
  const wanted = text.toLowerCase()
  const found = tree.all().filter(({ id, name }) => (within?.has(id) ?? true) && name.toLowerCase().includes(wanted))
  return { departments: found.slice(0, 50).map(({ id }) => tree.named(id)) }
}

/** The departments of the scope whose parent is not in it. */
function topsOf({ tree }: AdminAt, within: ReadonlySet<string>) {
  return tree.all().filter(({ id, parentId }) => within.has(id) && (parentId === null || !within.has(parentId)))
}

async function drawn(db: Db, { tree }: AdminAt, ids: readonly string[]): Promise<ConsoleDepartment[]> {
  const people = await peopleCounts(db, ids)
  return ids.flatMap((id) => {
    const node = tree.find(id)
    if (node === null) return []
    return [
      { id, parentId: node.parentId, name: node.name, people: people.get(id) ?? 0, departments: tree.below(id).length },
    ]
  })
}
