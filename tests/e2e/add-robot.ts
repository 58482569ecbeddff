import { z } from 'zod'
import type { Client } from '../client.ts'
import { aRobot } from '../valid-inputs.ts'

/** A robot in a new group of somebody's, and where it is posted to. */
export async function addRobot(
  person: Client,
  { group, robot }: { readonly group: string; readonly robot: string },
): Promise<{ readonly conversationId: string; readonly robotId: string; readonly path: string }> {
  const memberIds = ['xu-zhi-wei', 'tao-ran']
  const { conversationId } = await person.change('group:create', { name: group, memberIds })
  const { robotId } = await person.change('robot:create', { conversationId, facts: { ...aRobot, name: robot } })
  return { conversationId, robotId, path: (await person.ask('robot:address', { conversationId, robotId })).path }
}

/** What a program that knows the address is answered. */
export async function post(address: string, payload: object): Promise<number> {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(payload) })
  return z.object({ errcode: z.number() }).parse(await response.json()).errcode
}

export const postText = (address: string, content: string): Promise<number> =>
  post(address, { msgtype: 'text', text: { content } })
