import { z } from 'zod'
import { Id, Instant, Rev, Seq } from '../../domain/ids.ts'

/** Where a message landed; carries no content, so that it can be kept for repeats. */
export const Posted = z.strictObject({ messageId: Id, seq: Seq, rev: Rev, sentAt: Instant })
