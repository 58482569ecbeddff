import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeDepartmentGroup } from '../../server/domain/departments/close-department-group.ts'
import { departmentGroupsState } from '../../server/domain/departments/department-groups-state.ts'
import { previewDepartmentGroups } from '../../server/domain/departments/preview-department-groups.ts'
import { setDepartmentGroups } from '../../server/domain/departments/set-department-groups.ts'
import { foundConversation } from '../../server/domain/groups/found-conversation.ts'
import { transferOwner } from '../../server/domain/groups/transfer-owner.ts'
import { inviteMembers } from '../../server/domain/invites/invite-members.ts'
import { leaveGroup } from '../../server/domain/members/leave-group.ts'
import { removeMembers } from '../../server/domain/members/remove-members.ts'
import { sendText } from '../../server/domain/messages/send-text.ts'
import { acme, Enterprise } from './enterprise.ts'

let enterprise: Enterprise

beforeEach(async () => {
  enterprise = await Enterprise.start(7)
  await enterprise.addPeople(['ann', 'bob', 'cat', 'dan', 'eve'])
  await enterprise.addPeople(['ghost'], { hidden: 1 })
  await enterprise.addPeople(['blind'], { seesNobody: 1 })
  await enterprise.addDepartment('root', 'Acme', null)
  await enterprise.addDepartment('sales', 'Sales', 'root')
  await enterprise.addDepartment('lab', 'Laboratory', 'root')
})
afterEach(() => enterprise.close())

describe('a department group is made', () => {
  test('DEP-1: only once an admin has turned them on', async () => {
    await enterprise.place('sales', ['ann', 'bob', 'cat'])
    expect(await groupOf('sales')).toBe(undefined)
    await enterprise.turn(true)
    expect(await groupOf('sales')).toMatchObject({ kind: 'department', name: 'Sales', members: ['ann', 'bob', 'cat'] })
  })

  test('DEP-2: when the third person comes, whoever they are, and not for two', async () => {
    await enterprise.turn(true)
    await enterprise.place('sales', ['ann', 'bob'])
    expect(await groupOf('sales')).toBe(undefined)
    await enterprise.place('sales', ['ghost'])
    expect(await groupOf('sales')).toMatchObject({ members: ['ann', 'bob'] })
  })

  test('DEP-2: not for a department with others below it, and not where nobody may be added', async () => {
    await enterprise.addPeople(['ghost-2', 'ghost-3'], { hidden: 1 })
    await enterprise.place('root', ['ann', 'bob', 'cat'])
    await enterprise.place('lab', ['ghost', 'ghost-2', 'ghost-3'])
    await enterprise.turn(true)
    expect([await groupOf('root'), await groupOf('lab')]).toEqual([undefined, undefined])
    const counted = await departmentGroupsState(enterprise.ctx.storage.read, acme)
    expect(counted).toEqual({ state: 'on', done: 0, total: 0 })
  })

  test('DEP-3: a leader owns it; with none somebody by chance, the same for the same seed', async () => {
    await enterprise.place('sales', ['ann', 'bob'])
    await enterprise.place('sales', ['cat'], true)
    await enterprise.place('lab', ['dan', 'eve', 'ann'])
    await enterprise.turn(true)
    expect((await groupOf('sales'))?.ownerId).toBe('cat')
    expect(['dan', 'eve', 'ann']).toContain((await groupOf('lab'))?.ownerId)
  })

  test('DEP-4: without those who are hidden or see nobody', async () => {
    await enterprise.place('sales', ['ghost', 'ann', 'blind', 'bob'])
    await enterprise.turn(true)
    expect((await groupOf('sales'))?.members).toEqual(['ann', 'bob'])
  })

  test('MSG-6: with a line that says so, and a line in the log', async () => {
    await enterprise.place('sales', ['ann', 'bob', 'cat'])
    await enterprise.turn(true)
    expect(await linesOf('sales')).toMatchObject([{ code: 'departmentGroupMade', by: null, text: 'Sales' }])
    expect(await log()).toEqual(['departmentGroups.turnedOn', 'departmentGroup.made'])
  })
})

