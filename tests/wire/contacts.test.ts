import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ContactWay } from '#shared/domain/contact.ts'
import { noSwitches } from '#shared/domain/conversation.ts'
import { usualAllowances } from '../../server/transport/rate-limits.ts'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'

let matrix: MatrixWorld
let stranger: Client
let friend: Client

beforeEach(async () => {
  matrix = await MatrixWorld.start({ seed: 51 })
  ;[stranger, friend] = await Promise.all([connect('stranger'), connect('wx-friend')])
})
afterEach(() => matrix.close())

const connect = (personId: string) => matrix.world.connectAs(personId)
const byText = (text: string): ContactWay => ({ by: 'search', text })
const byGroup = (personId: string): ContactWay => ({ by: 'group', conversationId: matrix.ids.external, personId })

describe('W-5: finding somebody outside', () => {
  test('takes the whole account or mobile number, never a part of it or a name', async () => {
    await matrix.arrangePerson('ally', { mobile: '13800009999' })
    for (const text of ['wx-friend', 'WX-FRIEND'])
      expect(await find(stranger, byText(text))).toMatchObject({ person: { id: 'wx-friend' }, relation: 'stranger' })
    expect(await find(stranger, byText('13800009999'))).toMatchObject({ person: { id: 'ally' } })
    for (const text of ['wx-frien', '1380000999', 'WeChat wx-friend', '%', 'nobody'])
      expect(await notFound(stranger, byText(text)), text).toBe('person.unknown')
  })

  test('finds nobody who cannot keep contacts, hides, or has left', async () => {
    const { clock } = matrix.world
    for (const personId of ['inward', 'hidden']) expect(await notFound(friend, byText(personId))).toBe('person.unknown')
    await matrix.arrangePerson('ally', { leftAt: clock.now() })
    expect(await notFound(friend, byText('ally'))).toBe('person.unknown')
    expect(await notFound(await connect('blind'), byText('stranger'))).toBe('person.unknown')
  })

  test('says what the two are to each other, and only a stranger can be asked', async () => {
    expect(await refused(stranger, byText('stranger'))).toBe('contact.yourself')
    expect(await refused(stranger, byText('member'))).toBe('contact.colleague')
    expect(await refused(await connect('member'), byText('visitor'))).toBe('contact.already')
    await request(stranger, byText('wx-friend'))
    expect(await find(stranger, byText('wx-friend'))).toMatchObject({ relation: 'asked' })
    expect(await refused(stranger, byText('wx-friend'))).toBe('contact.alreadyAsked')
    expect(await find(friend, byText('stranger'))).toMatchObject({ relation: 'asksYou' })
    expect(await refused(friend, byText('stranger'))).toBe('contact.asksYou')
  })

  test('takes the external-contact right of staff, at every step', async () => {
    const inward = await connect('inward')
    for (const refusal of [
      await inward.refusal('contact:find', { way: byText('wx-friend') }),
      await inward.refusal('contact:code', { clientId: matrix.world.newClientId(), regenerate: false }),
    ])
      expect(refusal).toMatchObject({ code: 'forbidden', reason: 'capability.externalContact' })
    const { requestId } = await request(friend, byText('stranger'))
    await matrix.arrangePerson('stranger', { externalContact: 0 })
    expect(await decisionRefused(stranger, requestId)).toBe('capability.externalContact')
    await matrix.arrangePerson('stranger', { externalContact: 1, leftAt: null })
    await stranger.change('contact:decide', { requestId, accept: true })
  })
})

