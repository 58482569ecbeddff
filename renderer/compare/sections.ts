import type { Capability } from '#shared/capabilities/matrix.ts'

/** How the comparison is cut: talk, the eight tools, robots, running a group, what only external groups have, numbers. */
export const sections = ['messages', 'tools', 'robots', 'management', 'external', 'limits'] as const
export type Section = (typeof sections)[number]

/** Where each capability stands; the compiler names one that was forgotten. */
export const sectionOf = {
  'message.send': 'messages',
  'image.send': 'messages',
  'mention.all': 'messages',
  'message.recall': 'messages',
  'receipts.view': 'messages',
  'message.forward': 'messages',
  'redPacket.create': 'tools',
  'redPacket.grab': 'tools',
  'report.create': 'tools',
  'file.send': 'tools',
  'meeting.create': 'tools',
  'post.create': 'tools',
  'schedule.create': 'tools',
  'poll.create': 'tools',
  'form.create': 'tools',
  'robot.add': 'robots',
  'robot.recall': 'robots',
  'group.rename': 'management',
  'notice.publish': 'management',
  'member.invite': 'management',
  'member.inviteOutsider': 'management',
  'member.remove': 'management',
  'admin.appoint': 'management',
  'owner.transfer': 'management',
  'group.dissolve': 'management',
  'department.close': 'management',
  'member.mute': 'management',
  'group.muteAll': 'management',
  'switch.onlyOwnerManage': 'management',
  'switch.inviteConfirm': 'management',
  'switch.forbidRename': 'management',
  'joinCode.show': 'management',
  'contact.add': 'management',
  'group.leave': 'management',
  'external.liveCode': 'external',
  'external.welcome': 'external',
  'external.autoReply': 'external',
  'external.antiHarassment': 'external',
  'external.dedupe': 'external',
  'external.forbidMutualAdd': 'external',
} as const satisfies Record<Capability, Section>
