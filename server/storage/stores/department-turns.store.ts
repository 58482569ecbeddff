import type { DepartmentGroupsState } from '#shared/domain/department.ts'
import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

type Row = Tables['departmentTurns']

/** Where an enterprise stands with department groups; off until somebody turned them on. @see DEP-1 */
export async function findTurn(db: Db, enterpriseId: string): Promise<Row> {
  const row = await db
    .selectFrom('departmentTurns')
    .selectAll()
    .where('enterpriseId', '=', enterpriseId)
    .executeTakeFirst()
  return row ?? { enterpriseId, state: 'off', done: 0, total: 0 }
}

export async function saveTurn(db: Db, turn: Row): Promise<void> {
  const { state, done, total } = turn
  await db
    .insertInto('departmentTurns')
    .values(turn)
    .onConflict((conflict) => conflict.column('enterpriseId').doUpdateSet({ state, done, total }))
    .execute()
}

/** Enterprises whose groups are being made or let go: what a restart has to go on with. */
export async function turnsUnderWay(db: Db): Promise<Row[]> {
  const states: DepartmentGroupsState[] = ['turningOn', 'turningOff']
  return db.selectFrom('departmentTurns').selectAll().where('state', 'in', states).orderBy('enterpriseId').execute()
}
