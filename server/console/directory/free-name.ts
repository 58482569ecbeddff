import { DomainError } from '#shared/domain/error.ts'
import type { DepartmentTree } from '../department-tree.ts'

/** Sisters have different names, so that a path names one department. @throws DomainError conflict */
export function demandFreeName(
  tree: DepartmentTree,
  parentId: string | null,
  name: string,
  except: string | null,
): void {
  const taken = tree.below(parentId).some((sister) => sister.id !== except && sister.name === name)
  if (taken) throw new DomainError('conflict', 'department.nameTaken')
}
