import { useEffect } from 'react'
import type { RobotFacts } from '#shared/domain/robot.ts'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import { ask, askForChange } from './ask.ts'
import { useConnection } from './connection.store.ts'
import { serverUrl } from './desktop.ts'
import { unreachable } from './http.ts'
import { holdPeople } from './people.store.ts'
import { holdRobots, type RobotList, useRobotLists } from './robots.store.ts'

const loading: RobotList = { phase: 'loading' }

/** The robots of a group, asked for anew when the line is back and when the server says they changed. @see ROB-7 */
export function useRobots(conversationId: string): RobotList {
  const list = useRobotLists(({ lists }) => lists.get(conversationId))
  const online = useConnection(({ state }) => state === 'online')
  // biome-ignore lint/correctness/useExhaustiveDependencies: coming back online asks again.
  useEffect(() => void fetchRobots(conversationId), [conversationId, online])
  return list ?? loading
}

/** The robots of a group are others now; nobody is asked about a group whose robots nobody looked at. */
export function robotsChanged({ conversationId }: { readonly conversationId: string }): void {
  if (useRobotLists.getState().lists.has(conversationId)) void fetchRobots(conversationId)
}

async function fetchRobots(conversationId: string): Promise<void> {
  try {
    const { robots, people } = await ask('robot:list', { conversationId })
    holdPeople(people)
    holdRobots(conversationId, { phase: 'there', robots })
  } catch (refusal) {
    // What is known stays until it is known better.
    if (useRobotLists.getState().lists.get(conversationId)?.phase !== 'there')
      holdRobots(conversationId, { phase: 'refused', refusal })
  }
}

/** @see ROB-1 */
export async function createRobot(conversationId: string, facts: RobotFacts): Promise<string> {
  const { robotId } = await askForChange('robot:create', (clientId) => ({ clientId, conversationId, facts }))
  await fetchRobots(conversationId)
  return robotId
}

/** A robot of a group. */
export interface RobotPlace {
  readonly conversationId: string
  readonly robotId: string
}

export async function updateRobot(place: RobotPlace, facts: RobotFacts): Promise<void> {
  await askForChange('robot:update', (clientId) => ({ clientId, ...place, facts }))
}

/** From then on its address is nobody's. @see ROB-2 */
export async function removeRobot(place: RobotPlace): Promise<void> {
  await askForChange('robot:remove', (clientId) => ({ clientId, ...place }))
}

/** Where programs post to; its creator alone is told. @see ROB-2 */
export async function robotAddress(place: RobotPlace): Promise<string> {
  const { path } = await ask('robot:address', { ...place })
  return new URL(path, serverUrl()).href
}

/** Another address; the earlier one dies at once. @see ROB-2 */
export async function regenerateRobot(place: RobotPlace): Promise<void> {
  await askForChange('robot:regenerate', (clientId) => ({ clientId, ...place }))
}

/** What the address answers to a program. */
export type RobotAnswer = RequestOutput<'robot:try'>

/** Says it in the group. @see ROB-8 */
export async function tryRobot(place: RobotPlace, payload: string): Promise<RobotAnswer> {
  return askForChange('robot:try', (clientId) => ({ clientId, ...place, payload }))
}

/** What it would look like, without saying it. @see ROB-8 */
export async function previewRobot(place: RobotPlace, payload: string): Promise<RequestOutput<'robot:preview'>> {
  return ask('robot:preview', { ...place, payload })
}

/** Uploads what a message is to carry, the way a program does; answers what the address answers. */
export async function uploadMedia(
  address: string,
  type: 'file' | 'voice',
  file: File,
): Promise<RobotAnswer & { readonly mediaId: string | null }> {
  const url = new URL(address)
  url.pathname = url.pathname.replace(/send$/, 'upload_media')
  url.searchParams.set('type', type)
  const body = new FormData()
  body.set('media', file, file.name)
  const response = await fetch(url, { method: 'POST', body }).catch(() => null)
  const answer: unknown = await response?.json().catch(() => null)
  const { errcode, errmsg, media_id: mediaId } = Object(answer)
  if (typeof errcode !== 'number' || typeof errmsg !== 'string') throw unreachable()
  return { errcode, errmsg, mediaId: typeof mediaId === 'string' ? mediaId : null }
}
