import { describe, expect, it } from 'vitest'
import type { Message, SystemBody, SystemCode } from '#shared/domain/message.ts'
import { openInvite } from '../../../tests/open-invite.ts'
import { inviteAnswer, outcomeIn } from './invite-answer.ts'

function line(seq: number, code: SystemCode, inviteId: string): Message {
  const body: SystemBody = {
    type: 'system',
    code,
    by: 'lin',
    people: ['kang'],
    text: null,
    link: { to: 'invite', inviteId },
  }
  return { id: `m${seq}`, conversationId: 'c', seq, rev: seq, senderId: null, clientId: null, sentAt: seq, body }
}

describe('GRP-3: under a request line', () => {
  it('those who decide choose; who asked waits', () => {
    expect(inviteAnswer({ invite: openInvite, decides: true, outcome: null })).toBe('choose')
    expect(inviteAnswer({ invite: openInvite, decides: false, outcome: null })).toBe('waiting')
  })

  it('what somebody else decided shows at once, by their line in the group', () => {
    const messages = [line(1, 'inviteAsked', 'i1'), line(2, 'membersAdded', 'i2'), line(3, 'inviteDeclined', 'i1')]
    expect(outcomeIn(messages, 'i1')).toBe('declined')
    expect(outcomeIn(messages, 'i2')).toBe('accepted')
    expect(outcomeIn(messages.slice(0, 1), 'i1')).toBeNull()
    expect(inviteAnswer({ invite: openInvite, decides: true, outcome: 'declined' })).toBe('declined')
  })

  it('nothing is drawn before it is known, and what is gone was decided', () => {
    expect(inviteAnswer({ invite: undefined, decides: true, outcome: null })).toBe('nothing')
    expect(inviteAnswer({ invite: null, decides: true, outcome: null })).toBe('decided')
    expect(inviteAnswer({ invite: { ...openInvite, state: 'accepted' }, decides: true, outcome: null })).toBe(
      'accepted',
    )
  })
})
