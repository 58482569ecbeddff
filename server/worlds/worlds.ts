import type { Context } from '../context.ts'
import type { Work } from '../domain/once.ts'
import { buildDemoWorld } from './build-demo-world.ts'
import { layOutBytes } from './lay-out-bytes.ts'

interface World {
  /** Sign-in without a password, as anyone of the cast. */
  readonly personas: boolean
  build(work: Work, ctx: Context): Promise<void>
  /** The bytes its rows speak of; before them, so that a world that is there is whole. */
  layOut(ctx: Context): Promise<void>
}

/** Named worlds a data folder can start as. */
export const worlds = {
  demo: { personas: true, build: buildDemoWorld, layOut: layOutBytes },
  empty: { personas: false, build: async () => {}, layOut: async () => {} },
} as const satisfies Record<string, World>

export type WorldName = keyof typeof worlds
export const worldNames = ['demo', 'empty'] as const satisfies readonly WorldName[]
