import type { Cast } from '#shared/protocol/http.ts'
import type { Context } from '../context.ts'
import { peopleById } from '../storage/stores/people.store.ts'

type Note = Cast['cast'][number]['note']

/** Whom one may sign in as: everyone activated, in the world's own order. */
export async function readCast(ctx: Context): Promise<Cast> {
  const db = ctx.storage.read
  const rows = await db
    .selectFrom('people')
    .leftJoin('enterprises', 'enterprises.id', 'people.enterpriseId')
    .leftJoin('departmentPeople', 'departmentPeople.personId', 'people.id')
    .leftJoin('departments', 'departments.id', 'departmentPeople.departmentId')
    .select([
      'people.id',
      'people.enterpriseId',
      'enterprises.creatorId',
      'departments.name as department',
      'departmentPeople.leads',
    ])
    .where('people.activated', '=', 1)
    .where('people.leftAt', 'is', null)
    .orderBy('people.enterpriseId', 'desc')
    .orderBy('departments.position')
    .orderBy('departmentPeople.position')
    .limit(500)
    .execute()
  const people = await peopleById(
    db,
    rows.map(({ id }) => id),
  )
  const first = rows[0]?.enterpriseId ?? null
  const cast: Cast['cast'] = []
  for (const row of rows) {
    const person = people.get(row.id)
    // Somebody of two departments comes once, with the first.
    if (person === undefined || !people.delete(row.id)) continue
    cast.push({ person, department: row.department, note: noteOf(row, first) })
  }
  return { cast }
}

interface CastRow {
  readonly id: string
  readonly enterpriseId: string | null
  readonly creatorId: string | null
  readonly leads: number | null
}

function noteOf({ id, enterpriseId, creatorId, leads }: CastRow, first: string | null): Note {
  if (enterpriseId === null) return 'wechat'
  if (enterpriseId !== first) return 'partner'
  if (creatorId === id) return 'creator'
  return leads === 1 ? 'leader' : 'staff'
}
