import { DomainError } from '#shared/domain/error.ts'
import type { Reply } from '#shared/protocol/reply.ts'
import { type RequestName, requests } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import type { Line } from '../domain/presence/presence.ts'
import { isConsoleRequest } from './answer-console.ts'
import { handlers } from './handlers.ts'
import { nestsDeeper } from './nests-deeper.ts'
import { parse } from './parse.ts'
import type { RateLimits } from './rate-limits.ts'
import { replyOf } from './reply-of.ts'

/** The way of every request: known? not too many? well-formed? then its use-case, and a reply whatever happens. */
export function answer(
  ctx: Context,
  limits: RateLimits,
  who: Who,
  line: Line,
  request: string,
  input: unknown,
): Promise<Reply<unknown>> {
  return replyOf(ctx.log, request, async () => {
    if (isConsoleRequest(request)) throw new DomainError('unauthenticated', 'console.session')
    if (!isRequest(request)) throw new DomainError('not_found', 'request.unknown')
    limits.take(who.personId, request)
    if (nestsDeeper(input, deepest)) throw new DomainError('invalid', 'input', { at: '' })
    return run(ctx, who, line, request, input)
  })
}

/** No request of ours comes near; what is nested deeper would overflow whatever looks into it by recursion. */
const deepest = 100

function isRequest(name: string): name is RequestName {
  return Object.hasOwn(requests, name)
}

async function run<Name extends RequestName>(
  ctx: Context,
  who: Who,
  line: Line,
  name: Name,
  input: unknown,
): Promise<unknown> {
  const parsed = parse<unknown>(requests[name].input, input)
  const handler = handlers[name]
  // The schema of this very name made it; the compiler does not follow the pair through the union.
  return handler(ctx, who, parsed as never, line)
}
