import { type GivenRole, type Grants, noGrants } from '#shared/console/admin.ts'
import type { Key } from './script.ts'

interface DemoAdmin {
  readonly enterprise: Key
  readonly person: Key
  readonly role: GivenRole
  readonly scope: readonly Key[]
  readonly grants: Grants
}

/** Who helps the creators: a super admin, one from outside, and sub-admins whose scope or permissions are narrow. @see ADM-2 */
export const demoAdmins: readonly DemoAdmin[] = [
  { enterprise: 'xinghe', person: 'gao-yuan', role: 'super', scope: [], grants: noGrants },
  { enterprise: 'xinghe', person: 'mr-q', role: 'externalSuper', scope: [], grants: noGrants },
  {
    enterprise: 'xinghe',
    person: 'han-xiao',
    role: 'sub',
    scope: ['xinghe'],
    grants: { ...noGrants, directory: 'manage', audit: 'view' },
  },
  {
    enterprise: 'xinghe',
    person: 'su-man',
    role: 'sub',
    scope: ['growth-center'],
    grants: { directory: 'view', chat: 'manage', robots: 'view', external: 'manage', audit: 'view' },
  },
  {
    enterprise: 'lanhai',
    person: 'zhou-ke',
    role: 'sub',
    scope: ['lanhai-channel'],
    grants: { ...noGrants, external: 'manage' },
  },
]
