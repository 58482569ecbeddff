import type { Work } from '../domain/once.ts'
import { buildDemoWorld } from './build-demo-world.ts'

interface World {
  /** Sign-in without a password, as anyone of the cast. */
  readonly personas: boolean
  build(work: Work): Promise<void>
}

/** Named worlds a data folder can start as. */
export const worlds = {
  demo: { personas: true, build: buildDemoWorld },
  empty: { personas: false, build: async () => {} },
} as const satisfies Record<string, World>

export type WorldName = keyof typeof worlds
export const worldNames = ['demo', 'empty'] as const satisfies readonly WorldName[]
