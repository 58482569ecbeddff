import type { Invite } from '#shared/domain/invite.ts'

/** 陈舟 asks for 康乐, and the management has not decided yet. */
export const openInvite: Invite = {
  id: 'i1',
  conversationId: 'group',
  awaits: 'management',
  by: 'chen',
  people: ['kang'],
  reason: '一起评审',
  state: 'open',
  at: 1,
  decidedBy: null,
  decidedAt: null,
}
