import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import type { Context } from '../../context.ts'
import { afterDirectoryChange } from '../../domain/departments/after-directory-change.ts'
import { changeStaff } from '../../storage/stores/staff.store.ts'
import { demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleOnce, record } from '../console-work.ts'
import { demandFreeAccount } from './add-person.ts'
import { demandInService, highestRole, personIn } from './person-in.ts'
import { toFlags } from './to-flags.ts'

/** Other facts about a person, all of whose departments are in the scope. @see ADM-5, DEP-4 */
export async function changePerson(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:personChange'>,
): Promise<ConsoleOutput<'console:personChange'>> {
  return consoleOnce(ctx, who, { request: 'console:personChange', input }, async (work) => {
    const { at, db } = work
    const { person, departmentIds } = await personIn(db, at, input.personId)
    demandConsole(at, 'directory.manage', { type: 'departments', ids: departmentIds, reach: 'all' })
    demandInService(person)
    const columns = toFlags(input.change)
    const changed = Object.entries(columns).filter(([name, value]) => Reflect.get(person, name) !== value)
    if (changed.length === 0) return {}
    if (changed.some(([name]) => name === 'account')) {
      demandConsole(at, 'directory.manage', { type: 'account', departmentIds, role: await highestRole(db, person.id) })
      await demandFreeAccount(db, columns.account ?? null, person.id)
    }
    await changeStaff(db, person.id, Object.fromEntries(changed))
    const visibility = changed.some(([name]) => name === 'hidden' || name === 'seesNobody')
    if (visibility) await afterDirectoryChange(work, at.enterpriseId, { departmentIds: [], personIds: [person.id] })
    await record(work, {
      action: 'person.changed',
      target: { type: 'person', id: person.id },
      before: Object.fromEntries(changed.map(([name]) => [name, Reflect.get(person, name)])),
      after: Object.fromEntries(changed),
    })
    return {}
  })
}
