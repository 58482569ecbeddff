import type { Context } from '../context.ts'
import { write } from '../domain/once.ts'
import { forgetAnswers } from '../storage/stores/answers.store.ts'

const day = 24 * 60 * 60_000
/** Repeats come within minutes; a program that was shut for longer starts afresh. */
const keptFor = 7 * day

/** Once at start and then daily, what is kept for repeats is thinned out. Answers how to stop. */
export function forgetOldAnswers(ctx: Context): () => void {
  let cancel = () => {}
  const forget = () => {
    cancel = ctx.clock.wake(ctx.clock.now() + day, forget)
    write(ctx, ({ db, now }) => forgetAnswers(db, now - keptFor)).catch((error: unknown) => {
      ctx.log.error({ err: error }, 'forgetting old answers failed')
    })
  }
  forget()
  return () => cancel()
}
