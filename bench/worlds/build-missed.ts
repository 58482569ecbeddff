import type { Context } from '../../server/context.ts'
import { foundConversation } from '../../server/domain/groups/found-conversation.ts'
import { postMessage } from '../../server/domain/messages/post-message.ts'
import { write } from '../../server/domain/once.ts'
import { sampleText } from '../clients/sample-text.ts'
import { buildPeople, type SignedIn } from './build-people.ts'

export interface MissedWorld {
  readonly conversations: number
  /** How many of them have something new. */
  readonly busy: number
  /** New messages in each busy one. */
  readonly missed: number
}

/** A person with many conversations who was away while some of them went on; `cursors` is where they had been. */
export async function buildMissed(
  ctx: Context,
  world: MissedWorld,
): Promise<{ readonly person: SignedIn; readonly cursors: Record<string, number>; readonly bytes: number }> {
  return write(ctx, async (work) => {
    const people = await buildPeople(work.db, 20, work.now)
    const [person] = people
    if (person === undefined) throw new Error('a world without people')
    const memberIds = people.map(({ personId }) => personId)
    const cursors: Record<string, number> = {}
    let bytes = 0
    for (let place = 0; place < world.conversations; place += 1) {
      const conversationId = await foundConversation(work, {
        kind: 'internal',
        enterpriseId: 'bench',
        departmentId: null,
        directKey: null,
        name: `群 ${place}`,
        ownerId: person.personId,
        memberIds,
      })
      const post = (round: number) =>
        postMessage(work, {
          conversationId,
          senderId: memberIds[1 + (round % 19)] ?? null,
          clientId: work.newId(),
          body: { type: 'text', text: sampleText(round), mentions: [] },
        })
      for (let round = 0; round < 5; round += 1) cursors[conversationId] = (await post(round)).rev
      if (place >= world.busy) continue
      for (let round = 0; round < world.missed; round += 1)
        bytes += Buffer.byteLength(JSON.stringify(await post(round)))
    }
    // Nobody is connected yet, so nobody needs to be told.
    work.news.conversations.clear()
    work.news.joined.length = 0
    return { person, cursors, bytes }
  })
}
