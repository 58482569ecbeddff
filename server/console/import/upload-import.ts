import type { ImportSummary } from '#shared/console/import.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../../context.ts'
import { write } from '../../domain/once.ts'
import { insertImport } from '../../storage/stores/imports.store.ts'
import { type AdminAt, adminAt, demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { type CheckedRow, checkRows } from './check-rows.ts'
import { directoryFacts } from './directory-facts.ts'
import { toRawRows } from './people-table.ts'
import { readTable } from './read-table.ts'

/** Reads a file of people, checks every line, and keeps it for the preview; nothing of the directory changes. @see ADM-5 */
export async function uploadImport(ctx: Context, who: ConsoleWho, bytes: Buffer): Promise<ImportSummary> {
  const db = ctx.storage.read
  const at = await adminAt(db, who)
  demandConsole(at, 'directory.manage', { type: 'anywhere' })
  const raw = toRawRows(await readTable(bytes))
  if (raw.length === 0) throw new DomainError('invalid', 'import.unreadable')
  const checked = checkRows(at, await directoryFacts(db, who.enterpriseId, raw), raw)
  const importId = ctx.newId()
  const kept = { id: importId, enterpriseId: who.enterpriseId, personId: who.personId, appliedAt: null }
  const rows = JSON.stringify(raw.map((row, place) => ({ ...row, checked: drawn(checked[place]) })))
  await write(ctx, (work) => insertImport(work.db, { ...kept, rows, createdAt: work.now }))
  return { importId, ...summary(at, checked) }
}

/** Only what the preview shows; the rest is found anew when it is applied. */
function drawn(row: CheckedRow | undefined) {
  if (row === undefined) throw new Error('every line was checked')
  const { line, name, account, departments, does, errors } = row
  return { line, name, account, departments, does, errors }
}

function summary({ tree }: AdminAt, rows: readonly CheckedRow[]): Omit<ImportSummary, 'importId'> {
  const good = rows.filter(({ errors }) => errors.length === 0)
  const count = (what: CheckedRow['does']) => good.filter(({ does }) => does === what).length
  const made = new Set<string>()
  for (const { placements } of good) {
    for (const { to } of placements ?? []) {
      if (!('id' in to)) made.add([...tree.named(to.parentId).path, ...to.names].join('/'))
    }
  }
  return {
    rows: rows.length,
    add: count('add'),
    change: count('change'),
    nothing: count('nothing'),
    errors: rows.length - good.length,
    newDepartments: [...made].sort(),
  }
}
