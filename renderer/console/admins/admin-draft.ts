import { type Admin, consoleAreas, type GivenRole, type Grants, noGrants } from '#shared/console/admin.ts'

/** A role that is being given or changed. `scope`: departments by id, with the name that is shown. */
export interface AdminDraft {
  readonly person: { readonly id: string; readonly name: string } | null
  readonly role: GivenRole
  readonly scope: ReadonlyMap<string, string>
  readonly grants: Grants
}

export type AdminStep = 'person' | 'role' | 'scope' | 'grants' | 'confirm'

export function newDraft(role: GivenRole): AdminDraft {
  return { person: null, role, scope: new Map(), grants: { ...noGrants, directory: 'manage' } }
}

export function draftOf({ person, role, scope, grants }: Admin): AdminDraft {
  return {
    person,
    role: role === 'creator' ? 'super' : role,
    scope: new Map(scope.map(({ id, path }) => [id, path.at(-1) ?? ''])),
    grants,
  }
}

/** Super admins have everything everywhere, so that only sub-admins are asked where and what. @see ADM-2, ADM-3 */
export function stepsOf({ role }: Pick<AdminDraft, 'role'>, changing: boolean): readonly AdminStep[] {
  const limits: readonly AdminStep[] = role === 'sub' ? ['scope', 'grants'] : []
  return changing ? ['role', ...limits, 'confirm'] : ['role', 'person', ...limits, 'confirm']
}

/** Whether a step says enough to go on. */
export function isStepDone(step: AdminStep, { person, role, scope, grants }: AdminDraft): boolean {
  switch (step) {
    case 'person':
      return person !== null
    case 'scope':
      return role !== 'sub' || scope.size > 0
    case 'grants':
      return role !== 'sub' || consoleAreas.some((area) => grants[area] !== 'none')
    case 'role':
    case 'confirm':
      return true
  }
}