describe('W-5: a request', () => {
  test('is told to both at once, accepted, and makes each a contact of the other with a chat that says so', async () => {
    const { requestId } = await request(stranger, byText('wx-friend'), '你好，我是星河的')
    await friend.next('contacts:changed')
    expect((await friend.ask('contacts:list', {})).requests).toMatchObject([
      { id: requestId, direction: 'in', person: { id: 'stranger' }, greeting: '你好，我是星河的', state: 'open' },
    ])
    expect((await stranger.ask('contacts:list', {})).requests).toMatchObject([{ direction: 'out', state: 'open' }])
    stranger.heard.length = 0
    await friend.change('contact:decide', { requestId, accept: true })
    await stranger.next('contacts:changed')
    expect(await contactIds(stranger)).toContain('wx-friend')
    expect(await contactIds(friend)).toContain('stranger')
    const told = await stranger.next('conversation:changed', ({ conversation }) => conversation?.kind === 'direct')
    expect(told.messages?.at(-1)?.body).toMatchObject({ code: 'becameContacts', by: 'wx-friend', people: ['stranger'] })
  })

  test('is there after an absence, for whoever was offline when it came', async () => {
    friend.close()
    await request(stranger, byText('wx-friend'))
    const back = await connect('wx-friend')
    expect((await back.ask('contacts:list', {})).requests).toMatchObject([
      { person: { id: 'stranger' }, state: 'open' },
    ])
  })

  test('declined makes nobody a contact, and cannot be made again for seven days', async () => {
    const { requestId } = await request(stranger, byText('wx-friend'))
    await friend.change('contact:decide', { requestId, accept: false })
    expect(await contactIds(stranger)).not.toContain('wx-friend')
    expect(await refused(stranger, byText('wx-friend'))).toBe('contact.declinedLately')
    matrix.world.clock.advance(7 * 24 * 3_600_000)
    await request(stranger, byText('wx-friend'))
  })

  test('is decided once, and by nobody but whom it was made to', async () => {
    const { requestId } = await request(stranger, byText('wx-friend'))
    for (const personId of ['stranger', 'visitor', 'owner'])
      expect(await decisionRefused(await connect(personId), requestId)).toBe('contact.unknownRequest')
    expect(await decisionRefused(friend, 'no-such-request')).toBe('contact.unknownRequest')
    await friend.change('contact:decide', { requestId, accept: false })
    expect(await decisionRefused(friend, requestId)).toBe('contact.decided')
  })

  test('sent twice under one client id is one request, and accepted twice makes one chat', async () => {
    const ask = { clientId: matrix.world.newClientId(), way: byText('wx-friend'), greeting: '' }
    expect(await stranger.ask('contact:ask', ask)).toEqual(await stranger.ask('contact:ask', ask))
    const { requests } = await friend.ask('contacts:list', {})
    expect(requests).toHaveLength(1)
    const yes = { clientId: matrix.world.newClientId(), requestId: requests[0]?.id ?? '', accept: true }
    expect(await friend.ask('contact:decide', yes)).toEqual(await friend.ask('contact:decide', yes))
  })

  test('says at most 100 characters, in plain text', async () => {
    const clientId = matrix.world.newClientId()
    const input = { clientId, way: byText('wx-friend'), greeting: '早'.repeat(101) }
    expect(await stranger.refusal('contact:ask', input)).toMatchObject({ code: 'invalid', reason: 'input' })
  })
})

describe('W-5: a personal code', () => {
  test('leads to its owner until they make a new one, and to nobody who may not be asked', async () => {
    const { code } = await stranger.change('contact:code', { regenerate: false })
    expect(await stranger.change('contact:code', { regenerate: false })).toEqual({ code })
    expect(await find(friend, { by: 'code', code })).toMatchObject({ person: { id: 'stranger' } })
    await request(friend, { by: 'code', code })
    const { code: next } = await stranger.change('contact:code', { regenerate: true })
    expect(next).not.toBe(code)
    const wx = await connect('wx-owner')
    expect(await notFound(wx, { by: 'code', code })).toBe('person.unknown')
    await matrix.arrangePerson('stranger', { externalContact: 0 })
    expect(await notFound(wx, { by: 'code', code: next })).toBe('person.unknown')
  })
})

describe('W-5: contacts and external groups', () => {
  test('only a contact comes into an external group; with the contact removed nobody more does', async () => {
    const making = () => ({
      clientId: matrix.world.newClientId(),
      name: 'Together',
      memberIds: ['member', 'wx-friend'],
    })
    expect(await stranger.refusal('group:create', making())).toMatchObject({ reason: 'person.notContact' })
    const { requestId } = await request(stranger, byText('wx-friend'))
    await friend.change('contact:decide', { requestId, accept: true })
    expect(await stranger.ask('group:create', making())).toMatchObject({ kind: 'external' })
    await friend.change('contact:remove', { personId: 'stranger' })
    expect(await contactIds(stranger)).not.toContain('wx-friend')
    expect(await stranger.refusal('group:create', making())).toMatchObject({ reason: 'person.notContact' })
    const again = { clientId: matrix.world.newClientId(), personId: 'stranger' }
    expect(await friend.refusal('contact:remove', again)).toMatchObject({ reason: 'person.notContact' })
    await request(stranger, byText('wx-friend'))
  })
})

