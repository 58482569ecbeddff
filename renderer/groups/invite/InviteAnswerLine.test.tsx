import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Conversation } from '#shared/domain/conversation.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Invite } from '#shared/domain/invite.ts'
import type { SystemBody } from '#shared/domain/message.ts'
import { draw } from '../../../tests/draw.tsx'
import { colleague, runFake, standIn } from '../../../tests/fake-runtime.ts'
import { openInvite } from '../../../tests/open-invite.ts'
import { useConnection } from '../../data/connection.store.ts'
import { conversationRow } from '../../data/conversations.store.ts'
import { useInvites } from '../../data/invites.store.ts'
import { useShell } from '../../shell/shell.store.ts'
import { InviteAnswerLine } from './InviteAnswerLine.tsx'

const people = [colleague('chen', '陈舟'), colleague('kang', '康乐')]

beforeEach(() => {
  useInvites.setState({ invites: new Map(), unknown: new Set() })
  useConnection.setState({ state: 'online' })
})

function line(code: 'inviteAsked' | 'consentAsked', body: Partial<SystemBody> = {}) {
  const conversation = conversationRow('group')?.conversation
  if (conversation === undefined) throw new Error('the test stands in no group')
  return <InviteAnswerLine body={asking(code, body)} inviteId="i1" conversation={conversation satisfies Conversation} />
}

function asking(code: 'inviteAsked' | 'consentAsked', body: Partial<SystemBody>): SystemBody {
  return {
    type: 'system',
    code,
    by: 'chen',
    people: ['kang'],
    text: null,
    link: { to: 'invite', inviteId: 'i1' },
    ...body,
  }
}

describe('GRP-3: a request line', () => {
  it('gives an admin the reason and the decision', async () => {
    const decided: unknown[] = []
    runFake({
      'invite:list': () => ({ invites: [openInvite], people }),
      'invite:decide': ({ inviteId, accept }) => {
        decided.push({ inviteId, accept })
        return { conversationId: 'group' }
      },
    })
    standIn({ kind: 'internal' }, { rank: 'admin' })
    const { person } = await draw(line('inviteAsked'))
    expect(await screen.findByText('理由：一起评审')).toBeTruthy()
    await person.click(screen.getByRole('button', { name: '同意 康乐 进群' }))
    expect(decided).toEqual([{ inviteId: 'i1', accept: true }])
    expect(await screen.findByText('已同意')).toBeTruthy()
  })

  it('shows a member who did not ask nothing, and asks the server nothing', async () => {
    runFake({})
    standIn({ kind: 'internal' })
    await draw(line('inviteAsked'))
    expect(screen.queryByText(/理由|等待确认|已处理/)).toBeNull()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('shows whoever asked that it waits', async () => {
    runFake({ 'invite:list': () => ({ invites: [{ ...openInvite, by: 'lin' }], people }) })
    standIn({ kind: 'internal' })
    await draw(line('inviteAsked', { by: 'lin' }))
    expect(await screen.findByText('等待确认')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('shows what another admin decided a moment before', async () => {
    let invites = [openInvite]
    runFake({
      'invite:list': () => ({ invites, people }),
      'invite:decide': () => {
        invites = [{ ...openInvite, state: 'declined', decidedBy: 'zhou', decidedAt: 2 }]
        throw new DomainError('conflict', 'invite.decided')
      },
    })
    standIn({ kind: 'internal' }, { rank: 'admin' })
    const { person } = await draw(line('inviteAsked'))
    await person.click(await screen.findByRole('button', { name: '同意 康乐 进群' }))
    expect(await screen.findByText('已拒绝')).toBeTruthy()
    expect(screen.getByRole('alert').textContent).toBe('这条邀请已经处理过了。')
  })
})

describe('over 40 members the invited person agrees', () => {
  const mine: Invite & { groupName: string } = {
    ...openInvite,
    awaits: 'invitee',
    people: ['lin'],
    conversationId: 'hikers',
    groupName: '周末爬山搭子',
  }

  it('in the direct chat with who invites them, and lands in the group', async () => {
    runFake({
      'invite:mine': () => ({ invites: [mine], people }),
      'invite:decide': () => ({ conversationId: 'hikers' }),
    })
    standIn({ kind: 'direct', enterpriseId: null })
    const { person } = await draw(line('consentAsked', { people: ['lin'] }))
    await person.click(await screen.findByRole('button', { name: '加入群聊' }))
    expect(await screen.findByText('已同意')).toBeTruthy()
    expect(useShell.getState().conversationId).toBe('hikers')
  })

  it('what was decided before says so', async () => {
    runFake({ 'invite:mine': () => ({ invites: [], people: [] }) })
    standIn({ kind: 'direct', enterpriseId: null })
    await draw(line('consentAsked', { people: ['lin'] }))
    expect(await screen.findByText('已处理')).toBeTruthy()
  })

  it('whoever invited is not asked', async () => {
    runFake({})
    standIn({ kind: 'direct', enterpriseId: null })
    await draw(line('consentAsked', { by: 'lin', people: ['kang'] }))
    expect(screen.queryByText(/理由|等待确认|已处理/)).toBeNull()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
