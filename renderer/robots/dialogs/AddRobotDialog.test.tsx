import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { DomainError } from '#shared/domain/error.ts'
import type { RobotFacts } from '#shared/domain/robot.ts'
import { draw } from '../../../tests/draw.tsx'
import { runFake, standIn } from '../../../tests/fake-runtime.ts'
import { useGroupDialog } from '../../groups/dialogs/group-dialog.store.ts'
import { AddRobotDialog } from './AddRobotDialog.tsx'

let made: RobotFacts[]

beforeEach(() => {
  made = []
  standIn({ kind: 'internal' })
  runFake({
    'robot:create': ({ facts }) => {
      made.push(facts)
      return { robotId: 'r1' }
    },
    'robot:list': () => ({ robots: [], people: [] }),
  })
})

const name = () => screen.getByRole('textbox', { name: '名称' })
const add = () => screen.getByRole('button', { name: '添加' })

describe('ROB-2: a robot is written down', () => {
  it('with a name, a sign and a description; then its address is shown', async () => {
    const { person } = await draw(<AddRobotDialog conversationId="group" />)
    await person.type(name(), '构建播报')
    await person.click(screen.getByRole('radio', { name: '构建' }))
    await person.click(screen.getByRole('radio', { name: '绿色' }))
    await person.type(screen.getByRole('textbox', { name: '简介' }), '找林夏')
    await person.click(add())
    const avatar = { type: 'symbol', symbol: 'build', colour: 'green' }
    expect(made).toEqual([{ name: '构建播报', avatar, description: '找林夏' }])
    expect(useGroupDialog.getState().opened).toEqual({ type: 'robot', conversationId: 'group', robotId: 'r1' })
  })

  it('too long is said while typing, a missing name when it is sent', async () => {
    const { person } = await draw(<AddRobotDialog conversationId="group" />)
    await person.click(add())
    expect(screen.getByText('给机器人起个名字。')).toBeDefined()
    await person.type(name(), '一个长得没有人会用来称呼机器人的名字啊啊啊')
    expect(screen.getByText('名称最多 20 个字。')).toBeDefined()
    await person.click(add())
    expect(made).toEqual([])
  })

  it('what was typed survives closing, and goes once there is the robot', async () => {
    const first = await draw(<AddRobotDialog conversationId="group" />)
    await first.person.type(name(), '监控')
    first.unmount()
    const second = await draw(<AddRobotDialog conversationId="group" />)
    expect(name()).toHaveProperty('value', '监控')
    await second.person.click(add())
    second.unmount()
    await draw(<AddRobotDialog conversationId="group" />)
    expect(name()).toHaveProperty('value', '')
  })

  it('a refusal says why and keeps what was typed', async () => {
    runFake({
      'robot:create': () => {
        throw new DomainError('forbidden', 'capability.onlyOwnerManage', { capability: 'robot.add' })
      },
    })
    const { person } = await draw(<AddRobotDialog conversationId="group" />)
    await person.type(name(), '监控')
    await person.click(add())
    expect((await screen.findByRole('alert')).textContent).toContain('添加群机器人')
    expect(name()).toHaveProperty('value', '监控')
  })
})
