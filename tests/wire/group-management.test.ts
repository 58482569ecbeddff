import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Changes } from '#shared/protocol/changes.ts'
import { dismissAdmins } from '../../server/domain/groups/appoint-admins.ts'
import { transferOwner } from '../../server/domain/groups/transfer-owner.ts'
import { inviteMembers } from '../../server/domain/invites/invite-members.ts'
import { leaveGroup } from '../../server/domain/members/leave-group.ts'
import { removeMembers } from '../../server/domain/members/remove-members.ts'
import { sendText } from '../../server/domain/messages/send-text.ts'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'

let matrix: MatrixWorld
let owner: Client
let admin: Client
let member: Client
let mate: Client
const internal = () => matrix.ids.internal

beforeEach(async () => {
  matrix = await MatrixWorld.start({ seed: 21 })
  ;[owner, admin, member, mate] = await Promise.all([
    matrix.world.connectAs('owner'),
    matrix.world.connectAs('admin'),
    matrix.world.connectAs('member'),
    matrix.world.connectAs('mate'),
  ])
})
afterEach(() => matrix.close())

describe('what management does is there on every client at once, with a line that says so (MSG-6)', () => {
  test('a new name', async () => {
    await mate.change('group:rename', { conversationId: internal(), name: 'Kite club' })
    const told = await line(owner, 'renamed')
    expect(told).toMatchObject({ by: 'mate', text: 'Kite club' })
    expect((await changed(owner)).name).toBe('Kite club')
  })

  test('the same name again changes nothing', async () => {
    await mate.change('group:rename', { conversationId: internal(), name: 'The internal group' })
    expect(await revOf(internal())).toBe(1)
  })

  test('GRP-2: a notice, who read it and who has not; taken down again', async () => {
    const { at } = await member.change('notice:publish', { conversationId: internal(), text: 'Meet at nine' })
    expect((await changed(mate)).notice).toEqual({ text: 'Meet at nine', by: 'member', at })
    await mate.change('notice:confirm', { conversationId: internal(), at: at ?? 0 })
    const readers = await owner.ask('notice:readers', { conversationId: internal() })
    expect(readers.confirmed.map(({ personId }) => personId).sort()).toEqual(['mate', 'member'])
    expect(readers.missing).toEqual(['owner', 'admin'])
    await owner.change('notice:publish', { conversationId: internal(), text: null })
    expect(await line(mate, 'noticeRemoved')).toMatchObject({ by: 'owner' })
    expect((await conversation(mate)).notice).toBe(null)
  })

  test('GRP-2: reading an old notice confirms nothing of the new one', async () => {
    const first = await member.change('notice:publish', { conversationId: internal(), text: 'One' })
    await member.change('notice:publish', { conversationId: internal(), text: 'Two' })
    const late = { clientId: matrix.world.newClientId(), conversationId: internal(), at: first.at ?? 0 }
    expect(await mate.refusal('notice:confirm', late)).toMatchObject({ code: 'conflict', reason: 'notice.changed' })
    expect((await owner.ask('notice:readers', { conversationId: internal() })).missing).toContain('mate')
  })

  test('GRP-2, DEP-11: a notice is no way round a mute, nor into a closed group', async () => {
    const { newClientId } = matrix.world
    const notice = (conversationId: string) => ({ clientId: newClientId(), conversationId, text: 'Heard all the same' })
    await owner.change('member:mute', { conversationId: internal(), personIds: ['mate'], muteFor: 'always' })
    expect(await mate.refusal('notice:publish', notice(internal()))).toMatchObject({ reason: 'capability.muted' })
    const switches = { muteAll: true }
    await owner.change('switch:set', { conversationId: internal(), switches, muteAllFor: 'always' })
    expect(await member.refusal('notice:publish', notice(internal()))).toMatchObject({ reason: 'capability.mutedAll' })
    await admin.change('notice:publish', { conversationId: internal(), text: 'Why it is quiet' })
    await owner.change('department:close', { conversationId: matrix.ids.department })
    expect(await owner.refusal('notice:publish', notice(matrix.ids.department))).toMatchObject({
      reason: 'capability.closed',
    })
  })

  test('a nickname', async () => {
    await mate.change('nickname:set', { conversationId: internal(), nickname: 'Matey' })
    const told = await owner.next('conversation:changed', ({ members }) => members?.[0]?.nickname === 'Matey')
    expect(told.members).toHaveLength(1)
  })

  test.each(['\u200b', ' \u2060\ufeff ', '\u3164', '\u202e'])(
    'a name or notice nobody can see is none: %j',
    async (blank) => {
      const under = () => ({ clientId: matrix.world.newClientId(), conversationId: internal() })
      const invalid = { code: 'invalid', reason: 'input' }
      expect(await mate.refusal('nickname:set', { ...under(), nickname: blank })).toMatchObject(invalid)
      expect(await mate.refusal('group:rename', { ...under(), name: blank })).toMatchObject(invalid)
      expect(await mate.refusal('notice:publish', { ...under(), text: blank })).toMatchObject(invalid)
      await mate.change('nickname:set', { conversationId: internal(), nickname: `${blank}👨‍👩‍👧` })
    },
  )
})