describe('a department group follows its department', () => {
  beforeEach(async () => {
    await enterprise.place('sales', ['ann'], true)
    await enterprise.place('sales', ['bob', 'cat'])
    await enterprise.turn(true)
  })

  test('DEP-5: joining joins, leaving leaves, and a line says so each time', async () => {
    await enterprise.place('sales', ['dan'])
    expect((await groupOf('sales'))?.members).toEqual(['ann', 'bob', 'cat', 'dan'])
    await enterprise.takeAway('sales', 'bob')
    expect((await groupOf('sales'))?.members).toEqual(['ann', 'cat', 'dan'])
    expect((await linesOf('sales')).slice(1)).toMatchObject([
      { code: 'departmentJoined', people: ['dan'], text: 'Sales' },
      { code: 'departmentLeft', people: ['bob'], text: 'Sales' },
    ])
    expect((await log()).slice(2)).toEqual(['departmentGroup.filled', 'departmentGroup.filled'])
  })

  test('a newcomer sees everything that was said before', async () => {
    await say('sales', 'ann', 'before dan')
    await enterprise.place('sales', ['dan'])
    const row = (await members('sales')).find(({ personId }) => personId === 'dan')
    expect(row?.historyFrom).toBe(0)
  })

  test('DEP-6: whoever was removed by hand stays out until they re-join the department', async () => {
    await removeMembers(enterprise.ctx, { personId: 'ann' }, { ...(await input('sales')), personIds: ['bob'] })
    await enterprise.place('sales', ['dan'])
    expect((await groupOf('sales'))?.members).toEqual(['ann', 'cat', 'dan'])
    await enterprise.takeAway('sales', 'bob')
    await enterprise.place('sales', ['bob'])
    expect((await groupOf('sales'))?.members).toEqual(['ann', 'cat', 'dan', 'bob'])
  })

  test('DEP-6, ADM-6: the log says whose hand added and removed whom, and who left by themselves', async () => {
    await everybodyKnows()
    const before = (await log()).length
    await invite('sales', 'ann', 'eve')
    await removeMembers(enterprise.ctx, { personId: 'ann' }, { ...(await input('sales')), personIds: ['bob'] })
    await leaveGroup(enterprise.ctx, { personId: 'eve' }, await input('sales'))
    const rows = await enterprise.ctx.storage.read.selectFrom('audit').selectAll().orderBy('id').execute()
    const edits = rows.slice(before).map(({ action, by, after }) => ({ action, by, after: JSON.parse(after ?? '{}') }))
    expect(edits).toEqual([
      { action: 'departmentGroup.filled', by: 'ann', after: { joined: ['eve'], left: [] } },
      { action: 'departmentGroup.filled', by: 'ann', after: { joined: [], left: ['bob'] } },
      { action: 'departmentGroup.filled', by: 'eve', after: { joined: [], left: ['eve'] } },
    ])
  })

  test('DEP-4, DEP-6: a hand may add who is never added by itself, and sync leaves them', async () => {
    await everybodyKnows()
    await enterprise.place('sales', ['ghost'])
    await invite('sales', 'ann', 'ghost')
    await invite('sales', 'ann', 'eve')
    await enterprise.place('sales', ['dan'])
    expect((await groupOf('sales'))?.members).toEqual(['ann', 'bob', 'cat', 'ghost', 'eve', 'dan'])
  })

  test('DEP-8: it lives on with one, also with one who is there by hand, and ends with the last of the department', async () => {
    await everybodyKnows()
    await enterprise.place('sales', ['ghost'])
    await invite('sales', 'ann', 'ghost')
    await invite('sales', 'ann', 'eve')
    const id = (await groupOf('sales'))?.id ?? ''
    for (const personId of ['ann', 'bob', 'cat']) await enterprise.takeAway('sales', personId)
    expect(await groupOf('sales')).toMatchObject({ state: 'open', members: ['ghost', 'eve'], ownerId: 'ghost' })
    await enterprise.takeAway('sales', 'ghost')
    expect(await groupOf('sales')).toBe(undefined)
    expect(await conversation(id)).toMatchObject({ state: 'dissolved' })
    expect((await log()).at(-1)).toBe('departmentGroup.dissolved')
  })

  test('DEP-8: deleting the department ends it too, and a later department of three gets a new one', async () => {
    const id = (await groupOf('sales'))?.id ?? ''
    await enterprise.change(
      async ({ db }) => {
        await db.deleteFrom('departmentPeople').where('departmentId', '=', 'sales').execute()
        await db.deleteFrom('departments').where('id', '=', 'sales').execute()
      },
      { departmentIds: ['sales', 'root'], personIds: [] },
    )
    expect(await conversation(id)).toMatchObject({ state: 'dissolved' })
  })

  test('DEP-9: a leaf that gains a child keeps its group and follows its own people; no new one for a non-leaf', async () => {
    await enterprise.addDepartment('east', 'Sales East', 'sales')
    await enterprise.place('sales', ['dan'])
    expect((await groupOf('sales'))?.members).toEqual(['ann', 'bob', 'cat', 'dan'])
    await enterprise.addDepartment('bench', 'Bench', 'lab')
    await enterprise.place('lab', ['ann', 'bob', 'cat'])
    expect(await groupOf('lab')).toBe(undefined)
  })

  test('DEP-10: the owner leaves the department and another leader owns it', async () => {
    await enterprise.place('sales', ['dan'], true)
    await enterprise.takeAway('sales', 'ann')
    expect((await groupOf('sales'))?.ownerId).toBe('dan')
    expect((await linesOf('sales')).at(-1)).toMatchObject({ code: 'ownerChanged', by: null, people: ['dan'] })
  })

  test('DEP-10: also when a hand keeps the old owner in the group', async () => {
    await invite('sales', 'ann', 'eve')
    await transferOwner(enterprise.ctx, { personId: 'ann' }, { ...(await input('sales')), personId: 'eve' })
    expect((await groupOf('sales'))?.ownerId).toBe('eve')
    await enterprise.place('sales', ['eve'])
    await enterprise.place('sales', ['dan'])
    expect((await groupOf('sales'))?.ownerId).toBe('eve')
    await enterprise.takeAway('sales', 'eve')
    expect(await groupOf('sales')).toMatchObject({ ownerId: 'ann', members: ['ann', 'bob', 'cat', 'eve', 'dan'] })
  })

  test('DEP-15: a new name of the department is the group’s, while nobody named it by hand', async () => {
    await enterprise.change(
      ({ db }) => db.updateTable('departments').set({ name: 'Trade' }).where('id', '=', 'sales').execute(),
      {
        departmentIds: ['sales'],
        personIds: [],
      },
    )
    expect((await groupOf('sales'))?.name).toBe('Trade')
    expect((await log()).at(-1)).toBe('departmentGroup.renamed')
  })

  test('whoever leaves the enterprise leaves this group and every other one, and what they own is inherited', async () => {
    const other = await everybodyKnows()
    await enterprise.resign('ann')
    expect(await groupOf('sales')).toMatchObject({ members: ['bob', 'cat'] })
    expect(await conversation(other)).toMatchObject({ ownerId: 'bob', memberCount: 6 })
  })
})

