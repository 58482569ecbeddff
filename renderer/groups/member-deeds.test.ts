import { describe, expect, it } from 'vitest'
import type { Standing } from '#shared/capabilities/can.ts'
import { ownerStanding } from '../../tests/standing.ts'
import { type DeedQuestion, memberDeeds } from './member-deeds.ts'

const member = { personId: 'chen', rank: 'member', mutedUntil: null } as const

function offered(question: Partial<DeedQuestion> = {}): readonly string[] {
  const asked = {
    standing: ownerStanding,
    target: member,
    targetOutside: false,
    me: 'lin',
    admins: 0,
    now: 1000,
    ...question,
  }
  return memberDeeds(asked).map(({ deed, refusal }) => (refusal === null ? deed : `${deed}: ${refusal.reason}`))
}

describe('what can be done to a member', () => {
  it('the owner may mute, appoint, pass the group on and remove', () => {
    expect(offered()).toEqual(['mute', 'appoint', 'transfer', 'remove'])
  })

  it('CAP-2: an admin appoints nobody and is not shown that', () => {
    expect(offered({ standing: { ...ownerStanding, role: 'admin' } })).toEqual(['mute', 'remove'])
  })

  it('CAP-2: members and outsiders are shown nothing', () => {
    expect(offered({ standing: { ...ownerStanding, role: 'member' } })).toEqual([])
    expect(offered({ standing: { ...ownerStanding, kind: 'external', role: 'outsider' } })).toEqual([])
  })

  it('nobody acts on the owner or on themselves, and no admin on an admin', () => {
    expect(offered({ target: { ...member, rank: 'owner' } })).toEqual([])
    expect(offered({ me: 'chen' })).toEqual([])
    expect(offered({ standing: { ...ownerStanding, role: 'admin' }, target: { ...member, rank: 'admin' } })).toEqual([])
  })

  it('an admin is dismissed by the owner, not appointed again', () => {
    expect(offered({ target: { ...member, rank: 'admin' }, admins: 3 })).toEqual([
      'mute',
      'dismiss',
      'transfer',
      'remove',
    ])
  })

  it('a fourth admin is refused, with the reason', () => {
    expect(offered({ admins: 3 })).toContain('appoint: group.tooManyAdmins')
  })

  it('in an external group only staff of its enterprise run it', () => {
    const external: Standing = { ...ownerStanding, kind: 'external' }
    expect(offered({ standing: external, targetOutside: true })).toEqual([
      'mute',
      'appoint: group.onlyStaff',
      'transfer: group.onlyStaff',
      'remove',
    ])
  })

  it('who is muted may be let speak again; a mute that is over is none', () => {
    expect(offered({ target: { ...member, mutedUntil: 2000 } })).toContain('unmute')
    expect(offered({ target: { ...member, mutedUntil: 500 } })).toContain('mute')
  })

  it('WeChat groups know no muting', () => {
    expect(offered({ standing: { ...ownerStanding, kind: 'wechat' } })).toEqual(['appoint', 'transfer', 'remove'])
  })

  it('DEP-11: in a closed department group the members stay as they are', () => {
    expect(offered({ standing: { ...ownerStanding, kind: 'department', state: 'closed' } })).toContain(
      'remove: capability.closed',
    )
  })
})
