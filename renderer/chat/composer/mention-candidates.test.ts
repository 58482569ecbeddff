import { beforeAll, describe, expect, it } from 'vitest'
import type { Verdict } from '#shared/capabilities/can.ts'
import type { Person } from '#shared/domain/person.ts'
import { loadPinyin } from '../../people/matches-name.ts'
import { mentionCandidates } from './mention-candidates.ts'

beforeAll(loadPinyin)

const person = (id: string, name: string): Person => ({
  id,
  name,
  latinName: null,
  title: null,
  enterpriseId: 'e',
  enterpriseName: '星河科技',
})
const people = [person('lin', '林夏'), person('zhou', '周明远')]
const yes: Verdict = { allowed: true }

const told = (typed: string, verdict: Verdict) =>
  mentionCandidates(typed, people, verdict).map((one) =>
    one.type === 'person' ? one.person.id : (one.refused ?? 'all'),
  )

describe('the mention picker', () => {
  it('offers everyone first, then people, by name, pinyin or initials', () => {
    expect(told('', yes)).toEqual(['all', 'lin', 'zhou'])
    expect(told('lx', yes)).toEqual(['lin'])
    expect(told('周', yes)).toEqual(['zhou'])
    expect(told('suoyou', yes)).toEqual(['all'])
    expect(told('nobody', yes)).toEqual([])
  })

  it('CAP-2: @all is not there where it never may be used, and disabled with the reason where a switch forbids it', () => {
    expect(told('', { allowed: false, reason: 'capability.kind', draw: 'hidden' })).toEqual(['lin', 'zhou'])
    const refused: Verdict = { allowed: false, reason: 'capability.mentionAllByAdmins', draw: 'disabled' }
    expect(told('', refused)).toEqual(['capability.mentionAllByAdmins', 'lin', 'zhou'])
  })
})
