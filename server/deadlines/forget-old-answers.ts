import { write } from '../domain/once.ts'
import { forgetAnswers } from '../storage/stores/answers.store.ts'
import type { Chore } from './again-and-again.ts'

const day = 24 * 60 * 60_000
/** Repeats come within minutes; a program that was shut for longer starts afresh. */
const keptFor = 7 * day

/** What is kept for repeats is thinned out. */
export const forgetOldAnswers: Chore = {
  name: 'forgetting old answers',
  every: day,
  run: (ctx) => write(ctx, ({ db, now }) => forgetAnswers(db, now - keptFor)),
}
