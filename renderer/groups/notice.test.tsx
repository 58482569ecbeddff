import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Conversation, ConversationState } from '#shared/domain/conversation.ts'
import { draw } from '../../tests/draw.tsx'
import { runFake, standIn } from '../../tests/fake-runtime.ts'
import { NoticeBar } from '../chat/header/NoticeBar.tsx'
import { clearStores } from '../data/clear-stores.ts'
import { useConnection } from '../data/connection.store.ts'
import { conversationRow } from '../data/conversations.store.ts'
import { NoticeDialog } from './dialogs/NoticeDialog.tsx'
import { GroupPanel } from './GroupPanel.tsx'

beforeEach(() => {
  runFake({
    'invite:list': () => ({ invites: [], people: [] }),
    'robot:list': () => ({ robots: [], people: [] }),
    'notice:readers': () => ({ confirmed: [], missing: ['lin'], people: [] }),
  })
  useConnection.setState({ state: 'online' })
  return clearStores
})

function groupThatIs(state: ConversationState): Conversation {
  const notice = { text: '周五搬家', by: 'zhou', at: 1 }
  standIn({ kind: 'department', departmentId: 'd', state, notice })
  const conversation = conversationRow('group')?.conversation
  if (conversation === undefined) throw new Error('the test stands in no group')
  return conversation
}

describe('GRP-2: a notice of an open group', () => {
  it('stands above the chat and asks to be confirmed', async () => {
    await draw(<NoticeBar conversation={groupThatIs('open')} />)
    expect(await screen.findByRole('button', { name: '确认已读' })).toBeDefined()
  })
})

describe.each(['closed', 'dissolved'] as const)('DEP-11, GRP-2: the last notice of a %s group', (state) => {
  it('stands above nothing and asks nobody', async () => {
    const conversation = groupThatIs(state)
    await draw(<NoticeBar conversation={conversation} />)
    await draw(<NoticeDialog conversation={conversation} />)
    expect(await screen.findByText('未确认 1')).toBeDefined()
    expect(screen.queryByRole('button', { name: /周五搬家/ })).toBeNull()
    expect(screen.queryByRole('button', { name: '确认已读' })).toBeNull()
  })

  it('is kept in the panel, with no way to another one', async () => {
    await draw(<GroupPanel conversation={groupThatIs(state)} />)
    expect(screen.getByRole('button', { name: '周五搬家' })).toBeDefined()
    expect(screen.getByRole('button', { name: '修改' }).getAttribute('aria-disabled')).toBe('true')
  })
})
