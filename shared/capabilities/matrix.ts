import type { ConversationKind } from '../domain/conversation.ts'

/** Roles in the rule book's letters: Owner, Admin, other Member of staff, outsider X, Robot. */
export type Roles = '' | 'O' | 'OA' | 'OAM' | 'OAMR' | 'OAMX' | 'OAX' | 'AM' | 'AMX' | 'AX'

/** A condition that leaves a capability to fewer roles. */
export type NarrowedBy = 'onlyOwnerManage' | 'forbidRename' | 'over100' | 'mentionAllByAdmins' | 'forbidMutualAdd'

/** `hides`: the control disappears instead of standing there disabled. @see CAP-2 */
export interface Narrowing {
  readonly by: NarrowedBy
  readonly to: 'O' | 'OA'
  readonly hides?: true
}

/**
 * One row: who may, kind by kind.
 * `does` says what a closed, muted or dissolved group makes of it: posting is refused when closed or muted,
 * managing members, people or robots, when closed (DEP-11), recalling when closed but not when muted (MSG-2), reading never.
 * `needs`: a right or a fact beyond the role.
 */
export interface CapabilityRow {
  readonly who: Readonly<Record<ConversationKind, Roles>>
  readonly does: 'post' | 'manage' | 'read' | 'members' | 'recall'
  readonly source: 'S' | 'W' | 'D'
  readonly narrowed?: readonly Narrowing[]
  readonly needs?: 'externalContact' | 'handAdded'
}

type Cells = readonly [internal: Roles, department: Roles, external: Roles, wechat: Roles, direct?: Roles]
type Extra = Pick<CapabilityRow, 'narrowed' | 'needs'>

function row(
  does: CapabilityRow['does'],
  source: CapabilityRow['source'],
  cells: Cells,
  extra: Extra = {},
): CapabilityRow {
  const [internal, department, external, wechat, direct = ''] = cells
  return { who: { internal, department, external, wechat, direct }, does, source, ...extra }
}

const tool: Cells = ['OAM', 'OAM', '', '']
const onlyManagers: Narrowing = { by: 'onlyOwnerManage', to: 'OA' }

/** The capability matrix of the rule book, §3: the one table that server, client, comparison page and documents read. */
export const matrix = {
  'message.send': row('post', 'S', ['OAMR', 'OAMR', 'OAMX', 'OAX', 'OAM']),
  'image.send': row('post', 'S', ['OAMR', 'OAMR', 'OAMX', 'OAX', 'OAM']),
  'mention.all': row('post', 'W', ['OAM', 'OAM', 'OA', 'OA'], {
    narrowed: [{ by: 'mentionAllByAdmins', to: 'OA' }],
  }),
  'message.recall': row('recall', 'W', ['OAM', 'OAM', 'OAMX', 'OAX', 'OAM']),
  'robot.recall': row('recall', 'D', ['OA', 'OA', '', '']),
  'receipts.view': row('read', 'D', ['OAM', 'OAM', '', '']),
  'message.forward': row('read', 'W', ['OAM', 'OAM', 'OAMX', 'OAX', 'OAM']),
  'redPacket.create': row('post', 'S', ['OAM', 'OAM', '', 'OAX']),
  'redPacket.grab': row('read', 'S', ['OAM', 'OAM', '', 'OAX']),
  'report.create': row('post', 'S', tool),
  'file.send': row('post', 'S', tool),
  'meeting.create': row('post', 'S', tool),
  'post.create': row('post', 'S', tool),
  'schedule.create': row('post', 'S', tool),
  'poll.create': row('post', 'S', tool),
  'form.create': row('post', 'S', tool),
  // A robot comes into a group like a member: into a closed one, where it could never speak, it does not.
  'robot.add': row('members', 'S', tool, { narrowed: [{ by: 'onlyOwnerManage', to: 'OA', hides: true }] }),
  'group.rename': row('manage', 'W', ['OAM', 'OAM', 'OAM', 'OAX'], {
    narrowed: [{ by: 'forbidRename', to: 'O' }, onlyManagers, { by: 'over100', to: 'OA' }],
  }),
  // A notice is read by everyone, so it is one more way of speaking: whoever may not speak does not get round it.
  'notice.publish': row('post', 'W', ['OAM', 'OAM', 'OA', 'OA'], { narrowed: [onlyManagers] }),
  'member.invite': row('members', 'W', ['OAM', 'OAM', 'OAM', 'OAX'], { narrowed: [onlyManagers] }),
  'member.inviteOutsider': row('members', 'S', ['OAM', 'OAM', 'OAM', 'OAX'], {
    narrowed: [onlyManagers],
    needs: 'externalContact',
  }),
  'member.remove': row('members', 'W', ['OA', 'OA', 'OA', 'OA']),
  'admin.appoint': row('manage', 'W', ['O', 'O', 'O', 'O']),
  'owner.transfer': row('manage', 'W', ['O', 'O', 'O', 'O']),
  'group.dissolve': row('manage', 'S', ['O', '', 'O', 'O']),
  'department.close': row('manage', 'S', ['', 'OA', '', '']),
  'member.mute': row('manage', 'W', ['OA', 'OA', 'OA', '']),
  'group.muteAll': row('manage', 'W', ['OA', 'OA', 'OA', '']),
  'switch.onlyOwnerManage': row('manage', 'W', ['O', 'O', '', '']),
  'switch.inviteConfirm': row('manage', 'W', ['OA', 'OA', 'OA', '']),
  'switch.forbidRename': row('manage', 'W', ['OA', 'OA', 'OA', '']),
  'joinCode.show': row('manage', 'W', ['OAM', '', 'OAM', 'OAX']),
  'external.liveCode': row('manage', 'W', ['', '', 'OA', '']),
  'external.welcome': row('manage', 'W', ['', '', 'OA', '']),
  'external.autoReply': row('manage', 'W', ['', '', 'OA', '']),
  'external.antiHarassment': row('manage', 'W', ['', '', 'OA', '']),
  'external.dedupe': row('manage', 'W', ['', '', 'OA', '']),
  'external.forbidMutualAdd': row('manage', 'W', ['', '', 'OA', '']),
  'contact.add': row('manage', 'D', ['', '', 'OAMX', 'OAX'], {
    narrowed: [{ by: 'forbidMutualAdd', to: 'OA' }],
    needs: 'externalContact',
  }),
  'group.leave': row('members', 'W', ['OAM', 'OAM', 'OAMX', 'OAX'], { needs: 'handAdded' }),
} as const satisfies Record<string, CapabilityRow>

export type Capability = keyof typeof matrix
export const capabilities = Object.keys(matrix) as readonly Capability[]