describe('switches', () => {
  test('take effect at once, and one nobody may turn turns none', async () => {
    await admin.change('switch:set', {
      conversationId: internal(),
      switches: { forbidRename: true },
      muteAllFor: 'always',
    })
    expect(await line(mate, 'switchTurnedOn')).toMatchObject({ by: 'admin', text: 'forbidRename' })
    const renaming = { clientId: matrix.world.newClientId(), conversationId: internal(), name: 'No' }
    expect(await mate.refusal('group:rename', renaming)).toMatchObject({ reason: 'capability.forbidRename' })
    const both = { inviteConfirm: true, onlyOwnerManage: true }
    const refused = {
      clientId: matrix.world.newClientId(),
      conversationId: internal(),
      switches: both,
      muteAllFor: 'always' as const,
    }
    expect(await admin.refusal('switch:set', refused)).toMatchObject({
      details: { capability: 'switch.onlyOwnerManage' },
    })
    expect((await conversation(mate)).switches).toMatchObject({ forbidRename: true, inviteConfirm: false })
  })

  test('a common mute ends by itself at its minute, also across a restart', async () => {
    const { world } = matrix
    await owner.change('switch:set', { conversationId: internal(), switches: { muteAll: true }, muteAllFor: 600_000 })
    await expect(mate.say(internal(), 'hush')).rejects.toMatchObject({ reason: 'capability.mutedAll' })
    expect((await changed(mate)).muteAllUntil).toBe(world.clock.now() + 600_000)
    await world.restart(300_000)
    const again = await world.connectAs('mate')
    await expect(again.say(internal(), 'hush')).rejects.toMatchObject({ reason: 'capability.mutedAll' })
    world.clock.advance(300_000)
    await line(again, 'switchTurnedOff')
    await again.say(internal(), 'at last')
    expect((await conversation(again)).switches.muteAll).toBe(false)
  })

  test('of newcomers’ history: off they see from their own line on, on they see everything', async () => {
    await owner.say(internal(), 'long ago')
    await invite(owner, ['newcomer'])
    const newcomer = await matrix.world.connectAs('newcomer')
    expect(await texts(newcomer)).toEqual([])
    await owner.change('switch:set', {
      conversationId: internal(),
      switches: { newcomersSeeHistory: true },
      muteAllFor: 'always',
    })
    await invite(owner, ['stranger'])
    const stranger = await matrix.world.connectAs('stranger')
    expect(await texts(stranger)).toEqual(['long ago'])
    const { conversations } = await stranger.ask('sync:changes', { cursors: {} })
    expect(conversations.find(({ conversationId }) => conversationId === internal())?.read?.unread).toBe(0)
  })
})

