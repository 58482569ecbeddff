import type { TimeZone } from '#shared/domain/zoned-time.ts'

/** The time zone this computer is in. */
export const ownZone = (): TimeZone => Intl.DateTimeFormat().resolvedOptions().timeZone
