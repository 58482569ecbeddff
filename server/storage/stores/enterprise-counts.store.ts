import type { Db } from '../storage.ts'

interface Counts {
  readonly people: number
  readonly activated: number
  readonly admins: number
  readonly internal: number
  readonly department: number
  readonly external: number
  /** Groups whose owner is missing, gone or deactivated. */
  readonly needOwner: number
}

/** An enterprise in numbers; the creator counts as an admin, dissolved groups do not count. */
export async function countsOfEnterprise(db: Db, enterpriseId: string): Promise<Counts> {
  const staff = db.selectFrom('people').where('enterpriseId', '=', enterpriseId).where('leftAt', 'is', null)
  const people = await staff.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const activated = await staff
    .where('activated', '=', 1)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const admins = await db
    .selectFrom('admins')
    .where('enterpriseId', '=', enterpriseId)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const groups = db
    .selectFrom('conversations')
    .where('conversations.enterpriseId', '=', enterpriseId)
    .where('state', '!=', 'dissolved')
  const kinds = await groups
    .select((eb) => ['kind', eb.fn.countAll<number>().as('n')])
    .groupBy('kind')
    .execute()
  const needOwner = await groups
    .leftJoin('people', 'people.id', 'conversations.ownerId')
    .where(({ or, eb }) =>
      or([eb('people.id', 'is', null), eb('people.leftAt', 'is not', null), eb('people.activated', '=', 0)]),
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const ofKind = (wanted: string) => Number(kinds.find(({ kind }) => kind === wanted)?.n ?? 0)
  return {
    people: Number(people.n),
    activated: Number(activated.n),
    admins: Number(admins.n) + 1,
    internal: ofKind('internal'),
    department: ofKind('department'),
    external: ofKind('external'),
    needOwner: Number(needOwner.n),
  }
}
