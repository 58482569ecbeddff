import { describe, expect, it } from 'vitest'
import { noSwitches } from '#shared/domain/conversation.ts'
import type { Member, MemberRank } from '#shared/domain/member.ts'
import { colleague, standIn } from '../../tests/fake-runtime.ts'
import { holdMembers } from '../data/members.store.ts'
import { holdPeople } from '../data/people.store.ts'
import { useSession } from '../data/session.store.ts'
import type { MenuEntry } from '../menus/menu.ts'
import { memberMenu } from './member-menu.ts'

type Group = Parameters<typeof standIn>[0]

/** What somebody of a rank is offered on 陶然, who calls himself something else here. */
function menuOn(group: Group, rank: MemberRank, tao: Partial<Member> = {}, personId = 'tao') {
  standIn(group, { rank })
  useSession.setState({ externalContact: true })
  const seen = { joinedAt: 0, mutedUntil: null, handAdded: false, present: true }
  const outsider = { ...colleague('qin', '老秦'), enterpriseId: null, enterpriseName: null }
  holdPeople([colleague('lin', '林夏'), colleague('tao', '陶然'), outsider])
  holdMembers('group', [
    { personId: 'lin', rank, nickname: null, ...seen },
    { personId: 'tao', rank: 'member', nickname: 'iOS 陶', ...seen, ...tao },
    { personId: 'qin', rank: 'member', nickname: null, ...seen },
  ])
  return memberMenu({ personId, conversationId: 'group', language: 'zh-CN', openDirect: () => undefined })
}

const entriesOn = (...asked: Parameters<typeof menuOn>): readonly MenuEntry[] => menuOn(...asked)?.sections.flat() ?? []
const labels = (entries: readonly MenuEntry[]) => entries.map(({ label }) => label)

describe('right-click a member', () => {
  it('GRP-2: says who it is behind a nickname', () => {
    expect(menuOn({ kind: 'internal' }, 'member')).toMatchObject({ name: '陶然', heading: '陶然 · 昵称：iOS 陶' })
    expect(menuOn({ kind: 'internal' }, 'member', { nickname: null })).not.toHaveProperty('heading')
  })

  it('CAP-2: members reach others and run nothing', () => {
    expect(labels(entriesOn({ kind: 'internal' }, 'member'))).toEqual(['发消息', '@TA', '复制姓名'])
  })

  it('the owner mutes for a while that is chosen within, and removes', () => {
    const entries = entriesOn({ kind: 'internal' }, 'owner')
    expect(labels(entries)).toEqual(['发消息', '@TA', '复制姓名', '禁言', '设为管理员', '转让群主', '移出群聊'])
    const mute = entries.find((entry) => 'entries' in entry)
    expect(mute).toMatchObject({ entries: { length: 6 } })
    expect(entries.at(-1)).toMatchObject({ danger: true })
  })

  it('EXT-6: asking an outsider to become a contact is off with the reason while the group forbids it', () => {
    const add = (switches: Group['switches']) =>
      entriesOn({ kind: 'external', ...(switches && { switches }) }, 'member', {}, 'qin').find(
        ({ label }) => label === '添加联系人',
      )
    expect(add(noSwitches)).toMatchObject({ whyNot: null })
    expect(add({ ...noSwitches, forbidMutualAdd: true })).toMatchObject({
      whyNot: expect.stringContaining('禁止'),
    })
  })

  it('on oneself there is only the name to copy', () => {
    expect(labels(entriesOn({ kind: 'internal' }, 'owner', {}, 'lin'))).toEqual(['复制姓名'])
  })
})