describe('members', () => {
  test('invariant 8: whoever is removed is told, and hears, reads and lists nothing more from that rev', async () => {
    await admin.change('member:remove', { conversationId: internal(), personIds: ['mate'] })
    const gone = await mate.next('conversation:gone', ({ conversationId }) => conversationId === internal())
    expect(gone.why).toBe('removed')
    const heard = mate.heard.length
    await owner.say(internal(), 'now that mate is gone')
    await mate.caughtUp()
    expect(mate.heard.slice(heard)).toEqual([])
    const latest = { conversationId: internal(), from: { type: 'latest' as const }, limit: 10 }
    expect(await mate.refusal('history:page', latest)).toMatchObject({ code: 'not_found' })
    expect(await mate.refusal('members:list', { conversationId: internal() })).toMatchObject({ code: 'not_found' })
    expect(await line(owner, 'memberRemoved')).toMatchObject({ by: 'admin', people: ['mate'] })
    expect((await conversation(owner)).memberCount).toBe(3)
  })

  test('nobody removes or mutes the owner, an admin no admin, and nobody themselves', async () => {
    await owner.change('admin:appoint', { conversationId: internal(), personIds: ['member'] })
    for (const [personId, reason] of [
      ['owner', 'member.isOwner'],
      ['member', 'member.isAdmin'],
      ['admin', 'member.yourself'],
      ['stranger', 'member.unknown'],
    ] as const) {
      const input = { conversationId: internal(), personIds: [personId] }
      const clientId = matrix.world.newClientId()
      expect(await admin.refusal('member:remove', { ...input, clientId })).toMatchObject({ reason })
      expect(await admin.refusal('member:mute', { ...input, clientId, muteFor: 'always' })).toMatchObject({ reason })
    }
    await owner.change('member:remove', { conversationId: internal(), personIds: ['admin'] })
  })

  test('a muted member speaks again when the time is over, or somebody lifts it', async () => {
    const { clock } = matrix.world
    await admin.change('member:mute', { conversationId: internal(), personIds: ['mate'], muteFor: 600_000 })
    expect(await line(owner, 'membersMuted')).toMatchObject({ people: ['mate'], text: '10' })
    await expect(mate.say(internal(), 'mm')).rejects.toMatchObject({ reason: 'capability.muted' })
    clock.advance(600_000)
    await mate.say(internal(), 'back')
    await admin.change('member:mute', { conversationId: internal(), personIds: ['mate'], muteFor: 'always' })
    clock.advance(4e10)
    await expect(mate.say(internal(), 'mm')).rejects.toMatchObject({ reason: 'capability.muted' })
    await admin.change('member:mute', { conversationId: internal(), personIds: ['mate'], muteFor: null })
    await mate.say(internal(), 'thank you')
  })

  test('at most three admins; in an external group only staff of its enterprise', async () => {
    await invite(owner, ['newcomer', 'stranger'])
    await owner.change('admin:appoint', { conversationId: internal(), personIds: ['member', 'mate'] })
    const fourth = { clientId: matrix.world.newClientId(), conversationId: internal(), personIds: ['newcomer'] }
    expect(await owner.refusal('admin:appoint', fourth)).toMatchObject({
      code: 'limit',
      reason: 'group.tooManyAdmins',
      details: { most: 3 },
    })
    const outside = { clientId: matrix.world.newClientId(), conversationId: matrix.ids.external, personIds: ['ally'] }
    expect(await owner.refusal('admin:appoint', outside)).toMatchObject({ reason: 'group.onlyStaff' })
    await owner.change('admin:dismiss', { conversationId: internal(), personIds: ['mate'] })
    expect(await rankOf('mate')).toBe('member')
  })

  test('the owner hands over and becomes a plain member; in an external group not to an outsider', async () => {
    await owner.change('owner:transfer', { conversationId: internal(), personId: 'mate' })
    expect((await changed(member)).ownerId).toBe('mate')
    expect([await rankOf('mate'), await rankOf('owner')]).toEqual(['owner', 'member'])
    const outside = { clientId: matrix.world.newClientId(), conversationId: matrix.ids.external, personId: 'visitor' }
    expect(await owner.refusal('owner:transfer', outside)).toMatchObject({ reason: 'group.onlyStaff' })
  })

  test('GRP-4: the owner leaves an internal group and the next in order of joining owns it', async () => {
    await owner.change('group:leave', { conversationId: internal() })
    expect(await owner.next('conversation:gone')).toEqual({ conversationId: internal(), why: 'left' })
    expect(await line(mate, 'ownerChanged')).toMatchObject({ by: null, people: ['admin'] })
    expect((await conversation(mate)).ownerId).toBe('admin')
  })

  test('GRP-4: an external group goes to the next staff of its enterprise, and with none the console lists it', async () => {
    const { external } = matrix.ids
    const visitor = await matrix.world.connectAs('visitor')
    await owner.change('owner:transfer', { conversationId: external, personId: 'member' })
    for (const client of [owner, admin]) await client.change('group:leave', { conversationId: external })
    await member.change('group:leave', { conversationId: external })
    expect((await conversation(visitor, external)).ownerId).toBe(null)
    const log = matrix.world.server.ctx.storage.read.selectFrom('audit').select(['action', 'targetId'])
    expect(await log.where('action', '=', 'group.ownerless').execute()).toEqual([
      { action: 'group.ownerless', targetId: external },
    ])
  })

  test('a dissolved group can be read and nothing else', async () => {
    const { code } = await owner.change('joinCode:show', { conversationId: internal(), regenerate: false })
    await mate.say(internal(), 'last words')
    await owner.change('group:dissolve', { conversationId: internal() })
    expect((await changed(mate)).state).toBe('dissolved')
    await expect(mate.say(internal(), 'too late')).rejects.toMatchObject({ reason: 'capability.dissolved' })
    expect(await texts(mate)).toEqual(['last words'])
    expect(await mate.refusal('joinCode:look', { code })).toMatchObject({ reason: 'joinCode.unknown' })
  })
})

