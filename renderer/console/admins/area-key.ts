import type { ConsoleArea } from '#shared/console/admin.ts'

/** The word of each area. */
export const areaKey = {
  directory: 'directory',
  chat: 'chat',
  robots: 'robots',
  external: 'externalArea',
  audit: 'audit',
} as const satisfies Record<ConsoleArea, string>
