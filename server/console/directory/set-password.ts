import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../../context.ts'
import { hashPassword } from '../../domain/sessions/password.ts'
import { changeStaff } from '../../storage/stores/staff.store.ts'
import { demandConfirmed, demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleWrite, record } from '../console-work.ts'
import { endEverything } from '../end-sessions.ts'
import { demandInService, highestRole, personIn } from './person-in.ts'

/**
 * Sets a person's password. Without a client id: doing it twice changes nothing, and an answer kept for repeats would
 * keep a digest of the password.
 */
export async function setPassword(
  ctx: Context,
  who: ConsoleWho,
  { personId, password, confirm }: ConsoleInput<'console:personPassword'>,
): Promise<ConsoleOutput<'console:personPassword'>> {
  const passwordHash = await hashPassword(password)
  return consoleWrite(ctx, who, 'console:personPassword', async (work) => {
    const { person, departmentIds } = await personIn(work.db, work.at, personId)
    demandConsole(work.at, 'directory.manage', {
      type: 'account',
      departmentIds,
      role: await highestRole(work.db, person.id),
    })
    demandInService(person)
    if (person.account === null) throw new DomainError('conflict', 'person.noAccount')
    demandConfirmed(confirm, person.name)
    await changeStaff(work.db, person.id, { passwordHash })
    await endEverything(work, person.id)
    await record(work, { action: 'person.passwordSet', target: { type: 'person', id: person.id } })
    return {}
  })
}
