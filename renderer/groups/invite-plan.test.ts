import { describe, expect, it } from 'vitest'
import type { Standing } from '#shared/capabilities/can.ts'
import { noSwitches } from '#shared/domain/conversation.ts'
import { ownerStanding } from '../../tests/standing.ts'
import { invitePlan } from './invite-plan.ts'

const standing: Standing = { ...ownerStanding, role: 'member' }
const colleague = { enterpriseId: 'xinghe' }
const partner = { enterpriseId: 'lanhai' }
const wechat = { enterpriseId: null }

const plan = (
  people: readonly { readonly enterpriseId: string | null }[],
  changed: Partial<Standing> = {},
  externalLimit = 500,
) => invitePlan({ ...standing, ...changed }, changed.kind === 'wechat' ? null : 'xinghe', people, externalLimit)

describe('what an invitation will bring about', () => {
  it('nothing for nobody', () => {
    expect(plan([])).toEqual({ outcome: 'nobody' })
  })

  it('colleagues join at once', () => {
    expect(plan([colleague])).toEqual({ outcome: 'join' })
  })

  it('GRP-3: with invite confirmation members ask, owner and admins do not', () => {
    const switches = { ...noSwitches, inviteConfirm: true }
    expect(plan([colleague], { switches })).toEqual({ outcome: 'ask' })
    expect(plan([colleague], { switches, role: 'admin' })).toEqual({ outcome: 'join' })
  })

  it('CONV-1, CONV-2: an outsider in an internal or department group makes a new external group of all', () => {
    for (const kind of ['internal', 'department'] as const) {
      expect(plan([colleague, partner], { kind })).toEqual({ outcome: 'convert', size: 14, outsiders: 1 })
    }
  })

  it('CONV-3: more than the external limit is refused, and the limit named', () => {
    expect(plan([partner], { memberCount: 500 })).toEqual({
      outcome: 'refused',
      refusal: { reason: 'group.full', details: { most: 500 } },
    })
  })

  it('CONV-3, ADM-1: the limit is what the enterprise set, for a conversion and for an external group that is there', () => {
    const full = { outcome: 'refused', refusal: { reason: 'group.full', details: { most: 100 } } }
    expect(plan([partner], { memberCount: 99 }, 100)).toMatchObject({ outcome: 'convert', size: 100 })
    expect(plan([partner], { memberCount: 100 }, 100)).toEqual(full)
    expect(plan([partner], { kind: 'external', memberCount: 99 }, 100)).toEqual({ outcome: 'join' })
    expect(plan([partner], { kind: 'external', memberCount: 100 }, 100)).toEqual(full)
  })

  it('CONV-3: with a WeChat user at most 40 begin', () => {
    expect(plan([wechat], { memberCount: 39 })).toMatchObject({ outcome: 'convert', size: 40 })
    expect(plan([wechat], { memberCount: 40 })).toMatchObject({ refusal: { reason: 'group.tooManyAtCreation' } })
    expect(plan([partner], { memberCount: 40 })).toMatchObject({ outcome: 'convert' })
  })

  it('CONV-3: without the external-contact right it is refused', () => {
    expect(plan([wechat], { externalContact: false })).toMatchObject({
      refusal: { reason: 'capability.externalContact', details: { capability: 'member.inviteOutsider' } },
    })
  })

  it('under only-owner-manage members invite nobody', () => {
    const switches = { ...noSwitches, onlyOwnerManage: true }
    expect(plan([colleague], { switches })).toMatchObject({ refusal: { reason: 'capability.onlyOwnerManage' } })
  })

  it('outsiders simply join an external group', () => {
    expect(plan([wechat], { kind: 'external' })).toEqual({ outcome: 'join' })
  })

  it('over 40 members a WeChat group asks those who are invited', () => {
    expect(plan([wechat], { kind: 'wechat', role: 'outsider', memberCount: 39 })).toEqual({ outcome: 'join' })
    expect(plan([wechat], { kind: 'wechat', role: 'outsider', memberCount: 40 })).toEqual({ outcome: 'consent' })
  })
})
