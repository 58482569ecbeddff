import type { DepartmentPath } from '#shared/console/admin.ts'

interface Node {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  readonly position: number
}

/** An enterprise's departments as they are in this transaction, in their order; pure. */
export class DepartmentTree {
  readonly #nodes: ReadonlyMap<string, Node>
  readonly #below = new Map<string | null, Node[]>()

  /** `nodes` in the order of sisters. */
  constructor(nodes: readonly Node[]) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]))
    for (const node of nodes) {
      const sisters = this.#below.get(node.parentId)
      if (sisters === undefined) this.#below.set(node.parentId, [node])
      else sisters.push(node)
    }
  }

  get size(): number {
    return this.#nodes.size
  }

  find(id: string): Node | null {
    return this.#nodes.get(id) ?? null
  }

  /** Right below; null: the top of the tree. */
  below(id: string | null): readonly Node[] {
    return this.#below.get(id) ?? []
  }

  /** The place behind the last sister. */
  placeBelow(id: string | null): number {
    return (this.below(id).at(-1)?.position ?? -1) + 1
  }

  all(): readonly Node[] {
    return [...this.#nodes.values()]
  }

  /** These departments and everything below them. */
  closure(ids: Iterable<string>): Set<string> {
    const found = new Set<string>()
    const next = [...ids].filter((id) => this.#nodes.has(id))
    for (let id = next.pop(); id !== undefined; id = next.pop()) {
      if (found.has(id)) continue
      found.add(id)
      next.push(...this.below(id).map((node) => node.id))
    }
    return found
  }

  /** From the top down to the department itself. */
  path(id: string): readonly Node[] {
    const path: Node[] = []
    for (let node = this.find(id); node !== null; node = node.parentId === null ? null : this.find(node.parentId)) {
      path.unshift(node)
    }
    return path
  }

  named(id: string): DepartmentPath {
    return { id, path: this.path(id).map(({ name }) => name) }
  }
}
