import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import type { Context } from '../../context.ts'
import { changeStaff } from '../../storage/stores/staff.store.ts'
import { demandConfirmed, demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleOnce, record } from '../console-work.ts'
import { endEverything } from '../end-sessions.ts'
import { demandInService, personIn } from './person-in.ts'

/** @see ADM-5 */
export async function activatePerson(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:personActivate'>,
): Promise<ConsoleOutput<'console:personActivate'>> {
  return consoleOnce(ctx, who, { request: 'console:personActivate', input }, async (work) => {
    const { person, departmentIds } = await personIn(work.db, work.at, input.personId)
    demandConsole(work.at, 'directory.manage', { type: 'departments', ids: departmentIds, reach: 'all' })
    demandInService(person)
    if (person.activated === 1) return {}
    await changeStaff(work.db, person.id, { activated: 1 })
    await record(work, { action: 'person.activated', target: { type: 'person', id: person.id } })
    return {}
  })
}

/** They stay where they are, but are signed out at once and cannot come back in. @see ADM-5 */
export async function deactivatePerson(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:personDeactivate'>,
): Promise<ConsoleOutput<'console:personDeactivate'>> {
  return consoleOnce(ctx, who, { request: 'console:personDeactivate', input }, async (work) => {
    const { person, departmentIds, role } = await personIn(work.db, work.at, input.personId)
    demandConsole(work.at, 'directory.manage', { type: 'account', departmentIds, role })
    demandInService(person)
    demandConfirmed(input.confirm, person.name)
    if (person.activated === 0) return {}
    await changeStaff(work.db, person.id, { activated: 0 })
    await endEverything(work, person.id)
    await record(work, { action: 'person.deactivated', target: { type: 'person', id: person.id } })
    return {}
  })
}
