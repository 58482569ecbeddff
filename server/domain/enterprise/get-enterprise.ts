import { groupCapFor } from '#shared/domain/enterprise-settings.ts'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import type { Db } from '../../storage/storage.ts'
import { departmentsOf } from '../../storage/stores/directory.store.ts'
import { settingsOf } from '../../storage/stores/enterprise-settings.store.ts'
import { findEnterprise } from '../../storage/stores/enterprises.store.ts'
import { enterprisesVisited } from '../../storage/stores/guests.store.ts'
import { findStaff } from '../../storage/stores/staff.store.ts'

/** The person's own enterprise, as far as their client draws by it. @see GRP-5 */
export async function getEnterprise(ctx: Context, who: Who): Promise<RequestOutput<'enterprise:get'>> {
  const db = ctx.storage.read
  const person = await findStaff(db, who.personId)
  const enterprise =
    person === null || person.enterpriseId === null ? null : await findEnterprise(db, person.enterpriseId)
  const recallElsewhere = await recallElsewhereOf(db, who.personId)
  if (person === null || enterprise === null) return { enterprise: null, recallElsewhere }
  const { id, name, shortName } = enterprise
  const settings = await settingsOf(db, id)
  const { externalLimit, recallWithin, watermark } = settings
  const owner = { personId: person.id, departmentIds: await departmentsOf(db, person.id) }
  return {
    enterprise: {
      id,
      name,
      shortName,
      settings: { externalLimit, recallWithin },
      groupCap: groupCapFor(settings, owner),
      watermark: watermark ? `${person.name} ${(person.mobile ?? '').slice(-4)}`.trim() : null,
    },
    recallElsewhere,
  }
}

/** A group's enterprise says how long its guests can take back what they said. @see MSG-2 */
async function recallElsewhereOf(db: Db, personId: string): Promise<Record<string, number>> {
  const within: Record<string, number> = {}
  for (const id of await enterprisesVisited(db, personId)) within[id] = (await settingsOf(db, id)).recallWithin.external
  return within
}
