import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Changes } from '#shared/protocol/changes.ts'
import { JoinPage } from '#shared/protocol/http.ts'
import type { RequestInput } from '#shared/protocol/requests.ts'
import { write } from '../../server/domain/once.ts'
import type { Client } from '../client.ts'
import { addCrowd } from '../crowd.ts'
import { MatrixWorld } from '../matrix-world.ts'

let matrix: MatrixWorld
let owner: Client
let member: Client
let mate: Client
const internal = () => matrix.ids.internal

beforeEach(async () => {
  matrix = await MatrixWorld.start({ seed: 22 })
  ;[owner, member, mate] = await Promise.all([
    matrix.world.connectAs('owner'),
    matrix.world.connectAs('member'),
    matrix.world.connectAs('mate'),
  ])
})
afterEach(() => matrix.close())

describe('inviting', () => {
  test('colleagues come in at once, after a line that says so', async () => {
    const newcomer = await matrix.world.connectAs('newcomer')
    expect(await invite(mate, ['newcomer', 'owner'])).toEqual({ outcome: 'joined', conversationId: internal() })
    const told = await newcomer.next('conversation:changed', ({ conversationId }) => conversationId === internal())
    expect(told).toMatchObject({ prevRev: null, conversation: { memberCount: 5 } })
    expect(told.messages?.at(-1)?.body).toMatchObject({ code: 'membersAdded', by: 'mate', people: ['newcomer'] })
    await owner.say(internal(), 'welcome')
    await newcomer.next('conversation:changed', ({ messages }) => messages?.[0]?.body.type === 'text')
  })

  test('refuses who is in already, hidden, gone, unknown, or too many', async () => {
    expect(await refused(mate, ['owner', 'member'])).toMatchObject({ code: 'conflict', reason: 'invite.nobodyNew' })
    for (const personId of ['hidden', 'no-such-person']) {
      expect(await refused(mate, [personId])).toMatchObject({ reason: 'person.unknown' })
    }
    const crowd = await write(matrix.world.server.ctx, (work) => addCrowd(work, 200))
    expect(await refused(mate, crowd.slice(0, 197))).toMatchObject({
      code: 'limit',
      reason: 'group.full',
      details: { most: 200 },
    })
    await invite(mate, crowd.slice(0, 196))
  })

  test('W-5: an outsider comes into an external group only as a contact of who invites', async () => {
    const { external } = matrix.ids
    const stranger = { conversationId: external, personIds: ['wx-admin'], reason: null }
    const clientId = matrix.world.newClientId()
    expect(await member.refusal('member:invite', { ...stranger, clientId })).toMatchObject({
      reason: 'person.notContact',
    })
  })
})

