import { statement } from '../statement.ts'
import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

type Row = Tables['answers']

const insertRow = statement<Row>()((db, slots) =>
  db
    .insertInto('answers')
    .values({
      personId: slots.personId,
      clientId: slots.clientId,
      request: slots.request,
      bodyHash: slots.bodyHash,
      receipt: slots.receipt,
      at: slots.at,
    })
    .onConflict((conflict) => conflict.columns(['personId', 'clientId']).doNothing())
    .returning('at'),
)

/** Remembers the answer; false when this client id was answered before. */
export async function rememberAnswer(db: Db, answer: Row): Promise<boolean> {
  return (await insertRow(db, answer)).length === 1
}

export async function findAnswer(db: Db, personId: string, clientId: string): Promise<Row | null> {
  const row = await db
    .selectFrom('answers')
    .selectAll()
    .where('personId', '=', personId)
    .where('clientId', '=', clientId)
    .executeTakeFirst()
  return row ?? null
}

/** Forgets answers given before `at`; repeats come within minutes, so a week is plenty. */
export async function forgetAnswers(db: Db, at: number): Promise<void> {
  await db.deleteFrom('answers').where('at', '<', at).execute()
}
