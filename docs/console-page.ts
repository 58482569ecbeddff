import { type ConsolePermission, consolePermissions, consoleTable } from '#shared/capabilities/console.ts'
import { Admin, AdminRole, DepartmentPath, GrantLevel, Grants } from '#shared/console/admin.ts'
import { AuditFilter } from '#shared/console/audit-filter.ts'
import { ConsoleDepartment } from '#shared/console/department.ts'
import { consoleEvents } from '#shared/console/events.ts'
import { ConsoleGroup, GroupsFilter, HandOver } from '#shared/console/group.ts'
import { ImportRow, RowError } from '#shared/console/import.ts'
import { ConsolePerson, PeopleFilter, PersonFields, Placement } from '#shared/console/person.ts'
import { consoleRequests } from '#shared/console/requests.ts'
import { ConsoleRobot, RobotDay, RobotsFilter } from '#shared/console/robot.ts'
import { ScanState } from '#shared/console/scan.ts'
import { AuditAction, AuditEntry } from '#shared/domain/audit.ts'
import { CapException, EnterpriseSettings } from '#shared/domain/enterprise-settings.ts'
import { ClientId, Id, Instant } from '#shared/domain/ids.ts'
import { Person } from '#shared/domain/person.ts'
import { type NamedShapes, ShapePrinter } from './shape.ts'

/** `docs/console.md`, printed from the console's table and schemas. */
export function consolePage(): string {
  return [
    heading,
    permissionTable(),
    '## Requests',
    ...Object.entries(consoleRequests).map(([name, request]) => requestSection(name, request)),
    '## Events',
    ...Object.entries(consoleEvents).map(
      ([name, { doc, payload }]) => `### \`${name}\`\n\n${said(doc)}\n\n${shape(printer.print(payload))}`,
    ),
    shapesSection(),
  ]
    .join('\n\n')
    .concat('\n')
}

const heading = `<!-- Printed from shared/console/ and shared/capabilities/console.ts by \`npm run docs\`. Do not edit. -->

# The management console

A console has sessions of its own (\`POST /api/console/sign-in…\` in [protocol.md](protocol.md)), for one person in one
enterprise, and a socket of its own: handshake \`auth\` ${'`'}{ token, protocol, door: 'console' }${'`'}. Replies, changes and refusals are as in
the protocol. Every request is decided on the state at commit: the session, the role, the scope and the tree as they are in
the transaction that writes. A chat's session is answered \`console.session\`.

Refusals of rights: \`console.noRole\`, \`console.notStaff\`, \`console.role\`, \`console.permission\`, \`console.scope\`, \`console.outranked\`,
with \`permission\` in \`details\`. **Dangerous** requests carry \`confirm\`, the present name of what they are about (\`console.confirm\`).

## Who may what`

function permissionTable(): string {
  const roles = AdminRole.options.filter((role) => role !== 'sub')
  const head = ['Permission', ...roles, 'sub']
  const rows = consolePermissions.map((permission) => {
    const cells = roles.map((role) => (rowOf(permission).who.includes(role) ? 'yes' : '–'))
    return [`\`${permission}\``, ...cells, ofSub(permission)]
  })
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

interface Row {
  readonly who: readonly string[]
  readonly grant?: { readonly area: string; readonly level: string }
}

const rowOf = (permission: ConsolePermission): Row => consoleTable[permission]

function ofSub(permission: ConsolePermission): string {
  const { who, grant } = rowOf(permission)
  if (who.includes('sub')) return 'yes'
  if (grant === undefined) return '–'
  return grant.level === 'view' ? `${grant.area}: view or manage, in scope` : `${grant.area}: manage, in scope`
}

const named: NamedShapes = {
  Id,
  ClientId,
  Instant,
  Person,
  AdminRole,
  GrantLevel,
  Grants,
  DepartmentPath,
  Admin,
  ConsoleDepartment,
  Placement,
  PersonFields,
  ConsolePerson,
  PeopleFilter,
  RowError,
  ImportRow,
  CapException,
  EnterpriseSettings,
  ConsoleGroup,
  GroupsFilter,
  HandOver,
  RobotsFilter,
  ConsoleRobot,
  RobotDay,
  AuditAction,
  AuditEntry,
  AuditFilter,
  ScanState,
}

const printer = new ShapePrinter(named)

/** Rules are named in brackets on a page. */
const said = (doc: string) => doc.replace(/\.? @see (.+)$/, ' ($1).')

const shape = (text: string) => `\`\`\`ts\n${text}\n\`\`\``

type AnyRequest = (typeof consoleRequests)[keyof typeof consoleRequests]

function requestSection(name: string, request: AnyRequest): string {
  const { doc, input, output, changes, permission, dangerous, refusals } = request
  const asked = permission.includes(' ') ? askedByKind(permission) : `asks \`${permission}\``
  const facts = [
    changes ? 'Changes something' : 'Only reads, or is safe to repeat',
    asked,
    ...(dangerous ? ['**dangerous**'] : []),
  ]
  const refused = refusals.length === 0 ? '' : ` Refusals: ${refusals.map((reason) => `\`${reason}\``).join(', ')}.`
  const body = `in  ${printer.print(input)}\nout ${printer.print(output)}`
  return `### \`${name}\`\n\n${said(doc)}\n\n${facts.join('; ')}.${refused}\n\n${shape(body)}`
}

function askedByKind(permission: string): string {
  const [level] = permission.split(' ')
  return `asks \`external.${level}\` for external groups, \`chat.${level}\` for the others`
}

function shapesSection(): string {
  const lines = Object.entries(named).map(([name, schema]) => `type ${name} = ${printer.printNamed(name, schema)}`)
  return `## Shapes\n\n${shape(lines.join('\n'))}`
}