describe('EXT-6: through a group', () => {
  test('its members ask each other; nobody from elsewhere reaches in, and an id alone leads nowhere', async () => {
    const ally = await connect('ally')
    expect(await find(ally, byGroup('visitor'))).toMatchObject({ relation: 'stranger' })
    expect(await notFound(ally, byGroup('stranger'))).toBe('person.unknown')
    expect(await notFound(stranger, byGroup('visitor'))).toBe('conversation.unknown')
    await request(ally, byGroup('visitor'))
  })

  test('forbidden, members and outsiders cannot; owner and admins can, and other ways stay open', async () => {
    const { external } = matrix.ids
    const [owner, ally, visitor] = await Promise.all([connect('owner'), connect('ally'), connect('visitor')])
    await owner.change('switch:set', {
      conversationId: external,
      switches: { forbidMutualAdd: true },
      muteAllFor: 'always',
    })
    const told = await visitor.next('conversation:changed', ({ conversation }) => conversation !== undefined)
    expect(told.conversation?.switches.forbidMutualAdd).toBe(true)
    for (const [client, personId] of [
      [ally, 'visitor'],
      [visitor, 'ally'],
      [ally, 'owner'],
    ] as const)
      expect(await refused(client, byGroup(personId))).toBe('capability.forbidMutualAdd')
    await request(owner, byGroup('ally'))
    await request(await connect('admin'), byGroup('visitor'))
    await request(visitor, byText('ally'))
  })

  test('CAP-3: the switch at commit decides, whatever was found before', async () => {
    const ally = await connect('ally')
    await find(ally, byGroup('visitor'))
    await matrix.arrange(matrix.ids.external, { switches: { ...noSwitches, forbidMutualAdd: true } })
    expect(await refused(ally, byGroup('visitor'))).toBe('capability.forbidMutualAdd')
  })

  test('is for external groups only', async () => {
    const owner = await connect('owner')
    const input = { clientId: matrix.world.newClientId(), muteAllFor: 'always' as const }
    for (const conversationId of [matrix.ids.internal, matrix.ids.department]) {
      const turning = { ...input, conversationId, switches: { forbidMutualAdd: true } }
      expect(await owner.refusal('switch:set', turning)).toMatchObject({ reason: 'capability.kind' })
    }
  })
})

test('W-5: guessing accounts is slowed down', async () => {
  await matrix.close()
  matrix = await MatrixWorld.start({ seed: 52, allowances: usualAllowances })
  const guesser = await connect('stranger')
  const reasons = []
  for (let n = 0; n < 12; n += 1)
    reasons.push((await guesser.refusal('contact:find', { way: byText(`guess-${n}`) })).reason)
  expect(reasons.filter((reason) => reason === 'person.unknown')).toHaveLength(10)
  expect(reasons.slice(10)).toEqual(['request.tooMany', 'request.tooMany'])
})

const find = (client: Client, way: ContactWay) => client.ask('contact:find', { way })
const request = (client: Client, way: ContactWay, greeting = '') => client.change('contact:ask', { way, greeting })

async function notFound(client: Client, way: ContactWay): Promise<string> {
  return (await client.refusal('contact:find', { way })).reason
}

async function refused(client: Client, way: ContactWay): Promise<string> {
  return (await client.refusal('contact:ask', { clientId: matrix.world.newClientId(), way, greeting: '' })).reason
}

async function decisionRefused(client: Client, requestId: string): Promise<string> {
  const input = { clientId: matrix.world.newClientId(), requestId, accept: true }
  return (await client.refusal('contact:decide', input)).reason
}

async function contactIds(client: Client): Promise<string[]> {
  return (await client.ask('contacts:list', {})).people.map(({ id }) => id)
}
