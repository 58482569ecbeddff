import type { Logger } from 'pino'
import { DomainError } from '#shared/domain/error.ts'
import type { Refusal, Reply } from '#shared/protocol/reply.ts'

/** Turns what a use-case did into what is sent: the one place where an error becomes an answer. */
export async function replyOf<Value>(log: Logger, asked: string, run: () => Promise<Value>): Promise<Reply<Value>> {
  try {
    return { ok: true, value: await run() }
  } catch (error) {
    return { ok: false, error: refusalOf(log, asked, error) }
  }
}

/** A refusal as it travels; whatever is not a refusal is a fault of the server: logged, and told as no more than that. */
export function refusalOf(log: Logger, asked: string, error: unknown): Refusal {
  if (error instanceof DomainError) return { code: error.code, reason: error.reason, details: error.details }
  log.error({ err: error, asked }, 'a request failed')
  return { code: 'unavailable', reason: 'server.failed', details: {} }
}
