import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { DomainError } from '#shared/domain/error.ts'
import { draw } from '../../tests/draw.tsx'
import type { CodedGroup, Joiner } from '../data/join-by-code.ts'
import { JoinSteps } from './JoinSteps.tsx'
import { useJoining } from './use-joining.ts'

const group: CodedGroup = {
  conversationId: 'badminton',
  name: '羽毛球小分队',
  kind: 'internal',
  enterpriseName: '星河科技',
  memberCount: 10,
  full: false,
  invitedBy: '林夏',
  expiresAt: 1,
  confirms: false,
  alreadyIn: false,
}

const asked: { reason: string | null }[] = []

function joinerFor(found: Partial<CodedGroup> | DomainError): Joiner {
  return {
    look: async () => {
      if (found instanceof DomainError) throw found
      return { ...group, ...found }
    },
    join: async (_, reason) => {
      asked.push({ reason })
      return { outcome: reason === null ? 'joined' : 'asked', conversationId: group.conversationId }
    },
  }
}

function Steps({ joiner }: { readonly joiner: Joiner }) {
  return <JoinSteps joining={useJoining(joiner, 'code')} after={() => <button type="button">去群里</button>} />
}

const drawFor = (found: Partial<CodedGroup> | DomainError) => draw(<Steps joiner={joinerFor(found)} />)

beforeEach(() => asked.splice(0))

describe('coming into a group by its code', () => {
  it('says which group, who is in it and who invites, and lets one in', async () => {
    const { person } = await drawFor({})
    for (const fact of ['羽毛球小分队', '内部群', '星河科技', '10 人', '林夏'])
      expect(await screen.findByText(fact)).toBeTruthy()
    await person.click(screen.getByRole('button', { name: '加入群聊' }))
    expect(await screen.findByText('已加入“羽毛球小分队”')).toBeTruthy()
    expect(screen.getByRole('button', { name: '去群里' })).toBeTruthy()
  })

  it('GRP-3: where owner and admins confirm, it takes a reason and leads nowhere yet', async () => {
    const { person } = await drawFor({ confirms: true })
    await person.type(await screen.findByRole('textbox'), '想一起打球')
    await person.click(screen.getByRole('button', { name: '申请加入' }))
    expect(await screen.findByText(/等待群主或管理员确认/)).toBeTruthy()
    expect(asked).toEqual([{ reason: '想一起打球' }])
    expect(screen.queryByRole('button', { name: '去群里' })).toBeNull()
  })

  it('offers nothing while the group is full', async () => {
    await drawFor({ full: true })
    expect(await screen.findByText(/群已满员/)).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('leads on whoever is in already', async () => {
    await drawFor({ alreadyIn: true })
    expect(await screen.findByText('已经在群里')).toBeTruthy()
    expect(screen.getByRole('button', { name: '去群里' })).toBeTruthy()
  })

  it('says why a code leads nowhere', async () => {
    await drawFor(new DomainError('not_found', 'joinCode.unknown'))
    expect((await screen.findByRole('alert')).textContent).toContain('群二维码已失效')
  })
})
