import { create } from 'zustand'
import type { Robot } from '#shared/domain/robot.ts'

/** The robots of a group, as far as the client knows them. */
export type RobotList =
  | { readonly phase: 'loading' }
  | { readonly phase: 'there'; readonly robots: readonly Robot[] }
  | { readonly phase: 'refused'; readonly refusal: unknown }

interface RobotLists {
  readonly lists: ReadonlyMap<string, RobotList>
}

/** By conversation, for those that were looked at. */
export const useRobotLists = create<RobotLists>()(() => ({ lists: new Map() }))

/** Only the data layer writes. */
export function holdRobots(conversationId: string, list: RobotList): void {
  useRobotLists.setState(({ lists }) => ({ lists: new Map(lists).set(conversationId, list) }))
}
