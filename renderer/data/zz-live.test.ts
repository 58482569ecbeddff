import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { useConnection } from './connection.store.ts'
import { useConversations, conversationRow } from './conversations.store.ts'
import { openTimeline, loadOlder, timelineOf } from './timeline.store.ts'
import { sendText, sendCard } from './send.ts'
import { markRead } from './mark-read.ts'
import { actOnCard, cardEntries, listCards } from './card-actions.ts'
import { membersOf } from './members.store.ts'
import { running } from './runtime.ts'
import { loadCast, signInAs, signOut, startSession } from './session.ts'
import { useSession } from './session.store.ts'
import { usePeopleStore } from './people.store.ts'
import { pendingOf } from './outbox.store.ts'
import { createGroup, openDirect } from './open-conversation.ts'
import { browseDirectory, searchDirectory, listContacts } from './directory.ts'
import { cardOf } from './cards.store.ts'

declare const process: { env: Record<string, string | undefined> }
const until = async (what: string, ok: () => boolean, ms = 5000) => {
  const end = Date.now() + ms
  while (!ok()) {
    if (Date.now() > end) throw new Error(`never: ${what}`)
    await new Promise((r) => setTimeout(r, 5))
  }
}
test('live', async () => {
  ;(window as any).happyDOM.settings.fetch.disableSameOriginPolicy = true
  let secret: string | null = null
  ;(window as any).qun = {
    platform: 'linux', serverUrl: process.env['QX_SERVER'],
    call: async (name: string, input: any) => { if (name === 'secret:read') return secret; if (name === 'secret:write') secret = input; if (name === 'secret:clear') secret = null; if (name==='notification:show') console.log('NOTIFY', input); if (name === 'badge:set') console.log('BADGE', input) },
    on: () => () => {},
  }
  useSession.setState({ serverUrl: process.env['QX_SERVER'] ?? '' })
  await startSession()
  expect(useSession.getState().phase).toBe('signedOut')
  const cast = await loadCast()
  console.log(cast.map((c) => `${c.person.id} ${c.person.name} ${c.note}`).join('; '))
  const who = cast.find((c) => c.person.id === 'lin-xia')
  let t = performance.now()
  await signInAs(who!.person.id)
  await until('online', () => useConnection.getState().state === 'online')
  console.log('first start', performance.now() - t, useConversations.getState().rows.size, useConversations.getState().unread)
  const row = [...useConversations.getState().rows.values()].find((r) => r.conversation.kind === 'internal' && r.conversation.state === 'open')!
  const id = row.conversation.id
  t = performance.now()
  openTimeline(id)
  await until('page', () => timelineOf(id)?.loading === false)
  console.log('open', performance.now() - t, timelineOf(id)?.messages.length, row.conversation.seq, timelineOf(id)?.atStart)
  loadOlder(id)
  await until('older', () => timelineOf(id)?.loading === false)
  console.log('older', timelineOf(id)?.messages.length, timelineOf(id)?.atStart, timelineOf(id)?.gapError)
  running()?.members.want(id)
  await until('members', () => membersOf(id) !== undefined)
  console.log('members', membersOf(id)?.length, conversationRow(id)?.conversation.memberCount)
  markRead(id, conversationRow(id)!.conversation.seq)
  const seq = conversationRow(id)!.conversation.seq
  t = performance.now()
  const keys: string[][] = []
  for (let i = 0; i < 10; i++) await sendText(id, { text: `hello ${i}`, mentions: [] })
  keys.push(timelineOf(id)!.rows.slice(-10).map((r) => r.key))
  await until('sent', () => pendingOf(id).length === 0 && conversationRow(id)!.conversation.seq === seq + 10)
  keys.push(timelineOf(id)!.rows.slice(-10).map((r) => r.key))
  console.log('10 sent', performance.now() - t)
  expect(keys[0]).toEqual(keys[1])
  expect(timelineOf(id)!.messages.slice(-10).map((m) => m.body.type === 'text' && m.body.text)).toEqual(Array.from({ length: 10 }, (_, i) => `hello ${i}`))
  await sendCard(id, 'poll', { question: 'q?', options: [{ text: 'x', pictureId: null }, { text: 'y', pictureId: null }], choice: { type: 'single' }, anonymous: false, results: 'live', changeable: true, deadline: null })
  await until('card', () => timelineOf(id)!.messages.at(-1)?.body.type === 'card')
  const body = timelineOf(id)!.messages.at(-1)!.body
  const cardId = body.type === 'card' ? body.cardId : ''
  console.log('card held', cardOf(cardId))
  const acted = await actOnCard(cardId, { type: 'vote', options: [1] })
  console.log('acted', acted.mine, acted.state, cardOf(cardId)?.mine)
  console.log('entries', (await cardEntries(cardId)).entries.length, (await listCards(id, 'poll', null)).cards.length)
  console.log('directory', (await browseDirectory(null)).departments.length, (await searchDirectory('林')).length, (await listContacts()).length)
  const others = membersOf(id)!.filter((m) => m.personId !== who!.person.id).slice(0, 3).map((m) => m.personId)
  const group = await createGroup({ name: '新群', memberIds: others })
  await until('group', () => conversationRow(group.conversationId) !== undefined)
  openTimeline(group.conversationId)
  await until('grouppage', () => timelineOf(group.conversationId)?.loading === false)
  console.log('group', timelineOf(group.conversationId))
  const direct = await openDirect(others[0]!)
  await until('direct', () => conversationRow(direct) !== undefined)
  console.log('people', usePeopleStore.getState().people.size, 'unread', useConversations.getState().unread)
  // restart from cache
  const before = new Map([...useConversations.getState().rows].map(([k, r]) => [k, r.conversation.rev]))
  await running()!.stop(); const { setRunning } = await import('./runtime.ts'); setRunning(null)
  t = performance.now()
  await startSession()
  console.log('cached start', performance.now() - t, useConversations.getState().rows.size, useConnection.getState().state)
  expect(useConversations.getState().rows.size).toBe(before.size)
  await until('online', () => useConnection.getState().state === 'online')
  console.log('caught up', performance.now() - t)
  await new Promise((r) => setTimeout(r, 500))
  await signOut(false)
  expect(useSession.getState().phase).toBe('signedOut')
  expect(secret).toBe(null)
  void vi
}, 30000)
