import { type ConsoleRequestName, consoleRequests } from '#shared/console/requests.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { Reply } from '#shared/protocol/reply.ts'
import type { ConsoleWho } from '../console/console-who.ts'
import type { Context } from '../context.ts'
import { consoleHandlers } from './console-handlers.ts'
import type { RateLimits } from './rate-limits.ts'
import { replyOf } from './reply-of.ts'

/** The way of every request of a console's socket, as `answer` is of a chat's. */
export function answerConsole(
  ctx: Context,
  limits: RateLimits,
  who: ConsoleWho,
  request: string,
  input: unknown,
): Promise<Reply<unknown>> {
  return replyOf(ctx.log, request, async () => {
    if (!isConsoleRequest(request)) throw new DomainError('not_found', 'request.unknown')
    limits.take(who.personId, request)
    return run(ctx, who, request, input)
  })
}

export function isConsoleRequest(name: string): name is ConsoleRequestName {
  return Object.hasOwn(consoleRequests, name)
}

async function run<Name extends ConsoleRequestName>(
  ctx: Context,
  who: ConsoleWho,
  name: Name,
  input: unknown,
): Promise<unknown> {
  const parsed = consoleRequests[name].input.safeParse(input)
  if (!parsed.success) throw new DomainError('invalid', 'input', { at: parsed.error.issues[0]?.path.join('.') ?? '' })
  const handler = consoleHandlers[name]
  // The schema of this very name made it; the compiler does not follow the pair through the union.
  return handler(ctx, who, parsed.data as never)
}
