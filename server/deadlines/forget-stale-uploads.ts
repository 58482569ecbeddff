import type { Context } from '../context.ts'
import { dropStaleUploads } from '../domain/files/sweep-files.ts'

const hour = 60 * 60_000

/** Every hour, uploads that will not be continued are thrown away. Answers how to stop. @see FILE-1 */
export function forgetStaleUploads(ctx: Context): () => void {
  let cancel = () => {}
  const forget = () => {
    cancel = ctx.clock.wake(ctx.clock.now() + hour, forget)
    dropStaleUploads(ctx).catch((error: unknown) => {
      ctx.log.error({ err: error }, 'forgetting stale uploads failed')
    })
  }
  cancel = ctx.clock.wake(ctx.clock.now() + hour, forget)
  return () => cancel()
}
