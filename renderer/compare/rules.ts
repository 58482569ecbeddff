import { matrix } from '#shared/capabilities/matrix.ts'
import { isCapability, type LimitKey, type RowKey } from './compare-rows.ts'
import type { ComparedKind } from './compared-kinds.ts'

/** Where a rule comes from: the original article, WeCom's public documents, or a decision of this product. */
export type Source = 'S' | 'W' | 'D'

/** The rules a row rests on; the table itself is §2 (limits) and §3 (capabilities). */
export const rulesOf = {
  'message.send': ['MSG-1', 'DEP-11'],
  'image.send': ['MSG-1'],
  'mention.all': ['MSG-5'],
  'message.recall': ['MSG-2'],
  'receipts.view': ['MSG-3'],
  'message.forward': ['MSG-1'],
  'redPacket.create': ['RP-1', 'RP-2', 'RP-3'],
  'redPacket.grab': ['RP-4', 'RP-5'],
  'report.create': ['REP-1', 'REP-4'],
  'file.send': ['FILE-1', 'FILE-4'],
  'meeting.create': ['MEET-1', 'MEET-2'],
  'post.create': ['POST-1', 'POST-2'],
  'schedule.create': ['SCHED-1', 'SCHED-2'],
  'poll.create': ['POLL-1', 'POLL-3'],
  'form.create': ['FORM-1', 'FORM-2'],
  'robot.add': ['ROB-1', 'ROB-2', 'CAP-2'],
  'robot.recall': ['MSG-2'],
  'group.rename': ['DEP-6', 'DEP-15'],
  'notice.publish': ['GRP-2', 'DEP-11'],
  'member.invite': ['GRP-3'],
  'member.inviteOutsider': ['CONV-1', 'CONV-3'],
  'member.remove': ['DEP-6'],
  'admin.appoint': [],
  'owner.transfer': ['GRP-4', 'EXT-8'],
  'group.dissolve': ['DEP-8'],
  'department.close': ['DEP-11', 'DEP-12'],
  'member.mute': [],
  'group.muteAll': [],
  'switch.onlyOwnerManage': ['CAP-2'],
  'switch.inviteConfirm': ['GRP-3'],
  'switch.forbidRename': [],
  'joinCode.show': ['GRP-2', 'CMP-4'],
  'contact.add': ['W-5', 'EXT-6'],
  'group.leave': ['GRP-4', 'DEP-5'],
  'external.liveCode': ['EXT-7'],
  'external.welcome': ['EXT-2'],
  'external.autoReply': ['EXT-3'],
  'external.antiHarassment': ['EXT-4'],
  'external.dedupe': ['EXT-5'],
  'external.forbidMutualAdd': ['EXT-6'],
  'limit.members': ['DEP-7', 'CONV-3'],
  'limit.defaultCap': ['ADM-1'],
  'limit.othersAtCreation': ['GRP-1', 'DEP-2'],
  'limit.atCreationWithWeChat': ['GRP-1'],
  'limit.admins': ['GRP-2'],
  'limit.renameByAnyoneUpTo': [],
  'limit.newcomersSeeHistory': ['CONV-2'],
  'limit.recallWithin': ['MSG-2'],
  'limit.joinCodeLives': ['EXT-7'],
  'limit.consentOver': [],
} as const satisfies Record<RowKey, readonly string[]>

type BySource = Readonly<Record<ComparedKind, readonly Source[]>>

const alike = (...sources: readonly Source[]): BySource => ({
  internal: sources,
  department: sources,
  external: sources,
  wechat: sources,
})

const limitSources = {
  'limit.members': { internal: ['S', 'W'], department: ['S'], external: ['W'], wechat: ['W'] },
  'limit.defaultCap': alike('W'),
  'limit.othersAtCreation': { ...alike('W'), department: ['S'] },
  'limit.atCreationWithWeChat': alike('W'),
  'limit.admins': { internal: ['W'], department: ['D'], external: ['W'], wechat: ['D'] },
  'limit.renameByAnyoneUpTo': alike('W'),
  'limit.newcomersSeeHistory': alike('D'),
  'limit.recallWithin': { internal: ['D'], department: ['D'], external: ['W'], wechat: ['W'] },
  'limit.joinCodeLives': { internal: ['D'], department: ['D'], external: ['W', 'D'], wechat: ['D'] },
  'limit.consentOver': alike('W'),
} as const satisfies Record<LimitKey, BySource>

/** Who says so, for one cell. */
export function sourcesOf(key: RowKey, kind: ComparedKind): readonly Source[] {
  return isCapability(key) ? [matrix[key].source] : limitSources[key][kind]
}
