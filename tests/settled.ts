import type { Client } from './client.ts'
import type { Replica } from './replica.ts'
import type { World } from './world.ts'

/**
 * Lets everything that is under way arrive: moves the clock past every pause until all replicas stand where the server
 * stands, and the server stands still.
 */
export async function settled(world: World, followers: ReadonlyMap<Client, Replica>): Promise<void> {
  let before = ''
  for (let round = 0; round < 50; round += 1) {
    world.clock.advance(1000)
    await world.server.ctx.storage.write(async () => {})
    for (const [client, replica] of followers) {
      await client.caughtUp()
      replica.follow(client)
    }
    const stands = await revsOf(world)
    const arrived = [...followers].every(([, { held }]) =>
      [...held.values()].every(({ conversation }) => stands.get(conversation.id) === conversation.rev),
    )
    const now = JSON.stringify([...stands])
    if (arrived && now === before) return
    before = now
  }
  throw new Error('what the clients hold never became what the server has')
}

async function revsOf(world: World): Promise<Map<string, number>> {
  const rows = await world.server.ctx.storage.read.selectFrom('conversations').select(['id', 'rev']).execute()
  return new Map(rows.map(({ id, rev }) => [id, rev]))
}
