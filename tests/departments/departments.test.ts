import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterDirectoryChange } from '../../server/domain/departments/after-directory-change.ts'
import { foundConversation } from '../../server/domain/groups/found-conversation.ts'
import { DepartmentModel } from './department-model.ts'
import { acme, Enterprise } from './enterprise.ts'
import { apply, type Change, type Pair, randomChange } from './random-change.ts'

const people = Array.from({ length: 7 }, (_, place) => `p${place + 1}`)

test('DEP-1…15: whatever happens to directory, groups and switches, they are as the rule book has them', {
  timeout: 300_000,
}, async () => {
  const steps = fc.array(randomChange, { minLength: 10, maxLength: 60, size: 'max' })
  const runs = Number(process.env.QUN_DEPARTMENT_RUNS ?? 100)
  await fc.assert(fc.asyncProperty(fc.nat(), steps, live), { numRuns: runs, endOnFailure: false })
})

async function live(seed: number, steps: readonly Change[]): Promise<void> {
  const real = await Enterprise.start(seed)
  try {
    const pair = await pairOf(real)
    for (const step of steps) {
      await apply(pair, step)
      await pair.meet()
      await expectSame(pair)
      await expectFunction(real)
    }
  } finally {
    await real.close()
  }
}

const ids = new WeakMap<object, string>()

/** Two departments to begin with, and one ordinary group of everybody, so that all may see even who is hidden. */
async function pairOf(real: Enterprise): Promise<Pair> {
  const model = new DepartmentModel()
  await real.addPeople(people)
  for (const [id, parent] of [
    ['root', null],
    ['one', 'root'],
    ['two', 'root'],
  ] as const) {
    await real.addDepartment(id, `Name of ${id}`, parent)
    model.addDepartment(id, `Name of ${id}`, parent)
  }
  for (const person of people.slice(0, 4)) {
    await real.place('one', [person])
    model.join('one', person, false)
  }
  await real.write((work) =>
    foundConversation(work, {
      kind: 'internal',
      enterpriseId: acme,
      departmentId: null,
      directKey: null,
      name: 'All',
      ownerId: 'p1',
      memberIds: people,
    }),
  )
  await real.turn(true)
  model.turn(true)
  let count = 0
  const idOf = (group: object) => ids.get(group) ?? ''
  const fresh = (what: string) => {
    count += 1
    return `${what}-${count}`
  }
  const pair = { real, model, people, resigned: new Set<string>(), idOf, fresh, meet: () => meet({ real, model }) }
  await pair.meet()
  return pair
}

/** Learns which conversation a new group of the model is, its name, and whom the dice chose where the rules let them. */
async function meet({ real, model }: Pick<Pair, 'real' | 'model'>): Promise<void> {
  const db = real.ctx.storage.read
  for (const { departmentId, conversationId } of await db.selectFrom('departmentGroups').selectAll().execute()) {
    const group = model.groupOf(departmentId)
    if (group === undefined || ids.has(group)) continue
    ids.set(group, conversationId)
  }
  for (const group of model.groups) {
    if (group.state !== 'open') continue
    const { ownerId } = await db
      .selectFrom('conversations')
      .select('ownerId')
      .where('id', '=', ids.get(group) ?? 'none made')
      .executeTakeFirstOrThrow()
    expect(model.ownersOf(group)).toContain(ownerId)
    model.adopt(group, ownerId)
  }
}

const shown = {
  open: { kind: 'department', state: 'open' },
  closed: { kind: 'department', state: 'closed' },
  dissolved: { kind: 'department', state: 'dissolved' },
  ordinary: { kind: 'internal', state: 'open' },
} as const

async function expectSame({ real, model }: Pair): Promise<void> {
  const db = real.ctx.storage.read
  const rows = await db.selectFrom('conversations').selectAll().where('name', '!=', 'All').execute()
  expect(rows.length).toBe(model.groups.length)
  for (const group of model.groups) {
    const id = ids.get(group) ?? ''
    const members = await db
      .selectFrom('members')
      .selectAll()
      .where('conversationId', '=', id)
      .where('present', '=', 1)
      .execute()
    const row = rows.find((one) => one.id === id)
    expect({ ...row, members: members.map(({ personId }) => personId).sort() }).toMatchObject({
      ...shown[group.state],
      name: group.name,
      memberCount: group.members.size,
      members: [...group.members].sort(),
    })
    const owners = members.filter(({ rank }) => rank === 'owner').map(({ personId }) => personId)
    expect(owners).toEqual(row?.ownerId === null ? [] : [row?.ownerId])
  }
}

/** DEP-14: looking at everything again finds nothing to do. */
async function expectFunction(real: Enterprise): Promise<void> {
  const stands = () =>
    real.ctx.storage.read.selectFrom('conversations').select(['id', 'rev', 'ownRev']).orderBy('id').execute()
  const before = await stands()
  await real.write((work) => afterDirectoryChange(work, acme, { departmentIds: 'all', personIds: [...people] }))
  expect(await stands()).toEqual(before)
}
