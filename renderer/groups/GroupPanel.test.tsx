import { cleanup, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { noSwitches } from '#shared/domain/conversation.ts'
import type { Robot } from '#shared/domain/robot.ts'
import { draw } from '../../tests/draw.tsx'
import { colleague, runFake, standIn } from '../../tests/fake-runtime.ts'
import { conversationRow } from '../data/conversations.store.ts'
import { useRobotLists } from '../data/robots.store.ts'
import { GroupPanel } from './GroupPanel.tsx'

beforeEach(() => {
  useRobotLists.setState({ lists: new Map() })
  runFake({
    'invite:list': () => ({ invites: [], people: [] }),
    'robot:list': () => ({ robots: [], people: [] }),
  })
})

const robot: Robot = {
  id: 'r1',
  conversationId: 'group',
  name: '构建播报',
  avatar: { type: 'symbol', symbol: 'build', colour: 'blue' },
  description: '',
  createdBy: 'zhou',
  createdAt: 0,
  disabled: false,
  lastUsedAt: null,
}

async function drawPanel(...where: Parameters<typeof standIn>): Promise<readonly string[]> {
  standIn(...where)
  const conversation = conversationRow('group')?.conversation
  if (conversation === undefined) throw new Error('the test stands in no group')
  await draw(<GroupPanel conversation={conversation} />)
  const controls = [...screen.queryAllByRole('button'), ...screen.queryAllByRole('switch')]
  return controls.map((control) => {
    const name = control.getAttribute('aria-label') ?? control.textContent
    const off = control.getAttribute('aria-disabled') === 'true' || control.hasAttribute('disabled')
    return off ? `${name} (off)` : (name ?? '')
  })
}

describe('CAP-2: the panel is what the matrix gives', () => {
  it('a member of an internal group', async () => {
    const drawn = await drawPanel({ kind: 'internal' })
    for (const name of ['添加成员', '发布', '修改群名称', '群二维码', '退出群聊']) expect(drawn).toContain(name)
    for (const name of ['解散群聊', '转让群主', '关闭部门群']) expect(drawn.join()).not.toContain(name)
    expect(screen.queryAllByRole('switch')).toEqual([])
  })

  it('under only-owner-manage what a member could do stands there, off', async () => {
    const drawn = await drawPanel({ kind: 'internal', switches: { ...noSwitches, onlyOwnerManage: true } })
    for (const name of ['添加成员 (off)', '发布 (off)', '修改群名称 (off)', '退出群聊']) expect(drawn).toContain(name)
  })

  it('ROB-1: robots are added in internal kinds; under only-owner-manage the entry is not there for members', async () => {
    expect(await drawPanel({ kind: 'internal' })).toContain('添加群机器人')
    cleanup()
    expect(await drawPanel({ kind: 'department', departmentId: 'd' })).toContain('添加群机器人')
    cleanup()
    const onlyOwnerManage = { ...noSwitches, onlyOwnerManage: true }
    expect((await drawPanel({ kind: 'internal', switches: onlyOwnerManage })).join()).not.toContain('机器人')
    cleanup()
    expect(await drawPanel({ kind: 'internal', switches: onlyOwnerManage }, { rank: 'admin' })).toContain(
      '添加群机器人',
    )
    cleanup()
    expect((await drawPanel({ kind: 'external' }, { rank: 'owner' })).join()).not.toContain('机器人')
  })

  it('ROB-7: robots stand apart from people, with their mark and who made them', async () => {
    runFake({
      'invite:list': () => ({ invites: [], people: [] }),
      'robot:list': () => ({ robots: [robot], people: [colleague('zhou', '周明远')] }),
    })
    await drawPanel({ kind: 'internal', switches: { ...noSwitches, onlyOwnerManage: true } })
    const section = await screen.findByRole('region', { name: '群机器人（1）' })
    expect(section.textContent).toContain('构建播报机器人周明远 添加')
    expect(screen.getByRole('region', { name: '成员 12' }).textContent).not.toContain('构建播报')
  })

  it('over 100 members only owner and admins rename', async () => {
    expect(await drawPanel({ kind: 'internal', memberCount: 101 })).toContain('修改群名称 (off)')
  })

  it('the owner of an internal group has all of it', async () => {
    const drawn = await drawPanel({ kind: 'internal' }, { rank: 'owner' })
    for (const name of ['转让群主', '退出群聊', '解散群聊']) expect(drawn).toContain(name)
    expect(screen.getAllByRole('switch')).toHaveLength(6)
  })

  it('DEP-11: the owner of a department group closes it and never dissolves it; it has no code', async () => {
    const drawn = await drawPanel({ kind: 'department', departmentId: 'd' }, { rank: 'owner' })
    expect(drawn).toContain('关闭部门群')
    expect(drawn.join()).not.toContain('解散群聊')
    expect(drawn.join()).not.toContain('群二维码')
    expect(drawn).toContain('退出群聊 (off)')
  })

  it('a WeChat group has no switches, whoever looks', async () => {
    const drawn = await drawPanel({ kind: 'wechat' }, { rank: 'owner' })
    expect(screen.queryAllByRole('switch')).toEqual([])
    expect(drawn).toContain('解散群聊')
  })

  it('a dissolved group can be read, cleared here, and taken off the list', async () => {
    const drawn = await drawPanel({ kind: 'internal', state: 'dissolved' }, { rank: 'owner' })
    expect(drawn.filter((name) => !name.endsWith('(off)'))).toEqual([
      '查看全部 12 位成员',
      // The files of the group.
      '查看全部',
      '清空本机聊天记录',
      '删除聊天',
    ])
    expect(drawn.join()).not.toMatch(/退出群聊|解散群聊/)
  })
})
