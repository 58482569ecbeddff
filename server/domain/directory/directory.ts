import type { Department } from '#shared/domain/department.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Person } from '#shared/domain/person.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import type { Db } from '../../storage/storage.ts'
import { departmentsBelow, findDepartment, peopleIn, searchStaff } from '../../storage/stores/directory.store.ts'
import { contactsOf, factsOf, findPeople, type PersonFacts } from '../../storage/stores/people.store.ts'
import { seenBy } from './seen-by.ts'

/** @see ADM-5 visibility holds in every answer */
export async function browseDirectory(
  ctx: Context,
  who: Who,
  { departmentId }: RequestInput<'directory:browse'>,
): Promise<RequestOutput<'directory:browse'>> {
  const db = ctx.storage.read
  const viewer = await viewerOf(db, who)
  if (viewer.enterpriseId === null) return { path: [], departments: [], people: [] }
  if (viewer.seesNobody) return { path: [], departments: [], people: await findPeople(db, [viewer.id]) }
  const [root] = await departmentsBelow(db, viewer.enterpriseId, null)
  const asked = departmentId ?? root?.id
  if (asked === undefined) return { path: [], departments: [], people: [] }
  return {
    path: await pathTo(db, viewer.enterpriseId, asked),
    departments: await departmentsBelow(db, viewer.enterpriseId, asked),
    people: await peopleIn(db, asked),
  }
}

/** Colleagues and contacts by name, at most 50. */
export async function searchDirectory(
  ctx: Context,
  who: Who,
  { text }: RequestInput<'directory:search'>,
): Promise<RequestOutput<'directory:search'>> {
  const db = ctx.storage.read
  const viewer = await viewerOf(db, who)
  const colleagues =
    viewer.enterpriseId === null || viewer.seesNobody ? [] : await searchStaff(db, viewer.enterpriseId, text, 50)
  const wanted = text.toLowerCase()
  const contacts = (await contactsOf(db, who.personId)).filter(({ name, latinName }) =>
    `${name}\n${latinName ?? ''}`.toLowerCase().includes(wanted),
  )
  const people = new Map<string, Person>([...colleagues, ...contacts].map((person) => [person.id, person]))
  people.delete(who.personId)
  return { people: [...people.values()].slice(0, 50) }
}

/** Names of those the asker may know of; the others are left out. */
export async function getPeople(
  ctx: Context,
  who: Who,
  { ids }: RequestInput<'people:get'>,
): Promise<RequestOutput<'people:get'>> {
  const db = ctx.storage.read
  return { people: await findPeople(db, await seenBy(db, who.personId, ids)) }
}

async function viewerOf(db: Db, who: Who): Promise<PersonFacts> {
  const [viewer] = await factsOf(db, [who.personId])
  if (viewer === undefined) throw new DomainError('unauthenticated', 'session.ended')
  return viewer
}

async function pathTo(db: Db, enterpriseId: string, departmentId: string): Promise<Department[]> {
  const path: Department[] = []
  let next: string | null = departmentId
  while (next !== null) {
    const department: Department | null = await findDepartment(db, next)
    if (department === null || department.enterpriseId !== enterpriseId) throw new DomainError('invalid', 'input')
    path.unshift(department)
    next = department.parentId
  }
  return path
}
