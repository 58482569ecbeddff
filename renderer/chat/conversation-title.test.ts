import { expect, it } from 'vitest'
import { type Conversation, noSwitches } from '#shared/domain/conversation.ts'
import { conversationTitle, otherIn } from './conversation-title.ts'

const group: Conversation = {
  id: 'c',
  kind: 'internal',
  enterpriseId: 'e',
  departmentId: null,
  name: null,
  state: 'open',
  switches: noSwitches,
  notice: null,
  ownerId: 'me',
  memberCount: 3,
  faces: ['me', 'lin', 'zhou'],
  createdAt: 0,
  seq: 0,
  rev: 0,
}
const names: Readonly<Record<string, string>> = { me: '我', lin: '林夏', zhou: '周明远' }
const personOf = (id: string) => ({
  id,
  name: names[id] ?? id,
  latinName: null,
  title: null,
  enterpriseId: null,
  enterpriseName: null,
})

it('a group is called by its name, or by its first members', () => {
  expect(conversationTitle({ ...group, name: '发布值班群' }, 'me', personOf)).toBe('发布值班群')
  expect(conversationTitle(group, 'me', personOf)).toBe('林夏、周明远')
})

it('a direct chat is called by the other person, whoever looks', () => {
  const direct: Conversation = { ...group, kind: 'direct', enterpriseId: null, faces: ['me', 'lin'] }
  expect(conversationTitle(direct, 'me', personOf)).toBe('林夏')
  expect(conversationTitle(direct, 'lin', personOf)).toBe('我')
  expect(otherIn({ ...direct, faces: ['me'] }, 'me')).toBe('me')
})

it('names that are not here yet leave a placeholder, never an empty line', () => {
  expect(conversationTitle(group, 'me', () => undefined)).toBe('…')
})
