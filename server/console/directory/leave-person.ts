import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import type { Context } from '../../context.ts'
import { afterDirectoryChange } from '../../domain/departments/after-directory-change.ts'
import { deleteAdmin } from '../../storage/stores/admins.store.ts'
import { changeStaff, deletePlacements } from '../../storage/stores/staff.store.ts'
import { demandConfirmed, demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleOnce, record } from '../console-work.ts'
import { endEverything } from '../end-sessions.ts'
import { demandInService, personIn } from './person-in.ts'

/**
 * A person leaves the enterprise: signed out everywhere, the account free for somebody else, out of every department
 * and group, without a console role.
 * @see ADM-5, DEP-5, GRP-4
 */
export async function leavePerson(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:personLeave'>,
): Promise<ConsoleOutput<'console:personLeave'>> {
  return consoleOnce(ctx, who, { request: 'console:personLeave', input }, async (work) => {
    const { at, db, now } = work
    const { person, placements, departmentIds, role } = await personIn(db, at, input.personId)
    demandConsole(at, 'directory.manage', { type: 'account', departmentIds, role })
    demandInService(person)
    demandConfirmed(input.confirm, person.name)
    await deletePlacements(db, person.id, departmentIds)
    await changeStaff(db, person.id, { leftAt: now, account: null, passwordHash: null })
    await deleteAdmin(db, at.enterpriseId, person.id)
    await endEverything(work, person.id)
    await afterDirectoryChange(work, at.enterpriseId, { departmentIds, personIds: [person.id] })
    await record(work, {
      action: 'person.left',
      target: { type: 'person', id: person.id },
      before: { departments: placements.map(({ name }) => name), account: person.account, role },
      departmentIds,
    })
    return {}
  })
}
