import type { FeatureReason } from '../features/index.ts'

/** The class of a refusal: what a client does about it. Stable. */
export const errorCodes = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'limit',
  'rate_limited',
  'too_large',
  'outdated',
  'unavailable',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** Why the matrix says no. @see CAP-1 */
export const capabilityReasons = [
  'capability.kind',
  'capability.role',
  'capability.onlyOwnerManage',
  'capability.forbidRename',
  'capability.over100',
  'capability.mentionAllByAdmins',
  'capability.forbidMutualAdd',
  'capability.muted',
  'capability.mutedAll',
  'capability.closed',
  'capability.dissolved',
  'capability.externalContact',
  'capability.followsDepartment',
] as const
export type CapabilityReason = (typeof capabilityReasons)[number]

/** Why the console says no. @see ADM-2 */
const consoleReasons = [
  'console.session',
  'console.noRole',
  'console.notStaff',
  'console.mustScan',
  'console.role',
  'console.permission',
  'console.scope',
  'console.outranked',
  'console.confirm',
  'code.unknown',
  'code.expired',
  'code.used',
  'code.notYours',
  'code.notConfirmed',
  'admin.unknown',
  'admin.already',
  'admin.mustBeStaff',
  'admin.mustBeOutside',
  'admin.noScope',
  'creator.notEligible',
  'department.unknown',
  'department.nameTaken',
  'department.insideItself',
  'department.isRoot',
  'department.hasDepartments',
  'department.hasPeople',
  'person.accountTaken',
  'person.hasLeft',
  'person.noDepartment',
  'person.noAccount',
  'import.unknown',
  'import.unreadable',
  'import.tooManyRows',
  'import.applied',
  'import.hasErrors',
  'handOver.unknownGroup',
  'handOver.followsDepartment',
  'handOver.notStaff',
  'handOver.isOwner',
  'handOver.tooOften',
  'departmentGroups.already',
] as const
export type ConsoleReason = (typeof consoleReasons)[number]

/** Every reason the core gives; a tool adds its own in its folder. The client has a sentence for each. */
export const coreReasons = [
  ...capabilityReasons,
  ...consoleReasons,
  'input',
  'request.unknown',
  'request.tooLarge',
  'request.tooMany',
  'clientId.reused',
  'protocol.tooOld',
  'protocol.tooNew',
  'session.missing',
  'session.ended',
  'signIn.wrong',
  'signIn.tooMany',
  'signIn.noPersonas',
  'person.unknown',
  'person.notContact',
  'contact.yourself',
  'contact.colleague',
  'contact.already',
  'contact.alreadyAsked',
  'contact.asksYou',
  'contact.declinedLately',
  'contact.unable',
  'contact.unknownRequest',
  'contact.decided',
  'conversation.unknown',
  'message.mentionsStranger',
  'message.unknown',
  'message.notYours',
  'message.recallTooLate',
  'message.hasMoney',
  'message.ofTheServer',
  'group.tooFew',
  'group.full',
  'group.tooManyAtCreation',
  'group.tooManyAdmins',
  'group.onlyStaff',
  'member.unknown',
  'member.isOwner',
  'member.isAdmin',
  'member.yourself',
  'invite.unknown',
  'invite.decided',
  'invite.reasonNeeded',
  'invite.nobodyNew',
  'joinCode.unknown',
  'joinCode.staffOnly',
  'notice.changed',
  'departmentGroups.turning',
  'robot.unknown',
  'robot.notYours',
  'card.unknown',
  'card.ended',
  'card.notYours',
  'card.remindedLately',
  'card.everyoneAnswered',
  'card.noEnd',
  'card.noAnswers',
  'card.deadlinePast',
  'room.none',
  'room.full',
  'room.notIn',
  'export.format',
  'feed.unknown',
  'feed.shownOnce',
  'wallet.tooSmall',
  'wallet.full',
  'wallet.noTopUp',
  'picture.unknown',
  'picture.notAPicture',
  'picture.tooLarge',
  'picture.tooManyPixels',
  'file.unknown',
  'file.tooLarge',
  'file.tooManyUnfinished',
  'file.unfinished',
  'file.badRange',
  'server.failed',
  'server.draining',
  'server.unreachable',
  'file.unwritable',
] as const
export type CoreReason = (typeof coreReasons)[number]

export type Reason = CoreReason | FeatureReason

/** Facts a sentence needs: which capability, which limit. Never message text, names or secrets. */
export type ErrorDetails = Readonly<Record<string, string | number>>

/** The one way to refuse. Thrown inside, a `Reply` at the edge, thrown again by the client's `ask()`. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: ErrorCode
  readonly reason: Reason
  readonly details: ErrorDetails

  constructor(code: ErrorCode, reason: Reason, details: ErrorDetails = {}) {
    super(`${code}: ${reason}`)
    this.code = code
    this.reason = reason
    this.details = details
  }
}
