import type { ConsolePermission } from '#shared/capabilities/console.ts'
import type { PageName } from './route.store.ts'

interface PageFacts {
  /** Whoever has one of these anywhere sees the page in the navigation. */
  readonly needs: readonly ConsolePermission[]
  readonly area: 'myEnterprise' | 'directory' | 'chatManagement' | 'applications' | 'security'
}

/** Where each page stands in the navigation and who gets it. @see ADM-1, ADM-2 */
export const pageTable: Readonly<Record<PageName, PageFacts>> = {
  enterprise: { needs: ['enterprise.view'], area: 'myEnterprise' },
  admins: { needs: ['admin.view'], area: 'myEnterprise' },
  directory: { needs: ['directory.view'], area: 'directory' },
  chat: { needs: ['chat.view'], area: 'chatManagement' },
  departmentGroups: { needs: ['chat.view'], area: 'chatManagement' },
  groups: { needs: ['chat.view', 'external.view'], area: 'chatManagement' },
  robots: { needs: ['robots.view'], area: 'applications' },
  audit: { needs: ['audit.view'], area: 'security' },
}
