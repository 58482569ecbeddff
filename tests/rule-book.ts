import type { Standing } from '#shared/capabilities/can.ts'
import type { Capability } from '#shared/capabilities/matrix.ts'
import type { ConversationKind } from '#shared/domain/conversation.ts'
import type { CapabilityReason } from '#shared/domain/error.ts'

/** What the rule book says of one capability; every reason against it that holds, none when it is allowed. */
export function reasonsAgainst(capability: Capability, standing: Standing): CapabilityReason[] {
  const who = whoMay(capability, standing.kind)
  if (who === '') return ['capability.kind']
  if (!who.includes(letters[standing.role])) return ['capability.role']
  return [...byState(capability, standing), ...bySwitches(capability, standing), ...byRights(capability, standing)]
}

/** The letters of one cell; the direct chat, which the book's table leaves out, is talk between two members. */
export function whoMay(capability: Capability, kind: ConversationKind): string {
  if (kind === 'direct') return directly.includes(capability) ? 'OAM' : ''
  return cells.get(capability)?.[kind] ?? ''
}

/** Every capability the book names. */
export const ruleBookCapabilities = (): string[] => [...cells.keys()]

/** Whether what is refused leaves no trace on the screen, rather than standing there disabled. @see CAP-2 */
export function isHidden(capability: Capability, reason: CapabilityReason): boolean {
  if (reason === 'capability.kind' || reason === 'capability.role') return true
  return capability === 'robot.add' && reason === 'capability.onlyOwnerManage'
}

const letters = { owner: 'O', admin: 'A', member: 'M', outsider: 'X', robot: 'R' }

/** §3 as the rule book prints it, `contact.add`, which W-5 and EXT-6 speak of, and `robot.recall` [D]: internal, department, external, WeChat. `–` is nobody. */
const table = `
  message.send                                   | OAMR | OAMR | OAMX | OAX
  image.send                                     | OAMR | OAMR | OAMX | OAX
  mention.all                                    | OAM  | OAM  | OA   | OA
  message.recall                                 | OAM  | OAM  | OAMX | OAX
  robot.recall                                   | OA   | OA   | –    | –
  receipts.view                                  | OAM  | OAM  | –    | –
  message.forward                                | OAM  | OAM  | OAMX | OAX
  redPacket.create, redPacket.grab               | OAM  | OAM  | –    | OAX
  report.create                                  | OAM  | OAM  | –    | –
  file.send                                      | OAM  | OAM  | –    | –
  meeting.create                                 | OAM  | OAM  | –    | –
  post.create                                    | OAM  | OAM  | –    | –
  schedule.create                                | OAM  | OAM  | –    | –
  poll.create                                    | OAM  | OAM  | –    | –
  form.create                                    | OAM  | OAM  | –    | –
  robot.add                                      | OAM  | OAM  | –    | –
  group.rename                                   | OAM  | OAM  | OAM  | OAX
  notice.publish                                 | OAM  | OAM  | OA   | OA
  member.invite                                  | OAM  | OAM  | OAM  | OAX
  member.inviteOutsider                          | OAM  | OAM  | OAM  | OAX
  member.remove                                  | OA   | OA   | OA   | OA
  admin.appoint, owner.transfer                  | O    | O    | O    | O
  group.dissolve                                 | O    | –    | O    | O
  department.close                               | –    | OA   | –    | –
  member.mute, group.muteAll                     | OA   | OA   | OA   | –
  switch.onlyOwnerManage                         | O    | O    | –    | –
  switch.inviteConfirm, switch.forbidRename      | OA   | OA   | OA   | –
  joinCode.show                                  | OAM  | –    | OAM  | OAX
  external.liveCode, external.welcome            | –    | –    | OA   | –
  external.autoReply, external.antiHarassment    | –    | –    | OA   | –
  external.dedupe, external.forbidMutualAdd      | –    | –    | OA   | –
  contact.add                                    | –    | –    | OAMX | OAX
  group.leave                                    | OAM  | OAM  | OAMX | OAX
`

