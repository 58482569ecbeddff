import { Menu } from '@mantine/core'
import { cleanup, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { noSwitches } from '#shared/domain/conversation.ts'
import { draw } from '../../../tests/draw.tsx'
import { standIn } from '../../../tests/fake-runtime.ts'
import { useCompare } from '../../compare/compare.store.ts'
import { useGroupDialog } from '../../groups/dialogs/group-dialog.store.ts'
import { GroupMenuItems } from './GroupMenuItems.tsx'

async function drawMenu(...where: Parameters<typeof standIn>) {
  cleanup()
  standIn(...where)
  return draw(
    <Menu opened>
      <Menu.Dropdown>
        <GroupMenuItems conversationId="group" />
      </Menu.Dropdown>
    </Menu>,
  )
}

const robots = () => screen.queryByRole('menuitem', { name: '添加群机器人' })

describe('ROB-1: right-click a group', () => {
  it('adds a robot in internal kinds', async () => {
    for (const kind of ['internal', 'department'] as const) {
      const { person } = await drawMenu({ kind })
      const item = robots()
      if (item === null) throw new Error(`not there in ${kind}`)
      await person.click(item)
      expect(useGroupDialog.getState().opened).toEqual({ type: 'addRobot', conversationId: 'group' })
    }
  })

  it('CAP-2: is not there for members under only-owner-manage, and is for admins', async () => {
    const onlyOwnerManage = { ...noSwitches, onlyOwnerManage: true }
    await drawMenu({ kind: 'internal', switches: onlyOwnerManage })
    expect(robots()).toBeNull()
    await drawMenu({ kind: 'internal', switches: onlyOwnerManage }, { rank: 'admin' })
    expect(robots()).not.toBeNull()
  })

  it('in groups with outsiders is off, and the comparison says why', async () => {
    for (const kind of ['external', 'wechat'] as const) {
      const { person } = await drawMenu({ kind }, { rank: 'owner' })
      expect(robots()).toHaveProperty('disabled', true)
      await person.click(screen.getByRole('menuitem', { name: /^为什么.+群没有？$/ }))
      expect(useCompare.getState()).toMatchObject({ at: { key: 'robot.add', kind }, explained: true })
    }
  })
})
