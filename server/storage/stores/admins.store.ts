import { z } from 'zod'
import { Grants } from '#shared/console/admin.ts'
import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

type Row = Tables['admins']

/** A given role, its scope and grants parsed. */
export interface AdminRow extends Omit<Row, 'scope' | 'grants'> {
  readonly scope: readonly string[]
  readonly grants: Grants
}

const Scope = z.array(z.string())

const toAdmin = ({ scope, grants, ...row }: Row): AdminRow => ({
  ...row,
  scope: Scope.parse(JSON.parse(scope)),
  grants: Grants.parse(JSON.parse(grants)),
})

const toRow = ({ scope, grants, ...row }: AdminRow): Row => ({
  ...row,
  scope: JSON.stringify(scope),
  grants: JSON.stringify(grants),
})

export async function findAdmin(db: Db, enterpriseId: string, personId: string): Promise<AdminRow | null> {
  const row = await db
    .selectFrom('admins')
    .selectAll()
    .where('enterpriseId', '=', enterpriseId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row === undefined ? null : toAdmin(row)
}

/** Everyone with a given role, in order of being added. */
export async function adminsOf(db: Db, enterpriseId: string): Promise<AdminRow[]> {
  const rows = await db
    .selectFrom('admins')
    .selectAll()
    .where('enterpriseId', '=', enterpriseId)
    .orderBy('addedAt')
    .orderBy('personId')
    .execute()
  return rows.map(toAdmin)
}

/** Writes a role, a new one or in place of the old. */
export async function saveAdmin(db: Db, admin: AdminRow): Promise<void> {
  const { role, scope, grants, ...rest } = toRow(admin)
  await db
    .insertInto('admins')
    .values({ ...rest, role, scope, grants })
    .onConflict((conflict) => conflict.columns(['enterpriseId', 'personId']).doUpdateSet({ role, scope, grants }))
    .execute()
}

export async function deleteAdmin(db: Db, enterpriseId: string, personId: string): Promise<void> {
  await db.deleteFrom('admins').where('enterpriseId', '=', enterpriseId).where('personId', '=', personId).execute()
}

/** The enterprises in whose console a person has a role, as creator or a given one. */
export async function enterprisesAdministered(db: Db, personId: string): Promise<string[]> {
  const created = await db.selectFrom('enterprises').select('id').where('creatorId', '=', personId).execute()
  const given = await db.selectFrom('admins').select('enterpriseId as id').where('personId', '=', personId).execute()
  return [...new Set([...created, ...given].map(({ id }) => id))].sort()
}
