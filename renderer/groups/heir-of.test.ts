import { expect, it } from 'vitest'
import type { Member } from '#shared/domain/member.ts'
import { heirOf, possibleOwners } from './heir-of.ts'

const people: Readonly<Record<string, { enterpriseId: string | null }>> = {
  lin: { enterpriseId: 'xinghe' },
  tian: { enterpriseId: null },
  zhou: { enterpriseId: 'lanhai' },
  chen: { enterpriseId: 'xinghe' },
}
const members = Object.keys(people).map(
  (personId, at): Member => ({
    personId,
    rank: personId === 'lin' ? 'owner' : 'member',
    nickname: null,
    joinedAt: at,
    mutedUntil: null,
    handAdded: true,
    present: true,
  }),
)
const possible = (enterpriseId: string | null) => possibleOwners(members, { enterpriseId }, 'lin', (id) => people[id])

it('GRP-4: an external group is inherited by the next staff of its enterprise', () => {
  expect(heirOf(possible('xinghe'))).toBe('chen')
})

it('GRP-4: with no staff left nobody inherits it', () => {
  expect(heirOf(possibleOwners(members.slice(0, 3), { enterpriseId: 'xinghe' }, 'lin', (id) => people[id]))).toBeNull()
})

it('a WeChat group is inherited by the next in order of joining', () => {
  expect(possible(null)).toEqual(['tian', 'zhou', 'chen'])
})

it('who left inherits nothing', () => {
  const left = members.map((member) => ({ ...member, present: member.personId !== 'tian' }))
  expect(heirOf(possibleOwners(left, { enterpriseId: null }, 'lin', (id) => people[id]))).toBe('zhou')
})
