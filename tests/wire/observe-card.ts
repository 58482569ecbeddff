import { readSheet } from 'read-excel-file/node'
import type { Tool } from '#shared/features/index.ts'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'

interface Scene {
  readonly matrix: MatrixWorld
  readonly cardId: string
  readonly first: Client
  readonly second: Client
  /** Sent the card. */
  readonly member: Client
  readonly mate: Client
  /** A second later the member and the mate look at everything. */
  readonly look: () => Promise<void>
  readonly reminds: () => Promise<void>
}

interface Play {
  readonly seed: number
  readonly tool: Tool
  readonly content: unknown
  readonly actors: readonly [string, string]
}

/**
 * Plays a card to its end in a world that replays to the letter; answers everything the member and the mate were told,
 * asked for or could download while two others acted, and the server's log. @see invariant 11
 */
export async function observeCard({ seed, tool, content, actors }: Play, play: (scene: Scene) => Promise<void>) {
  const matrix = await MatrixWorld.start({ seed })
  try {
    const { world, ids } = matrix
    const [member, mate, first, second] = await world.connectAll('member', 'mate', ...actors)
    const observed: unknown[] = []
    const { cardId } = await member.change('card:send', { conversationId: ids.internal, tool, content })
    const look = async () => {
      world.clock.advance(1000)
      for (const client of [member, mate]) observed.push(await everythingAbout(matrix, client, { cardId, tool }))
    }
    const reminds = async () => {
      observed.push(await member.change('card:remind', { cardId }))
    }
    await play({ matrix, cardId, first, second, member, mate, look, reminds })
    await member.change('card:end', { cardId })
    await look()
    for (const client of [member, mate]) observed.push(...client.heard)
    return { observed, log: world.log.join('\n') }
  } finally {
    await matrix.close()
  }
}

/** Every way there is to look at a card. */
async function everythingAbout(
  matrix: MatrixWorld,
  client: Client,
  { cardId, tool }: { readonly cardId: string; readonly tool: Tool },
): Promise<unknown[]> {
  await client.caughtUp()
  const conversationId = matrix.ids.internal
  return [
    await client.reply('card:get', { cardId }),
    await client.reply('card:entries', { cardId }),
    await client.reply('card:entries', { cardId, slot: '1' }),
    await client.reply('card:list', { conversationId, tool, before: null, limit: 5 }),
    await client.reply('history:page', { conversationId, from: { type: 'latest' }, limit: 50 }),
    await client.reply('sync:changes', { cursors: {} }),
    await client.reply('sync:changes', { cursors: { [conversationId]: 1 } }),
    await client.reply('members:list', { conversationId }),
    await download(matrix, client, cardId, 'csv&language=zh'),
    await download(matrix, client, cardId, 'csv&language=en'),
    await download(matrix, client, cardId, 'xlsx'),
  ]
}

async function download({ world }: MatrixWorld, { token }: Client, cardId: string, asked: string): Promise<unknown> {
  const path = `/api/cards/${cardId}/export?format=${asked}`
  const response = await world.get(path, { authorization: `Bearer ${token}` })
  if (!response.ok || asked !== 'xlsx') return response.text()
  return readSheet(Buffer.from(await response.arrayBuffer()))
}
