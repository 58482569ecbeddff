import { z } from 'zod'
import { Draft } from '../draft.ts'
import { ParcelState } from './parcel.ts'

const Word = z.discriminatedUnion('type', [
  z.object({ type: z.literal('outboxChanged') }),
  z.object({ type: z.literal('parcelState'), clientId: z.string(), state: ParcelState }),
  z.object({ type: z.literal('draft'), conversationId: z.string(), draft: Draft.nullable() }),
  z.object({ type: z.literal('cleared'), conversationId: z.string(), seq: z.number(), at: z.number() }),
  z.object({ type: z.literal('looking'), conversationId: z.string().nullable() }),
])

/** What the windows of one person tell each other. */
export type Word = z.infer<typeof Word>

/** A word said here is heard in every other window, not in this one. */
export interface Channel {
  say(word: Word): void
  listen(hear: (word: Word) => void): void
  close(): void
}

export function openChannel(name: string): Channel {
  const channel = new BroadcastChannel(name)
  return {
    say: (word) => channel.postMessage(word),
    listen(hear) {
      channel.addEventListener('message', ({ data }) => {
        const word = Word.safeParse(data)
        if (word.success) hear(word.data)
      })
    },
    close: () => channel.close(),
  }
}