const directly: readonly string[] = ['message.send', 'image.send', 'message.recall', 'message.forward']

type Cells = Readonly<Record<Exclude<ConversationKind, 'direct'>, string>>

const cells: ReadonlyMap<string, Cells> = new Map(table.trim().split('\n').flatMap(parseRow))

function parseRow(line: string): [string, Cells][] {
  const [names = '', ...columns] = line.split('|').map((cell) => cell.trim())
  const [internal = '', department = '', external = '', wechat = ''] = columns.map((cell) => (cell === '–' ? '' : cell))
  return names.split(', ').map((name) => [name, { internal, department, external, wechat }])
}

/** What puts something into the conversation: "muted or closed groups refuse". */
const posting: readonly string[] = [
  'message.send',
  'image.send',
  'mention.all',
  'notice.publish',
  'redPacket.create',
  'report.create',
  'file.send',
  'meeting.create',
  'post.create',
  'schedule.create',
  'poll.create',
  'form.create',
]

/** Who, or which robot, is in the group: "membership freezes" once it is closed. @see DEP-11 */
const membership: readonly string[] = [
  'member.invite',
  'member.inviteOutsider',
  'member.remove',
  'group.leave',
  'robot.add',
]

/** What takes something back: a group that is over stays as it was. @see MSG-2 */
const recalling: readonly string[] = ['message.recall', 'robot.recall']

/** What only looks, or touches one's own, is left even when a group is over. */
const looking: readonly string[] = ['receipts.view', 'message.forward', 'redPacket.grab']

function byState(capability: Capability, { state, switches, muted, role }: Standing): CapabilityReason[] {
  const posts = posting.includes(capability)
  const runsGroup = role === 'owner' || role === 'admin'
  return holding([
    ['capability.dissolved', state === 'dissolved' && !looking.includes(capability)],
    [
      'capability.closed',
      state === 'closed' && [posts, membership.includes(capability), recalling.includes(capability)].some(Boolean),
    ],
    ['capability.muted', muted && posts],
    ['capability.mutedAll', switches.muteAll && posts && !runsGroup],
  ])
}

/** The notes of the table: which switch leaves which capability to whom. */
function bySwitches(capability: Capability, { switches, memberCount, role }: Standing): CapabilityReason[] {
  const owner = role === 'owner'
  const runsGroup = owner || role === 'admin'
  const ownerManages = ['robot.add', 'group.rename', 'notice.publish', 'member.invite', 'member.inviteOutsider']
  return holding([
    ['capability.mentionAllByAdmins', capability === 'mention.all' && switches.mentionAllByAdmins && !runsGroup],
    ['capability.onlyOwnerManage', ownerManages.includes(capability) && switches.onlyOwnerManage && !runsGroup],
    ['capability.forbidRename', capability === 'group.rename' && switches.forbidRename && !owner],
    ['capability.forbidMutualAdd', capability === 'contact.add' && switches.forbidMutualAdd && !runsGroup],
    ['capability.over100', capability === 'group.rename' && memberCount > 100 && !runsGroup],
  ])
}

/** What reaches out of the enterprise. */
const outward: readonly string[] = ['member.inviteOutsider', 'contact.add']

function byRights(capability: Capability, { kind, role, externalContact, handAdded }: Standing): CapabilityReason[] {
  const isStaff = kind !== 'wechat' && role !== 'outsider'
  return holding([
    ['capability.externalContact', outward.includes(capability) && isStaff && !externalContact],
    ['capability.followsDepartment', capability === 'group.leave' && kind === 'department' && !handAdded],
  ])
}

function holding(claims: readonly (readonly [CapabilityReason, boolean])[]): CapabilityReason[] {
  return claims.filter(([, holds]) => holds).map(([reason]) => reason)
}