describe('CAP-3: what is under way is decided on the state at commit', () => {
  const under = () => ({ clientId: matrix.world.newClientId(), conversationId: internal() })

  test('a text of somebody removed in the same commit is not said', async () => {
    const { ctx } = matrix.world.server
    const removing = removeMembers(ctx, { personId: 'owner' }, { ...under(), personIds: ['mate'] })
    const saying = sendText(
      ctx,
      { personId: 'mate' },
      { ...under(), body: { type: 'text', text: 'wait', mentions: [] } },
    )
    await removing
    await expect(saying).rejects.toMatchObject({ code: 'not_found', reason: 'conversation.unknown' })
    expect(await texts(owner)).toEqual([])
  })

  test('an admin dismissed in the same commit removes nobody any more', async () => {
    const { ctx } = matrix.world.server
    const dismissing = dismissAdmins(ctx, { personId: 'owner' }, { ...under(), personIds: ['admin'] })
    const removing = removeMembers(ctx, { personId: 'admin' }, { ...under(), personIds: ['mate'] })
    await dismissing
    await expect(removing).rejects.toMatchObject({ reason: 'capability.role' })
    expect(await rankOf('mate')).toBe('member')
  })

  test('two owners at once there never are, and a group has as many members as it says', async () => {
    const { ctx } = matrix.world.server
    await Promise.allSettled([
      transferOwner(ctx, { personId: 'owner' }, { ...under(), personId: 'mate' }),
      transferOwner(ctx, { personId: 'owner' }, { ...under(), personId: 'member' }),
      leaveGroup(ctx, { personId: 'mate' }, under()),
      leaveGroup(ctx, { personId: 'owner' }, under()),
      inviteMembers(ctx, { personId: 'admin' }, { ...under(), personIds: ['newcomer'], reason: null }),
      inviteMembers(ctx, { personId: 'member' }, { ...under(), personIds: ['newcomer'], reason: null }),
    ])
    const { members } = await admin.ask('members:list', { conversationId: internal() })
    expect(members.map(({ personId, rank }) => [personId, rank])).toEqual([
      ['admin', 'owner'],
      ['member', 'member'],
      ['newcomer', 'member'],
    ])
    expect(await conversation(admin)).toMatchObject({ ownerId: 'admin', memberCount: 3 })
  })
})

const conversationIn = (conversationId: string) => (changes: Changes) =>
  changes.conversationId === conversationId && changes.conversation !== undefined

/** The group's own row as the latest event told it. */
async function changed(client: Client) {
  await client.next('conversation:changed', conversationIn(internal()))
  await client.caughtUp()
  const told = client.all('conversation:changed').filter(conversationIn(internal())).at(-1)?.conversation
  if (told === undefined) throw new Error('nothing was told')
  return told
}

async function conversation(client: Client, id = internal()) {
  const { conversations } = await client.ask('sync:changes', { cursors: {} })
  const told = conversations.find(({ conversationId }) => conversationId === id)?.conversation
  if (told === undefined) throw new Error(`${client.personId} is not in it`)
  return told
}

async function line(client: Client, code: string) {
  const isLine = ({ messages = [] }: Changes) =>
    messages.some(({ body }) => body.type === 'system' && body.code === code)
  const { messages = [] } = await client.next('conversation:changed', isLine)
  return messages.map(({ body }) => body).find((body) => body.type === 'system' && body.code === code)
}

async function texts(client: Client): Promise<string[]> {
  const { messages } = await client.ask('history:page', {
    conversationId: internal(),
    from: { type: 'latest' },
    limit: 50,
  })
  return messages.flatMap(({ body }) => (body.type === 'text' ? [body.text] : []))
}

const invite = (client: Client, personIds: string[]) =>
  client.change('member:invite', { conversationId: internal(), personIds, reason: null })

async function revOf(id: string): Promise<number> {
  const { storage } = matrix.world.server.ctx
  return (await storage.read.selectFrom('conversations').select('rev').where('id', '=', id).executeTakeFirstOrThrow())
    .rev
}

async function rankOf(personId: string) {
  const { members } = await owner.ask('members:list', { conversationId: internal() })
  return members.find((one) => one.personId === personId)?.rank
}