describe('DEP-7: at most 2000', () => {
  test('the next one is left out, the log says so, and comes in when there is room', async () => {
    const crowd = Array.from({ length: 2001 }, (_, place) => `crowd-${place}`)
    await enterprise.write(async ({ db }) => {
      for (const id of crowd) await db.insertInto('people').values(person(id)).execute()
    })
    await enterprise.turn(true)
    await enterprise.place('sales', crowd)
    expect(await groupOf('sales')).toMatchObject({ memberCount: 2000 })
    expect((await groupOf('sales'))?.members).not.toContain('crowd-2000')
    expect(await log()).toContain('departmentGroup.full')
    await enterprise.takeAway('sales', 'crowd-5')
    expect((await groupOf('sales'))?.members).toContain('crowd-2000')
  })
})

describe('closing and turning', () => {
  beforeEach(async () => {
    await enterprise.place('sales', ['ann'], true)
    await enterprise.place('sales', ['bob', 'cat'])
    await enterprise.place('lab', ['dan', 'eve', 'ann'])
    await enterprise.turn(true)
  })

  test('DEP-11: a closed one refuses everybody, freezes its members and gets no sister', async () => {
    await closeDepartmentGroup(enterprise.ctx, { personId: 'ann' }, await input('sales'))
    await expect(say('sales', 'ann', 'too late')).rejects.toMatchObject({ reason: 'capability.closed' })
    await enterprise.place('sales', ['dan'])
    await enterprise.takeAway('sales', 'bob')
    expect(await groupOf('sales')).toMatchObject({ state: 'closed', members: ['ann', 'bob', 'cat'] })
    expect(await log()).toContain('departmentGroup.closed')
  })

  test('DEP-12: turned off, they are ordinary as they stand and follow nothing; a closed one stays closed', async () => {
    await closeDepartmentGroup(enterprise.ctx, { personId: 'ann' }, await input('sales'))
    const [sales, lab] = [(await groupOf('sales'))?.id ?? '', (await groupOf('lab'))?.id ?? '']
    await enterprise.turn(false)
    await enterprise.place('lab', ['bob'])
    expect(await conversation(lab)).toMatchObject({
      kind: 'internal',
      state: 'open',
      departmentId: null,
      memberCount: 3,
    })
    expect(await conversation(sales)).toMatchObject({ kind: 'department', state: 'closed' })
  })

  test('DEP-13: turned on again, every leaf of three gets a new one; the old ones stay ordinary', async () => {
    const before = (await groupOf('lab'))?.id ?? ''
    await enterprise.turn(false)
    await enterprise.turn(true)
    const after = (await groupOf('lab'))?.id ?? ''
    expect(after).not.toBe(before)
    expect(await conversation(before)).toMatchObject({ kind: 'internal' })
    expect(await conversation(after)).toMatchObject({ kind: 'department', memberCount: 3 })
  })

  test('the console is told beforehand what will happen, and that is what happens', async () => {
    const { read } = enterprise.ctx.storage
    await closeDepartmentGroup(enterprise.ctx, { personId: 'ann' }, await input('sales'))
    expect(await previewDepartmentGroups(read, acme, false)).toMatchObject({ ordinary: 1, closed: 1 })
    await enterprise.turn(false)
    expect(await previewDepartmentGroups(read, acme, true)).toEqual({
      made: 2,
      members: 6,
      leftOut: 0,
      ordinary: 0,
      closed: 0,
    })
    await enterprise.turn(true)
    expect(await departmentGroupsState(read, acme)).toEqual({ state: 'on', done: 2, total: 2 })
  })

  test('turning goes on after a restart where it stopped, and is not turned back meanwhile', async () => {
    await enterprise.turn(false)
    await enterprise.write((work) => setDepartmentGroups(work, { enterpriseId: acme, on: true, by: 'boss' }))
    const back = enterprise.write((work) => setDepartmentGroups(work, { enterpriseId: acme, on: false, by: 'boss' }))
    await expect(back).rejects.toMatchObject({ code: 'conflict', reason: 'departmentGroups.turning' })
    // A change of the directory in between is part of it already.
    await enterprise.place('lab', ['bob'])
    expect(await groupOf('sales')).toBe(undefined)
    enterprise.turns.nudge()
    await enterprise.turns.idle()
    expect((await groupOf('sales'))?.members).toEqual(['ann', 'bob', 'cat'])
    expect((await groupOf('lab'))?.members.sort()).toEqual(['ann', 'bob', 'dan', 'eve'])
  })
})