describe('internal never becomes external', () => {
  test('CONV-1, CONV-2: an outsider makes a new external group; the old one is untouched and links to it', async () => {
    await owner.say(internal(), 'a secret')
    const before = await owner.ask('members:list', { conversationId: internal() })
    const { outcome, conversationId } = await invite(member, ['visitor', 'newcomer'])
    expect(outcome).toBe('converted')
    const visitor = await matrix.world.connectAs('visitor')
    const made = await told(visitor, conversationId)
    expect(made.conversation).toMatchObject({
      kind: 'external',
      enterpriseId: 'acme',
      ownerId: 'member',
      name: 'The internal group（外部）',
      memberCount: 6,
    })
    expect(made.messages?.map(({ body }) => body)).toMatchObject([
      { type: 'system', code: 'convertedFrom', by: 'member', people: ['visitor'] },
    ])
    const old = await told(owner, internal())
    expect(old.messages?.at(-1)?.body).toMatchObject({
      code: 'groupConverted',
      people: ['visitor'],
      link: { to: 'conversation', conversationId },
    })
    expect((await owner.ask('members:list', { conversationId: internal() })).members).toEqual(before.members)
    expect((await member.ask('members:list', { conversationId })).members.map(({ personId }) => personId)).toEqual([
      'member',
      'owner',
      'admin',
      'mate',
      'visitor',
      'newcomer',
    ])
  })

  test('CONV-2: from a department group too, without any of its switches', async () => {
    const { department } = matrix.ids
    await owner.change('switch:set', {
      conversationId: department,
      switches: { forbidRename: true, inviteConfirm: true },
      muteAllFor: 'always',
    })
    const made = await member.change('member:invite', { conversationId: department, personIds: ['ally'], reason: null })
    expect((await told(member, made.conversationId)).conversation).toMatchObject({
      name: 'The department group（外部）',
      departmentId: null,
      switches: { forbidRename: false, inviteConfirm: false },
    })
  })

  test('CONV-2: a long name is cut within whole characters', async () => {
    await owner.change('group:rename', { conversationId: internal(), name: '👩‍🚀'.repeat(10) })
    const { conversationId } = await invite(member, ['ally'])
    expect((await told(member, conversationId)).conversation?.name).toBe(`${'👩‍🚀'.repeat(10)}（外部）`)
  })

  test('CONV-3: too many are refused, the limit is named, nothing is made', async () => {
    const crowd = await write(matrix.world.server.ctx, (work) => addCrowd(work, 196))
    await invite(mate, crowd.slice(0, 36))
    const wechat = { code: 'limit', reason: 'group.tooManyAtCreation', details: { most: 40 } }
    expect(await refused(member, ['visitor'])).toEqual(wechat)
    await invite(mate, crowd.slice(36))
    await matrix.world.server.ctx.storage.write(async (db) => {
      const settings = JSON.stringify({ externalLimit: 200 })
      await db.insertInto('enterpriseSettings').values({ enterpriseId: 'acme', settings, creatorMustScan: 0 }).execute()
    })
    const groups = await countGroups()
    expect(await refused(member, ['ally'])).toEqual({ code: 'limit', reason: 'group.full', details: { most: 200 } })
    expect(await countGroups()).toBe(groups)
  })

  test('CONV-3: only with the external-contact right', async () => {
    await matrix.arrangePerson('member', { externalContact: 0 })
    expect(await refused(member, ['visitor'])).toMatchObject({ reason: 'capability.externalContact' })
  })

  test('CONV-4: doubled, from two devices, and with the answer lost, makes one group and one line', async () => {
    const groups = await countGroups()
    const phone = await matrix.world.connectAs('member')
    const input = invitation(['visitor'])
    const answers = await Promise.all([member, phone, member].map((device) => device.ask('member:invite', input)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    const lost = await matrix.world.connectAs('member')
    const second = invitation(['ally'])
    lost.emit('member:invite', second, () => {})
    await mate.next('conversation:changed', isLine('convertedFrom', 'ally'))
    lost.close()
    const repeated = await member.ask('member:invite', second)
    expect(repeated.outcome).toBe('converted')
    expect(await countGroups()).toBe(groups + 2)
    expect(await linesIn(internal(), 'groupConverted')).toBe(2)
  })

  test('an invitation doubled or with its answer lost brings one member and one line', async () => {
    const input = invitation(['newcomer'])
    const lost = await matrix.world.connectAs('mate')
    lost.emit('member:invite', input, () => {})
    await owner.next('conversation:changed', isLine('membersAdded', 'newcomer'))
    lost.close()
    const again = await Promise.all([mate.ask('member:invite', input), mate.ask('member:invite', input)])
    expect(again.map(({ outcome }) => outcome)).toEqual(['joined', 'joined'])
    expect(await linesIn(internal(), 'membersAdded')).toBe(1)
    expect((await owner.ask('members:list', { conversationId: internal() })).members).toHaveLength(5)
  })
})

describe('GRP-3: invitations that are confirmed', () => {
  beforeEach(async () => {
    await owner.change('switch:set', {
      conversationId: internal(),
      switches: { inviteConfirm: true },
      muteAllFor: 'always',
    })
  })

  test('a member gives a reason, owner and admins get a line and decide', async () => {
    expect(await refused(mate, ['newcomer'])).toMatchObject({ reason: 'invite.reasonNeeded' })
    expect(await invite(mate, ['newcomer'], 'our new colleague')).toMatchObject({ outcome: 'asked' })
    await owner.next('conversation:changed', isLine('inviteAsked', 'newcomer'))
    const { invites } = await owner.ask('invite:list', { conversationId: internal() })
    expect(invites).toMatchObject([{ by: 'mate', people: ['newcomer'], reason: 'our new colleague', state: 'open' }])
    expect((await member.ask('invite:list', { conversationId: internal() })).invites).toEqual([])
    const inviteId = invites[0]?.id ?? ''
    const clientId = matrix.world.newClientId()
    expect(await mate.refusal('invite:decide', { clientId, inviteId, accept: true })).toMatchObject({
      reason: 'capability.role',
    })
    await owner.change('invite:decide', { inviteId, accept: true })
    await mate.next('conversation:changed', isLine('membersAdded', 'newcomer'))
    expect(await owner.refusal('invite:decide', { clientId, inviteId, accept: false })).toMatchObject({
      reason: 'invite.decided',
    })
    expect((await mate.ask('invite:list', { conversationId: internal() })).invites).toMatchObject([
      { state: 'accepted', decidedBy: 'owner' },
    ])
  })

  test('declined, nobody comes in', async () => {
    await invite(mate, ['newcomer'], 'please')
    const inviteId = (await owner.ask('invite:list', { conversationId: internal() })).invites[0]?.id ?? ''
    await owner.change('invite:decide', { inviteId, accept: false })
    await mate.next('conversation:changed', isLine('inviteDeclined', 'newcomer'))
    expect((await mate.ask('members:list', { conversationId: internal() })).members).toHaveLength(4)
  })

  test('owner and admins skip it', async () => {
    expect(await invite(owner, ['newcomer'])).toMatchObject({ outcome: 'joined' })
  })

  test('CAP-3: it is decided on the group as it is then', async () => {
    await invite(mate, ['newcomer', 'stranger'], 'both')
    const inviteId = (await owner.ask('invite:list', { conversationId: internal() })).invites[0]?.id ?? ''
    await invite(owner, ['newcomer'])
    await matrix.arrangePerson('stranger', { leftAt: 1 })
    await owner.change('invite:decide', { inviteId, accept: true })
    expect(await linesIn(internal(), 'membersAdded')).toBe(1)
  })

  test('whoever is not in the group does not learn that an invitation exists', async () => {
    await invite(mate, ['newcomer'], 'please')
    const inviteId = (await owner.ask('invite:list', { conversationId: internal() })).invites[0]?.id ?? ''
    const stranger = await matrix.world.connectAs('stranger')
    const clientId = matrix.world.newClientId()
    const real = await stranger.refusal('invite:decide', { clientId, inviteId, accept: true })
    expect(real).toEqual(await stranger.refusal('invite:decide', { clientId, inviteId: 'made-up', accept: true }))
  })
})

describe('over forty in a WeChat group', () => {
  test('the invited person has to agree, is asked in the direct chat, and comes in only then', async () => {
    const { wechat } = matrix.ids
    await befriend('visitor', 'wx-friend')
    await matrix.arrange(wechat, { memberCount: 40 })
    const [visitor, friend] = [await matrix.world.connectAs('visitor'), await matrix.world.connectAs('wx-friend')]
    const asked = await visitor.change('member:invite', {
      conversationId: wechat,
      personIds: ['wx-friend'],
      reason: null,
    })
    expect(asked.outcome).toBe('asked')
    await friend.next(
      'conversation:changed',
      ({ messages }) => messages?.some(({ body }) => body.type === 'system' && body.code === 'consentAsked') ?? false,
    )
    const { invites } = await friend.ask('invite:mine', {})
    expect(invites).toMatchObject([{ by: 'visitor', groupName: 'The wechat group', awaits: 'invitee' }])
    expect(await friend.refusal('members:list', { conversationId: wechat })).toMatchObject({ code: 'not_found' })
    const inviteId = invites[0]?.id ?? ''
    const others = { clientId: matrix.world.newClientId(), inviteId, accept: true }
    expect(await visitor.refusal('invite:decide', others)).toMatchObject({ reason: 'invite.unknown' })
    await friend.change('invite:decide', { inviteId, accept: true })
    expect(
      (await friend.ask('members:list', { conversationId: wechat })).members.map(({ personId }) => personId),
    ).toContain('wx-friend')
    expect((await friend.ask('invite:mine', {})).invites).toEqual([])
  })

  test('up to forty they come in at once', async () => {
    const { wechat } = matrix.ids
    await befriend('visitor', 'wx-friend')
    await matrix.arrange(wechat, { memberCount: 39 })
    const visitor = await matrix.world.connectAs('visitor')
    const asked = await visitor.change('member:invite', {
      conversationId: wechat,
      personIds: ['wx-friend'],
      reason: null,
    })
    expect(asked.outcome).toBe('joined')
  })
})

describe('a join code', () => {
  test('lets colleagues in until it ends after seven days', async () => {
    const shown = await mate.change('joinCode:show', { conversationId: internal(), regenerate: false })
    expect(await owner.change('joinCode:show', { conversationId: internal(), regenerate: false })).toEqual(shown)
    expect(shown.expiresAt).toBe(matrix.world.clock.now() + 7 * 24 * 3_600_000)
    const newcomer = await matrix.world.connectAs('newcomer')
    const { code } = shown
    expect(await newcomer.ask('joinCode:look', { code })).toMatchObject({
      name: 'The internal group',
      memberCount: 4,
      alreadyIn: false,
    })
    expect(await newcomer.change('joinCode:join', { code, reason: null })).toEqual({
      outcome: 'joined',
      conversationId: internal(),
    })
    await owner.next('conversation:changed', isLine('joinedByCode', 'newcomer'))
    expect(await newcomer.change('joinCode:join', { code, reason: null })).toMatchObject({ outcome: 'joined' })
    matrix.world.clock.advance(7 * 24 * 3_600_000)
    const stranger = await matrix.world.connectAs('stranger')
    const late = { clientId: matrix.world.newClientId(), code, reason: null }
    expect(await stranger.refusal('joinCode:join', late)).toMatchObject({
      code: 'not_found',
      reason: 'joinCode.unknown',
    })
  })

  test('is worthless at once when another is made', async () => {
    const { code } = await mate.change('joinCode:show', { conversationId: internal(), regenerate: false })
    const other = await mate.change('joinCode:show', { conversationId: internal(), regenerate: true })
    expect(other.code).not.toBe(code)
    expect(await owner.refusal('joinCode:look', { code })).toMatchObject({ reason: 'joinCode.unknown' })
    expect((await matrix.world.get(`/api/join/${code}`)).status).toBe(404)
  })

  test('CONV-1: of an internal group lets no outsider in', async () => {
    const { code } = await mate.change('joinCode:show', { conversationId: internal(), regenerate: false })
    for (const personId of ['visitor', 'ally']) {
      const outsider = await matrix.world.connectAs(personId)
      const input = { clientId: matrix.world.newClientId(), code, reason: null }
      expect(await outsider.refusal('joinCode:join', input)).toMatchObject({ reason: 'joinCode.staffOnly' })
    }
  })

  test('GRP-3: where invitations are confirmed, it asks owner and admins, once', async () => {
    const { code } = await mate.change('joinCode:show', { conversationId: internal(), regenerate: false })
    await owner.change('switch:set', {
      conversationId: internal(),
      switches: { inviteConfirm: true },
      muteAllFor: 'always',
    })
    const newcomer = await matrix.world.connectAs('newcomer')
    for (const _ of [1, 2]) {
      expect(await newcomer.change('joinCode:join', { code, reason: 'hello' })).toMatchObject({ outcome: 'asked' })
    }
    const { invites } = await owner.ask('invite:list', { conversationId: internal() })
    expect(invites).toMatchObject([{ by: 'newcomer', people: ['newcomer'] }])
    await owner.change('invite:decide', { inviteId: invites[0]?.id ?? '', accept: true })
    await newcomer.next('conversation:changed', isLine('joinedByCode', 'newcomer'))
  })

  test('shows a page to whoever opens it in a browser, and the name stays a name', async () => {
    await owner.change('group:rename', { conversationId: internal(), name: '<script>alert(1)</script>' })
    const { code } = await mate.change('joinCode:show', { conversationId: internal(), regenerate: false })
    const facts = JoinPage.parse(await (await matrix.world.get(`/api/join/${code}`)).json())
    expect(facts).toMatchObject({ kind: 'internal', enterpriseName: 'Acme Trading', memberCount: 4, confirms: false })
    const page = await matrix.world.get(`/j/${code}`)
    expect(page.status).toBe(200)
    const html = await page.text()
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).not.toContain('<script')
    expect((await matrix.world.get('/j/nothing')).status).toBe(404)
  })

  test('keeps its secret out of what is kept for repeats', async () => {
    const { code } = await mate.change('joinCode:show', { conversationId: internal(), regenerate: false })
    const answers = await matrix.world.server.ctx.storage.read.selectFrom('answers').select('receipt').execute()
    expect(answers.filter(({ receipt }) => receipt.includes(code))).toEqual([])
  })
})

const invitation = (personIds: string[], reason: string | null = null): RequestInput<'member:invite'> => ({
  clientId: matrix.world.newClientId(),
  conversationId: internal(),
  personIds,
  reason,
})

const invite = (client: Client, personIds: string[], reason: string | null = null) =>
  client.ask('member:invite', invitation(personIds, reason))

const refused = (client: Client, personIds: string[]) => client.refusal('member:invite', invitation(personIds))

async function told(client: Client, conversationId: string): Promise<Changes> {
  const { conversations } = await client.ask('sync:changes', { cursors: {} })
  const found = conversations.find((one) => one.conversationId === conversationId)
  if (found === undefined) throw new Error(`${client.personId} is not in ${conversationId}`)
  return found
}

const isLine =
  (code: string, personId: string) =>
  ({ messages = [] }: Changes) =>
    messages.some(({ body }) => body.type === 'system' && body.code === code && body.people.includes(personId))

async function countGroups(): Promise<number> {
  return (await matrix.world.server.ctx.storage.read.selectFrom('conversations').select('id').execute()).length
}

async function linesIn(conversationId: string, code: string): Promise<number> {
  const rows = matrix.world.server.ctx.storage.read
    .selectFrom('messages')
    .select('body')
    .where('conversationId', '=', conversationId)
  return (await rows.execute()).filter(({ body }) => JSON.parse(body).code === code).length
}

async function befriend(one: string, other: string): Promise<void> {
  await matrix.world.server.ctx.storage.write(async (db) => {
    const pair = [
      { personId: one, contactId: other, since: 1 },
      { personId: other, contactId: one, since: 1 },
    ]
    await db.insertInto('contacts').values(pair).execute()
  })
}
