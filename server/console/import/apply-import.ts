import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../../context.ts'
import { afterDirectoryChange } from '../../domain/departments/after-directory-change.ts'
import { insertDepartments } from '../../storage/stores/console-departments.store.ts'
import { enterpriseName } from '../../storage/stores/enterprises.store.ts'
import { markApplied } from '../../storage/stores/imports.store.ts'
import { lastPlaces } from '../../storage/stores/staff.store.ts'
import { demandConfirmed } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { type ConsoleWork, consoleOnce, record } from '../console-work.ts'
import { type CheckedRow, checkRows, type Destination } from './check-rows.ts'
import { directoryFacts } from './directory-facts.ts'
import { addAll, changeAll, Placing } from './import-people.ts'
import { keptImport } from './kept-import.ts'

/** Takes over a file's good lines in one step, checked again on the directory as it is now. @see ADM-5 */
export async function applyImport(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:importApply'>,
): Promise<ConsoleOutput<'console:importApply'>> {
  return consoleOnce(ctx, who, { request: 'console:importApply', input }, async (work) => {
    const { at, db, now } = work
    const raw = await keptImport(db, who, input.importId)
    const directory = await directoryFacts(db, at.enterpriseId, raw)
    const rows = checkRows(at, directory, raw).map((row, place) => asPreviewed(row, raw[place]?.checked.does))
    const good = rows.filter(({ errors }) => errors.length === 0)
    if (good.length < rows.length && !input.skipErrors)
      throw new DomainError('conflict', 'import.hasErrors', { errors: rows.length - good.length })
    demandConfirmed(input.confirm, (await enterpriseName(db, at.enterpriseId)) ?? '')
    const made = await makeDepartments(work, good)
    const placing = new Placing(
      await lastPlaces(
        db,
        at.tree.all().map(({ id }) => id),
      ),
      (to) => made.get(keyOf(to)) ?? '',
    )
    const added = good.filter(({ does }) => does === 'add')
    const changed = good.filter(({ does }) => does === 'change')
    await addAll(work, added, placing)
    await changeAll(work, directory, changed, placing)
    await markApplied(db, input.importId, now)
    const seen = changed.filter(({ fields }) => fields.hidden !== undefined || fields.seesNobody !== undefined)
    await afterDirectoryChange(work, at.enterpriseId, {
      departmentIds: 'all',
      personIds: seen.flatMap(({ personId }) => personId ?? []),
    })
    const result = {
      added: added.length,
      changed: changed.length,
      skipped: rows.length - good.length,
      departments: made.size - at.tree.size,
    }
    await record(work, {
      action: 'directory.imported',
      target: { type: 'enterprise', id: at.enterpriseId },
      after: result,
    })
    return result
  })
}

/** Who was to be added is never turned into a change of somebody who took the account meanwhile. */
function asPreviewed(row: CheckedRow, does: CheckedRow['does'] | undefined): CheckedRow {
  if (does !== 'add' || row.does === 'add') return row
  return { ...row, errors: [...row.errors, { column: 'account', problem: 'accountTaken' }] }
}

/** One name for a department that is there and for one to be made. */
const keyOf = (to: Destination) => ('id' in to ? to.id : [to.parentId, ...to.names].join('\n'))

/** Makes the departments that good lines name; answers every department by its key. */
async function makeDepartments(
  { at, db, newId }: ConsoleWork,
  rows: readonly CheckedRow[],
): Promise<Map<string, string>> {
  const made = new Map(at.tree.all().map(({ id }) => [id, id]))
  const inserts: Parameters<typeof insertDepartments>[1][number][] = []
  const sisters = new Map<string, number>()
  for (const { to } of rows.flatMap(({ placements }) => placements ?? [])) {
    if ('id' in to) continue
    let parentId = to.parentId
    for (const [depth, name] of to.names.entries()) {
      const key = [to.parentId, ...to.names.slice(0, depth + 1)].join('\n')
      let id = made.get(key)
      if (id === undefined) {
        id = newId()
        made.set(key, id)
        const position = sisters.get(parentId) ?? at.tree.placeBelow(parentId)
        sisters.set(parentId, position + 1)
        inserts.push({ id, enterpriseId: at.enterpriseId, parentId, name, position })
      }
      parentId = id
    }
  }
  await insertDepartments(db, inserts)
  return made
}
