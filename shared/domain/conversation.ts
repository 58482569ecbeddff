import { z } from 'zod'
import { Id, Instant, Rev, Seq } from './ids.ts'
import { VisibleText } from './visible-text.ts'

/** @see W-3 A kind never changes. */
export const ConversationKind = z.enum(['direct', 'internal', 'department', 'external', 'wechat'])
export type ConversationKind = z.infer<typeof ConversationKind>

/** `closed` is a department group nobody can post in (DEP-11); `dissolved` ends a group for good. */
export const ConversationState = z.enum(['open', 'closed', 'dissolved'])
export type ConversationState = z.infer<typeof ConversationState>

/** What a group's management may turn on; all are off at the start. */
export const Switches = z.strictObject({
  onlyOwnerManage: z.boolean(),
  inviteConfirm: z.boolean(),
  forbidRename: z.boolean(),
  muteAll: z.boolean(),
  mentionAllByAdmins: z.boolean(),
  newcomersSeeHistory: z.boolean(),
  /** External groups only: members do not become contacts of each other through the group. @see EXT-6 */
  forbidMutualAdd: z.boolean(),
})
export type Switches = z.infer<typeof Switches>

export const noSwitches: Switches = {
  onlyOwnerManage: false,
  inviteConfirm: false,
  forbidRename: false,
  muteAll: false,
  mentionAllByAdmins: false,
  newcomersSeeHistory: false,
  forbidMutualAdd: false,
}

/** @see GRP-2 at most 2000 characters. */
export const Notice = z.strictObject({ text: VisibleText.max(2000), by: Id, at: Instant })
export type Notice = z.infer<typeof Notice>

export const ConversationName = VisibleText.trim().max(50)

/**
 * A conversation as all its members see it.
 * `enterpriseId` owns the group (null for direct and WeChat), `faces` are up to four members in order of joining
 * (both people of a direct chat), `seq` the last position, `rev` the last change.
 */
export const Conversation = z.strictObject({
  id: Id,
  kind: ConversationKind,
  enterpriseId: Id.nullable(),
  departmentId: Id.nullable(),
  name: z.string().max(64).nullable(),
  state: ConversationState,
  switches: Switches,
  /** When `switches.muteAll` ends by itself; null when it does not. */
  muteAllUntil: Instant.nullable().optional(),
  notice: Notice.nullable(),
  ownerId: Id.nullable(),
  memberCount: z.number().int().min(0),
  faces: z.array(Id).max(4),
  createdAt: Instant,
  seq: Seq,
  rev: Rev,
})
export type Conversation = z.infer<typeof Conversation>
