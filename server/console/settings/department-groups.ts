import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../../context.ts'
import { departmentGroupsState } from '../../domain/departments/department-groups-state.ts'
import { previewDepartmentGroups } from '../../domain/departments/preview-department-groups.ts'
import { setDepartmentGroups } from '../../domain/departments/set-department-groups.ts'
import { enterpriseName } from '../../storage/stores/enterprises.store.ts'
import { demandConfirmed, demandConsole } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleOnce, consoleRead } from '../console-work.ts'

/** What the switch would do, in numbers. @see DEP-12, DEP-13 */
export async function previewTurning(
  ctx: Context,
  who: ConsoleWho,
  { on }: ConsoleInput<'console:departmentGroupsPreview'>,
): Promise<ConsoleOutput<'console:departmentGroupsPreview'>> {
  const db = ctx.storage.read
  const { enterpriseId } = await consoleRead(ctx, who, 'console:departmentGroupsPreview')
  const { state } = await departmentGroupsState(db, enterpriseId)
  return { state, ...(await previewDepartmentGroups(db, enterpriseId, on)) }
}

/** The switch itself; the groups follow in the background, and the log is written with it. @see DEP-1, DEP-12, DEP-13 */
export async function turnDepartmentGroups(
  ctx: Context,
  who: ConsoleWho,
  input: ConsoleInput<'console:departmentGroupsSet'>,
): Promise<ConsoleOutput<'console:departmentGroupsSet'>> {
  return consoleOnce(ctx, who, { request: 'console:departmentGroupsSet', input }, async (work) => {
    const { at, db } = work
    const { enterpriseId } = at
    const { on } = input
    demandConsole(at, 'chat.manage', { type: 'enterprise' })
    demandConfirmed(input.confirm, (await enterpriseName(db, enterpriseId)) ?? '')
    const { state } = await departmentGroupsState(db, enterpriseId)
    if (state === (on ? 'on' : 'off')) throw new DomainError('conflict', 'departmentGroups.already')
    await setDepartmentGroups(work, { enterpriseId, on, by: who.personId, from: who.address })
    return {}
  })
}