const conversation = (id: string) =>
  enterprise.ctx.storage.read.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

async function idOf(departmentId: string): Promise<string | undefined> {
  const link = enterprise.ctx.storage.read.selectFrom('departmentGroups').select('conversationId')
  return (await link.where('departmentId', '=', departmentId).executeTakeFirst())?.conversationId
}

async function members(departmentId: string) {
  const rows = enterprise.ctx.storage.read
    .selectFrom('members')
    .selectAll()
    .where('conversationId', '=', (await idOf(departmentId)) ?? '')
  return rows.where('present', '=', 1).orderBy('position').execute()
}

async function groupOf(departmentId: string) {
  const id = await idOf(departmentId)
  if (id === undefined) return undefined
  const list = (await members(departmentId)).map(({ personId, rank }) => ({ personId, rank }))
  // The first member of a new group is its owner; the rest stand in order of joining the department.
  return { ...(await conversation(id)), members: list.map(({ personId }) => personId) }
}

async function linesOf(departmentId: string): Promise<unknown[]> {
  const rows = enterprise.ctx.storage.read
    .selectFrom('messages')
    .select('body')
    .where('conversationId', '=', (await idOf(departmentId)) ?? '')
  return (await rows.orderBy('seq').execute()).map(({ body }) => JSON.parse(body))
}

async function log(): Promise<string[]> {
  const rows = await enterprise.ctx.storage.read.selectFrom('audit').select('action').orderBy('id').execute()
  return rows.map(({ action }) => action)
}

async function input(departmentId: string) {
  return { clientId: enterprise.newClientId(), conversationId: (await idOf(departmentId)) ?? '' }
}

async function invite(departmentId: string, by: string, personId: string) {
  return inviteMembers(
    enterprise.ctx,
    { personId: by },
    { ...(await input(departmentId)), personIds: [personId], reason: null },
  )
}

async function say(departmentId: string, personId: string, text: string) {
  return sendText(
    enterprise.ctx,
    { personId },
    { ...(await input(departmentId)), body: { type: 'text', text, mentions: [] } },
  )
}

/** One ordinary group of everybody, so that all may see even who is hidden. */
function everybodyKnows(): Promise<string> {
  const memberIds = ['ann', 'bob', 'cat', 'dan', 'eve', 'ghost', 'blind']
  return enterprise.write((work) =>
    foundConversation(work, {
      kind: 'internal',
      enterpriseId: acme,
      departmentId: null,
      directKey: null,
      name: 'All',
      ownerId: 'ann',
      memberIds,
    }),
  )
}

function person(id: string) {
  const nothing = { latinName: null, title: null, mobile: null, passwordHash: null, leftAt: null }
  const flags = { activated: 1, wechatBound: 1, hidden: 0, seesNobody: 0, externalContact: 0 } as const
  return { id, name: id, enterpriseId: acme, account: id, ...nothing, ...flags }
}
