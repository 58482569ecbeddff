import fc from 'fast-check'
import { DomainError } from '#shared/domain/error.ts'
import { closeDepartmentGroup } from '../../server/domain/departments/close-department-group.ts'
import { renameGroup } from '../../server/domain/groups/rename-group.ts'
import { transferOwner } from '../../server/domain/groups/transfer-owner.ts'
import { inviteMembers } from '../../server/domain/invites/invite-members.ts'
import { leaveGroup } from '../../server/domain/members/leave-group.ts'
import { removeMembers } from '../../server/domain/members/remove-members.ts'
import type { DepartmentModel } from './department-model.ts'
import { type Enterprise, touching } from './enterprise.ts'

/** The numbers pick who and where among what there is by then. */
export type Change = {
  readonly does: keyof typeof changes
  readonly where: number
  readonly who: number
  readonly flag: boolean
}

/** The product, the model, and which conversation stands for which of the model's groups. */
export interface Pair {
  readonly real: Enterprise
  readonly model: DepartmentModel
  readonly people: readonly string[]
  readonly resigned: Set<string>
  readonly idOf: (group: NonNullable<ReturnType<DepartmentModel['groupOf']>>) => string
  readonly fresh: (what: string) => string
  /** Learns of new groups and adopts owners, after everything that may change them. */
  readonly meet: () => Promise<void>
}

const any = fc.record({ where: fc.nat(50), who: fc.nat(50), flag: fc.boolean() })
const change = (weight: number, does: Change['does']) => ({
  weight,
  arbitrary: any.map((rest): Change => ({ does, ...rest })),
})

export const randomChange = fc.oneof(
  change(10, 'place'),
  change(6, 'takeAway'),
  change(4, 'rejoin'),
  change(3, 'lead'),
  change(4, 'hide'),
  change(1, 'resign'),
  change(1, 'addDepartment'),
  change(1, 'deleteDepartment'),
  change(2, 'renameDepartment'),
  change(6, 'invite'),
  change(6, 'remove'),
  change(3, 'transfer'),
  change(3, 'leaveGroup'),
  change(2, 'renameGroup'),
  change(1, 'close'),
  change(1, 'turn'),
)

/** Does the same to the product and to the model; what makes no sense at the moment is left out. */
export async function apply(pair: Pair, step: Change): Promise<void> {
  await changes[step.does](pair, step)
}

