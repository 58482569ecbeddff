import { peopleColumns } from '#shared/console/import.ts'
import type { PeopleFilter } from '#shared/console/person.ts'
import type { ExportTable } from '../../features/rules.ts'
import type { Db } from '../../storage/storage.ts'
import { placementsOf } from '../../storage/stores/staff.store.ts'
import { staffPage } from '../../storage/stores/staff-page.store.ts'
import type { AdminAt } from '../admin-at.ts'
import { staffQuery } from '../directory/people.ts'
import { toPathsText } from '../import/path-text.ts'
import { peopleColumnNames, sheltered } from '../import/people-table.ts'

const columns = peopleColumnNames.map((name) => peopleColumns[name])
const answers = { zh: { yes: '是', no: '否' }, en: { yes: 'yes', no: 'no' } } as const

/** The directory in the very columns that an import reads. @see ADM-5 */
export async function peopleTable(
  db: Db,
  at: AdminAt,
  filter: PeopleFilter,
  language: 'zh' | 'en',
): Promise<ExportTable> {
  const rows = await staffPage(db, staffQuery(at, filter), null, 1_000_000)
  const placements = Map.groupBy(
    await placementsOf(
      db,
      rows.map(({ id }) => id),
    ),
    ({ personId }) => personId,
  )
  const answer = (flag: 0 | 1) => answers[language][flag === 1 ? 'yes' : 'no']
  return {
    columns,
    rows: rows.map((row) => {
      const own = placements.get(row.id) ?? []
      const paths = (all: typeof own) => toPathsText(all.map(({ departmentId }) => at.tree.named(departmentId).path))
      const cells = {
        id: row.id,
        name: row.name,
        latinName: row.latinName ?? '',
        account: row.account ?? '',
        mobile: row.mobile ?? '',
        title: row.title ?? '',
        departments: paths(own),
        leads: paths(own.filter(({ leads }) => leads === 1)),
        hidden: answer(row.hidden),
        seesNobody: answer(row.seesNobody),
        externalContact: answer(row.externalContact),
      } satisfies Record<keyof typeof peopleColumns, string>
      return peopleColumnNames.map((name) => sheltered(cells[name]))
    }),
  }
}

/** The columns alone: what to fill in before an import. */
export const templateTable = (): ExportTable => ({ columns, rows: [] })
