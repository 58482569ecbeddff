import { describe, expect, it } from 'vitest'
import { noSwitches } from '#shared/domain/conversation.ts'
import { standIn } from '../../../tests/fake-runtime.ts'
import { useCompare } from '../../compare/compare.store.ts'
import { useGroupDialog } from '../../groups/dialogs/group-dialog.store.ts'
import { isOff } from '../../menus/is-off.ts'
import { conversationMenu } from './conversation-menu.ts'

type Where = Parameters<typeof standIn>

function offered(where: Where, language: 'zh-CN' | 'en' = 'zh-CN') {
  standIn(...where)
  const entries = conversationMenu('group', language)?.sections.flat() ?? []
  return entries.flatMap((entry) => ('entries' in entry ? [] : [entry]))
}

const robots = (...where: Where) => offered(where).find(({ label }) => label === '添加群机器人')

describe('ROB-1: right-click a group', () => {
  it('adds a robot in internal kinds', () => {
    for (const kind of ['internal', 'department'] as const) {
      const entry = robots({ kind })
      expect(entry && isOff(entry), kind).toBe(false)
      entry?.run()
      expect(useGroupDialog.getState().opened).toEqual({ type: 'addRobot', conversationId: 'group' })
    }
  })

  it('CAP-2: is not there for members under only-owner-manage, and is for admins', () => {
    const onlyOwnerManage = { ...noSwitches, onlyOwnerManage: true }
    expect(robots({ kind: 'internal', switches: onlyOwnerManage })).toBeUndefined()
    expect(robots({ kind: 'internal', switches: onlyOwnerManage }, { rank: 'admin' })).toBeDefined()
  })

  it('is not there in groups with outsiders, and the comparison says why', () => {
    for (const kind of ['external', 'wechat'] as const) {
      const where: Where = [{ kind }, { rank: 'owner' }]
      expect(robots(...where), kind).toBeUndefined()
      const why = offered(where).find(({ label }) => /^为什么.+群没有群机器人？$/.test(label))
      expect(why && isOff(why), kind).toBe(false)
      why?.run()
      expect(useCompare.getState()).toMatchObject({ at: { key: 'robot.add', kind }, explained: true })
    }
  })
})

describe('right-click a conversation', () => {
  it('CAP-1: what stands there off says why, in the language of the moment', () => {
    const closed: Where = [{ kind: 'department', state: 'closed' }, { rank: 'owner' }]
    for (const language of ['zh-CN', 'en'] as const) {
      const reasons = offered(closed, language).flatMap(({ whyNot }) => whyNot ?? [])
      expect(reasons.length, language).toBeGreaterThan(0)
      for (const reason of reasons) expect(/\p{Script=Han}/u.test(reason)).toBe(language === 'zh-CN')
    }
  })

  it('a direct chat has nothing of a group', () => {
    expect(offered([{ kind: 'direct', enterpriseId: null }]).map(({ label }) => label)).toEqual([
      '打开',
      '标为已读',
      '复制名称',
      '隐藏至有新消息',
    ])
  })

  it('MSG-5: marks as read only where something is unread; a dissolved group is deleted from the list', () => {
    const entries = offered([{ kind: 'internal', state: 'dissolved' }])
    expect(entries.find(({ label }) => label === '标为已读')).toMatchObject({ disabled: true })
    expect(entries.at(-1)?.label).toBe('删除聊天')
  })

  it('a conversation that is gone offers nothing', () => {
    expect(conversationMenu('elsewhere', 'zh-CN')).toBeNull()
  })
})