const changes = {
  place: async ({ real, model, people, resigned }: Pair, { where, who, flag }: Change) => {
    const id = among([...model.departments.keys()], where)
    const person = among(
      people.filter((one) => !resigned.has(one) && !model.departments.get(id ?? '')?.people.has(one)),
      who,
    )
    if (id === undefined || person === undefined) return
    await real.place(id, [person], flag)
    model.join(id, person, flag)
  },
  takeAway: async ({ real, model }: Pair, { where, who }: Change) => {
    const id = among([...model.departments.keys()], where)
    const person = among([...(model.departments.get(id ?? '')?.people ?? [])], who)
    if (id === undefined || person === undefined) return
    await real.takeAway(id, person)
    model.leave(id, person)
  },
  rejoin: async ({ real, model, meet }: Pair, { where, who, flag }: Change) => {
    const id = among([...model.departments.keys()], where)
    const person = among([...(model.departments.get(id ?? '')?.people ?? [])], who)
    if (id === undefined || person === undefined) return
    await real.takeAway(id, person)
    model.leave(id, person)
    await meet()
    await real.place(id, [person], flag)
    model.join(id, person, flag)
  },
  lead: async ({ real, model }: Pair, { where, who, flag }: Change) => {
    const id = among([...model.departments.keys()], where)
    const person = among([...(model.departments.get(id ?? '')?.people ?? [])], who)
    if (id === undefined || person === undefined) return
    const leads = flag ? 1 : 0
    await real.change(
      ({ db }) =>
        db
          .updateTable('departmentPeople')
          .set({ leads })
          .where('departmentId', '=', id)
          .where('personId', '=', person)
          .execute(),
      touching(id),
    )
    model.lead(id, person, flag)
  },
  hide: async ({ real, model, people, resigned }: Pair, { who, where, flag }: Change) => {
    const person = among(
      people.filter((one) => !resigned.has(one)),
      who,
    )
    if (person === undefined) return
    const kept = where % 2 === 0
    await real.flag(person, flag ? { hidden: kept ? 1 : 0, seesNobody: 0 } : { hidden: 0, seesNobody: kept ? 1 : 0 })
    model.keep(person, kept)
  },
  resign: async ({ real, model, people, resigned }: Pair, { who }: Change) => {
    const person = among(
      people.filter((one) => !resigned.has(one)),
      who,
    )
    if (person === undefined || resigned.size > people.length / 3) return
    resigned.add(person)
    await real.resign(person)
    model.resign(person)
  },
  addDepartment: async ({ real, model, fresh }: Pair, { where }: Change) => {
    const parent = among([...model.departments.keys()], where) ?? null
    const id = fresh('department')
    await real.addDepartment(id, `Name of ${id}`, parent)
    model.addDepartment(id, `Name of ${id}`, parent)
  },
  deleteDepartment: async ({ real, model }: Pair, { where }: Change) => {
    const leaves = [...model.departments].filter(([id]) =>
      [...model.departments.values()].every(({ parent }) => parent !== id),
    )
    const [id, { parent }] = among(leaves, where) ?? ['', { parent: null }]
    if (id === '' || parent === null) return
    await real.change(
      async ({ db }) => {
        await db.deleteFrom('departmentPeople').where('departmentId', '=', id).execute()
        await db.deleteFrom('departments').where('id', '=', id).execute()
      },
      touching(id, parent),
    )
    model.deleteDepartment(id)
  },
  renameDepartment: async ({ real, model, fresh }: Pair, { where }: Change) => {
    const id = among([...model.departments.keys()], where)
    if (id === undefined) return
    const name = fresh('name')
    await real.change(
      ({ db }) => db.updateTable('departments').set({ name }).where('id', '=', id).execute(),
      touching(id),
    )
    model.renameDepartment(id, name)
  },
  invite: async (pair: Pair, { where, who, flag }: Change) => {
    const found = openGroup(pair, where)
    const outside = pair.people.filter((one) => !pair.resigned.has(one) && !found?.group.members.has(one))
    const kept = outside.filter((one) => pair.model.kept.has(one))
    const person = among(flag && kept.length > 0 ? kept : outside, who)
    if (found === undefined || person === undefined) return
    const { ctx, newClientId } = pair.real
    const input = { clientId: newClientId(), conversationId: found.conversationId, personIds: [person], reason: null }
    await inviteMembers(ctx, { personId: found.owner }, input)
    pair.model.invite(found.group.department, person)
  },
  remove: async (pair: Pair, { where, who }: Change) => {
    const found = openGroup(pair, where)
    const person = among(
      [...(found?.group.members ?? [])].filter((one) => one !== found?.owner),
      who,
    )
    if (found === undefined || person === undefined) return
    const input = { clientId: pair.real.newClientId(), conversationId: found.conversationId, personIds: [person] }
    await removeMembers(pair.real.ctx, { personId: found.owner }, input)
    pair.model.takeOut(found.group.department, person, true)
  },
  transfer: async (pair: Pair, { where, who, flag }: Change) => {
    const found = openGroup(pair, where)
    const others = [...(found?.group.members ?? [])].filter((one) => one !== found?.owner)
    const added = others.filter((one) => found?.group.added.has(one))
    const person = among(flag && added.length > 0 ? added : others, who)
    if (found === undefined || person === undefined) return
    const input = { clientId: pair.real.newClientId(), conversationId: found.conversationId, personId: person }
    await transferOwner(pair.real.ctx, { personId: found.owner }, input)
    pair.model.adopt(found.group, person)
  },
  leaveGroup: async (pair: Pair, { where, who }: Change) => {
    const found = openGroup(pair, where)
    const person = among([...(found?.group.members ?? [])], who)
    if (found === undefined || person === undefined) return
    const { model, real } = pair
    const follows = model.departments.get(found.group.department)?.people.has(person) && !model.kept.has(person)
    const leaving = leaveGroup(
      real.ctx,
      { personId: person },
      { clientId: real.newClientId(), conversationId: found.conversationId },
    )
    const refused = await leaving.then(() => false, reasonIs('capability.followsDepartment'))
    if (refused !== (follows ?? false)) throw new Error(`${person} ${refused ? 'may not' : 'may'} leave`)
    if (!refused) model.takeOut(found.group.department, person, false)
  },
  renameGroup: async (pair: Pair, { where }: Change) => {
    const found = openGroup(pair, where)
    if (found === undefined) return
    const name = pair.fresh('by-hand')
    const input = { clientId: pair.real.newClientId(), conversationId: found.conversationId, name }
    await renameGroup(pair.real.ctx, { personId: found.owner }, input)
    found.group.name = name
    found.group.namedByHand = true
  },
  close: async (pair: Pair, { where }: Change) => {
    const found = openGroup(pair, where)
    if (found === undefined) return
    const input = { clientId: pair.real.newClientId(), conversationId: found.conversationId }
    await closeDepartmentGroup(pair.real.ctx, { personId: found.owner }, input)
    found.group.state = 'closed'
  },
  turn: async ({ real, model }: Pair) => {
    const on = !model.on
    await real.turn(on)
    model.turn(on)
  },
} as const satisfies Record<string, (pair: Pair, step: Change) => Promise<void>>

function among<Item>(items: readonly Item[], place: number): Item | undefined {
  return items[place % Math.max(1, items.length)]
}

function openGroup({ model, idOf }: Pair, where: number) {
  const group = among(
    model.groups.filter(({ state, owner }) => state === 'open' && owner !== null),
    where,
  )
  if (group === undefined || group.owner === null) return undefined
  return { group, owner: group.owner, conversationId: idOf(group) }
}

const reasonIs = (reason: string) => (error: unknown) => {
  if (error instanceof DomainError && error.reason === reason) return true
  throw error
}
