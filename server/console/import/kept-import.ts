import { z } from 'zod'
import { ImportRow, type peopleColumns } from '#shared/console/import.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Db } from '../../storage/storage.ts'
import { findImport } from '../../storage/stores/imports.store.ts'
import type { ConsoleWho } from '../console-who.ts'
import { peopleColumnNames } from './people-table.ts'

const cells = Object.fromEntries(peopleColumnNames.map((name) => [name, z.string().optional()])) as Record<
  keyof typeof peopleColumns,
  z.ZodOptional<z.ZodString>
>
const KeptRow = z.object({ line: z.number(), cells: z.object(cells), checked: ImportRow })
type KeptRow = z.infer<typeof KeptRow>

/** A file's lines, for whoever sent it. @throws DomainError not_found for anybody else, conflict once it was applied */
export async function keptImport(db: Db, who: ConsoleWho, importId: string): Promise<KeptRow[]> {
  const row = await findImport(db, importId)
  if (row === null || row.enterpriseId !== who.enterpriseId || row.personId !== who.personId) {
    throw new DomainError('not_found', 'import.unknown')
  }
  if (row.appliedAt !== null) throw new DomainError('conflict', 'import.applied')
  return z.array(KeptRow).parse(JSON.parse(row.rows))
}
