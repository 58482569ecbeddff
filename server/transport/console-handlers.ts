import type { z } from 'zod'
import type { ConsoleOutput, ConsoleRequestName, consoleRequests } from '#shared/console/requests.ts'
import { addAdmin, changeAdmin, deleteAdmin } from '../console/admins/give-role.ts'
import { findByExactAccount, listAdmins } from '../console/admins/list-admins.ts'
import { finishTransfer, startTransfer, transferState } from '../console/admins/transfer-creator.ts'
import { listAudit } from '../console/audit/list-audit.ts'
import type { ConsoleWho } from '../console/console-who.ts'
import { activatePerson, deactivatePerson } from '../console/directory/activate-person.ts'
import { addDepartment } from '../console/directory/add-department.ts'
import { addPerson } from '../console/directory/add-person.ts'
import { changePerson } from '../console/directory/change-person.ts'
import { deleteDepartment } from '../console/directory/delete-department.ts'
import { findDepartments, listDepartments } from '../console/directory/departments.ts'
import { leavePerson } from '../console/directory/leave-person.ts'
import { moveDepartment } from '../console/directory/move-department.ts'
import { getPerson, listPeople } from '../console/directory/people.ts'
import { movePeople, placePerson } from '../console/directory/place-person.ts'
import { renameDepartment } from '../console/directory/rename-department.ts'
import { setPassword } from '../console/directory/set-password.ts'
import { handOver } from '../console/groups/hand-over.ts'
import { getGroup, listGroupMembers, listGroups } from '../console/groups/list-groups.ts'
import { applyImport } from '../console/import/apply-import.ts'
import { importRows } from '../console/import/import-rows.ts'
import { deleteRobot, setRobot } from '../console/robots/change-robot.ts'
import { getRobot, listRobots } from '../console/robots/list-robots.ts'
import { signOutOfConsole } from '../console/sessions/console-session.ts'
import { changeChatSettings, chatSettings } from '../console/settings/chat-settings.ts'
import { previewTurning, turnDepartmentGroups } from '../console/settings/department-groups.ts'
import { overview, renameEnterprise } from '../console/settings/enterprise.ts'
import type { Context } from '../context.ts'

type Handler<Name extends ConsoleRequestName> = (
  ctx: Context,
  who: ConsoleWho,
  input: z.output<(typeof consoleRequests)[Name]['input']>,
) => Promise<ConsoleOutput<Name>>

/** Who does what in the console: one line a request, and the compiler says which is missing. */
export const consoleHandlers: { readonly [Name in ConsoleRequestName]: Handler<Name> } = {
  'console:overview': overview,
  'console:enterpriseRename': renameEnterprise,
  'console:signOut': signOutOfConsole,
  'console:admins': listAdmins,
  'console:adminFind': findByExactAccount,
  'console:adminAdd': addAdmin,
  'console:adminChange': changeAdmin,
  'console:adminDelete': deleteAdmin,
  'console:transferStart': startTransfer,
  'console:transferState': transferState,
  'console:transferFinish': finishTransfer,
  'console:departments': listDepartments,
  'console:departmentFind': findDepartments,
  'console:departmentAdd': addDepartment,
  'console:departmentRename': renameDepartment,
  'console:departmentMove': moveDepartment,
  'console:departmentDelete': deleteDepartment,
  'console:people': listPeople,
  'console:person': getPerson,
  'console:personAdd': addPerson,
  'console:personChange': changePerson,
  'console:personPlace': placePerson,
  'console:peopleMove': movePeople,
  'console:personActivate': activatePerson,
  'console:personDeactivate': deactivatePerson,
  'console:personLeave': leavePerson,
  'console:personPassword': setPassword,
  'console:importRows': importRows,
  'console:importApply': applyImport,
  'console:chatSettings': chatSettings,
  'console:chatSettingsChange': changeChatSettings,
  'console:departmentGroupsPreview': previewTurning,
  'console:departmentGroupsSet': turnDepartmentGroups,
  'console:groups': listGroups,
  'console:group': getGroup,
  'console:groupMembers': listGroupMembers,
  'console:groupHandOver': handOver,
  'console:robots': listRobots,
  'console:robot': getRobot,
  'console:robotSet': setRobot,
  'console:robotDelete': deleteRobot,
  'console:audit': listAudit,
}
