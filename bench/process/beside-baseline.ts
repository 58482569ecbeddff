import type { Crowd } from '../clients/crowd.ts'
import type { Bare } from '../servers/bare.ts'
import type { Qun } from '../servers/qun.ts'
import type { Child } from './child.ts'
import { withChildren } from './with-children.ts'
import { inWorkFolder } from './work-folder.ts'

interface Started {
  readonly ours: Child<Qun>
  readonly bare: Child<Bare>
  readonly crowd: Child<Crowd>
  /** Empty at first. */
  readonly folder: string
}

/** The product, the baseline and their clients, each a process of its own, for as long as `run` takes. `execArgv`: the servers'. */
export function besideBaseline<Result>(
  run: (started: Started) => Promise<Result>,
  execArgv: readonly string[] = [],
): Promise<Result> {
  return inWorkFolder((folder) =>
    withChildren((start) =>
      run({
        ours: start<Qun>('servers/qun.ts', execArgv),
        bare: start<Bare>('servers/bare.ts', execArgv),
        crowd: start<Crowd>('clients/crowd.ts'),
        folder,
      }),
    ),
  )
}
