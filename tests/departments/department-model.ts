/** A group as the rules have it. `owner` is adopted from the product wherever the rules leave the choice to dice. */
interface Group {
  readonly department: string
  state: 'open' | 'closed' | 'dissolved' | 'ordinary'
  name: string
  namedByHand: boolean
  owner: string | null
  ownerInside: boolean
  readonly members: Set<string>
  readonly added: Set<string>
  readonly removed: Set<string>
}

interface Department {
  name: string
  readonly parent: string | null
  readonly people: Set<string>
  readonly leaders: Set<string>
}

/**
 * The rules of department groups, read from the rule book and told event by event: who joins, who leaves, what hands do.
 * The product computes the same as a function of the whole directory, so that each is an oracle for the other.
 */
export class DepartmentModel {
  on = false
  readonly departments = new Map<string, Department>()
  readonly kept = new Set<string>()
  /** Every group there ever was, by a name of the model's own. */
  readonly groups: Group[] = []
  readonly #current = new Map<string, Group>()

  groupOf = (department: string): Group | undefined => this.#current.get(department)

  addDepartment(id: string, name: string, parent: string | null): void {
    this.departments.set(id, { name, parent, people: new Set(), leaders: new Set() })
  }

  /** DEP-8: a deleted department takes its group with it, unless that was closed. */
  deleteDepartment(id: string): void {
    const parent = this.departments.get(id)?.parent
    this.departments.delete(id)
    const group = this.#current.get(id)
    if (group?.state === 'open') group.state = 'dissolved'
    this.#current.delete(id)
    if (parent !== null && parent !== undefined) this.#make(parent)
  }

  /** DEP-15 */
  renameDepartment(id: string, name: string): void {
    const department = this.#department(id)
    department.name = name
    const group = this.#open(id)
    if (group !== undefined && !group.namedByHand) group.name = name
  }

  /** DEP-5 */
  join(id: string, person: string, leads: boolean): void {
    const department = this.#department(id)
    department.people.add(person)
    if (leads) department.leaders.add(person)
    this.#enter(id, person)
  }

  /** DEP-5, DEP-6: whoever leaves the department leaves the group, unless a hand had added them. */
  leave(id: string, person: string): void {
    const department = this.#department(id)
    department.people.delete(person)
    department.leaders.delete(person)
    this.#open(id)?.removed.delete(person)
    this.#exit(id, person)
  }

  lead(id: string, person: string, leads: boolean): void {
    this.#department(id).leaders[leads ? 'add' : 'delete'](person)
  }

  /** DEP-4: hidden people and those who see nobody are `kept` from being added. */
  keep(person: string, kept: boolean): void {
    this.kept[kept ? 'add' : 'delete'](person)
    for (const [id, { people }] of this.departments) {
      if (people.has(person)) kept ? this.#exit(id, person) : this.#enter(id, person)
    }
  }

  /** Whoever leaves the enterprise is out of every department and every group that is not frozen. */
  resign(person: string): void {
    for (const group of this.#current.values()) group.added.delete(person)
    for (const [id, { people }] of this.departments)
      people.has(person) ? this.leave(id, person) : this.#exit(id, person)
    for (const group of this.groups) if (group.state === 'ordinary') group.members.delete(person)
  }

  /** DEP-6 */
  invite(id: string, person: string): void {
    const group = this.#open(id)
    if (group === undefined) return
    group.members.add(person)
    if (this.#follows(id, person)) group.removed.delete(person)
    else {
      group.removed.delete(person)
      group.added.add(person)
    }
  }

  /** DEP-6; `byOthers`: somebody who leaves by themselves is not kept out. */
  takeOut(id: string, person: string, byOthers: boolean): void {
    const group = this.#open(id)
    group?.members.delete(person)
    group?.added.delete(person)
    if (byOthers && this.#department(id).people.has(person)) group?.removed.add(person)
    this.#endIfDeserted(id)
  }

  /** DEP-1, DEP-12, DEP-13 */
  turn(on: boolean): void {
    this.on = on
    if (on) for (const id of this.departments.keys()) this.#make(id)
    else for (const group of this.#current.values()) if (group.state === 'open') group.state = 'ordinary'
    if (!on) this.#current.clear()
  }

  /** DEP-3, DEP-10: whom the rules let own the group now; the owner stays where nothing says otherwise. */
  ownersOf(group: Group): (string | null)[] {
    const { people, leaders } = this.#department(group.department)
    const gone =
      group.owner === null || !group.members.has(group.owner) || (group.ownerInside && !people.has(group.owner))
    if (!gone) return [group.owner]
    const inside = [...group.members].filter((person) => people.has(person))
    const leading = inside.filter((person) => leaders.has(person))
    return [leading, inside, [...group.members], [null]].find(({ length }) => length > 0) ?? [null]
  }

  adopt(group: Group, owner: string | null): void {
    group.owner = owner
    group.ownerInside = owner !== null && this.#department(group.department).people.has(owner)
  }

  /** DEP-2: a leaf with three people, one of them addable, and no group of its own yet. */
  #make(id: string): void {
    const { name, people } = this.#department(id)
    const leaf = [...this.departments.values()].every(({ parent }) => parent !== id)
    const members = new Set([...people].filter((person) => !this.kept.has(person)))
    if (!this.on || !leaf || this.#current.has(id) || people.size < 3 || members.size === 0) return
    const own = {
      name,
      namedByHand: false,
      owner: null,
      ownerInside: false,
      added: new Set<string>(),
      removed: new Set<string>(),
    }
    const group: Group = { department: id, state: 'open', members, ...own }
    this.groups.push(group)
    this.#current.set(id, group)
  }

  #enter(id: string, person: string): void {
    const group = this.#open(id)
    if (group !== undefined && this.#follows(id, person) && !group.removed.has(person)) group.members.add(person)
    this.#make(id)
  }

  #exit(id: string, person: string): void {
    const group = this.#open(id)
    if (group !== undefined && !group.added.has(person)) group.members.delete(person)
    this.#endIfDeserted(id)
  }

  /** DEP-8: the last one of the department is gone. */
  #endIfDeserted(id: string): void {
    const group = this.#open(id)
    if (group === undefined) return
    const there = [...this.#department(id).people].some((person) => !this.kept.has(person) || group.added.has(person))
    if (there) return
    group.state = 'dissolved'
    this.#current.delete(id)
  }

  #follows = (id: string, person: string): boolean => this.#department(id).people.has(person) && !this.kept.has(person)

  #open(id: string): Group | undefined {
    const group = this.#current.get(id)
    return group?.state === 'open' ? group : undefined
  }

  #department(id: string): Department {
    const department = this.departments.get(id)
    if (department === undefined) throw new Error(`no department ${id}`)
    return department
  }
}
