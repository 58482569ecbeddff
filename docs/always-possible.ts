import type { Reason } from '#shared/domain/error.ts'

/** What any request of the socket may be refused with; the pages say it once instead of everywhere. */
export const alwaysPossible: readonly Reason[] = ['input', 'request.tooMany', 'session.ended', 'server.failed']
