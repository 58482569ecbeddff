import type { Db } from '../storage/storage.ts'
import { saveAdmin } from '../storage/stores/admins.store.ts'
import type { demoAdmins } from './demo/admins.ts'
import { daysBefore, type WorldTime } from './world-time.ts'

/** Gives a written world's admins their roles. */
export async function buildAdmins(db: Db, admins: typeof demoAdmins, time: WorldTime): Promise<void> {
  for (const [place, { enterprise, person, ...given }] of admins.entries()) {
    const creator = await db
      .selectFrom('enterprises')
      .select('creatorId')
      .where('id', '=', enterprise)
      .executeTakeFirst()
    await saveAdmin(db, {
      enterpriseId: enterprise,
      personId: person,
      addedBy: creator?.creatorId ?? person,
      addedAt: daysBefore(200 - place * 20, time),
      ...given,
    })
  }
}
