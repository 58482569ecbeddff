import type { Db } from '../../storage/storage.ts'
import {
  findDepartments,
  leaversAmong,
  parentsAmong,
  peopleOfDepartments,
} from '../../storage/stores/department-facts.store.ts'
import {
  editsOf,
  groupsOfDepartments,
  type LinkedGroup,
  membersOfGroups,
} from '../../storage/stores/department-groups.store.ts'
import type { DepartmentNow, GroupNow } from './plan-department.ts'

interface Pair {
  readonly departmentId: string
  readonly department: DepartmentNow | null
  readonly group: GroupNow | null
}

/** These departments of an enterprise and their groups, as both are inside this very transaction. */
export async function loadDepartments(db: Db, enterpriseId: string, departmentIds: readonly string[]): Promise<Pair[]> {
  const [departments, groups] = [await loadNow(db, enterpriseId, departmentIds), await loadGroups(db, departmentIds)]
  return departmentIds.map((departmentId) => ({
    departmentId,
    department: departments.get(departmentId) ?? null,
    group: groups.get(departmentId) ?? null,
  }))
}

async function loadNow(db: Db, enterpriseId: string, ids: readonly string[]): Promise<Map<string, DepartmentNow>> {
  const rows = (await findDepartments(db, ids)).filter((row) => row.enterpriseId === enterpriseId)
  const parents = await parentsAmong(db, ids)
  const people = Map.groupBy(await peopleOfDepartments(db, ids), ({ departmentId }) => departmentId)
  return new Map(
    rows.map(({ id, name }) => [id, { departmentId: id, name, leaf: !parents.has(id), people: people.get(id) ?? [] }]),
  )
}

async function loadGroups(db: Db, departmentIds: readonly string[]): Promise<Map<string, GroupNow>> {
  const links = await groupsOfDepartments(db, departmentIds)
  const ids = links.map(({ conversationId }) => conversationId)
  const members = Map.groupBy(await membersOfGroups(db, ids), ({ conversationId }) => conversationId)
  const edits = await editsOf(db, ids)
  const gone = await leaversAmong(db, [...new Set(edits.map(({ personId }) => personId))])
  const editsByGroup = Map.groupBy(edits, ({ conversationId }) => conversationId)
  return new Map(
    links.map((link) => [
      link.departmentId,
      {
        ...head(link),
        members: new Map((members.get(link.conversationId) ?? []).map((row) => [row.personId, row.handAdded === 1])),
        edits: new Map((editsByGroup.get(link.conversationId) ?? []).map((row) => [row.personId, row.edit])),
        gone,
      },
    ]),
  )
}

const head = ({ conversationId, state, name, ownerId, namedByHand, ownerFollows, leftOut }: LinkedGroup) => ({
  conversationId,
  state,
  name,
  ownerId,
  namedByHand: namedByHand === 1,
  ownerFollows: ownerFollows === 1,
  leftOut,
})
