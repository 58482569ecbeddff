import { z } from 'zod'
import { context } from './context.ts'

/** A code that some window of this client has on screen. */
export interface ShownCode {
  /** What a camera would read. */
  readonly text: string
  /** What it is, in the words of the screen that shows it. */
  readonly label: string
}

const channelName = 'qun.shown-codes'

const Word = z.discriminatedUnion('type', [
  z.object({ type: z.literal('shown'), id: z.string(), text: z.string().max(500), label: z.string().max(200) }),
  z.object({ type: z.literal('gone'), id: z.string() }),
  z.object({ type: z.literal('who') }),
])
type Word = z.infer<typeof Word>

/** Says that a code is on screen, to the phone of any window; answers how to say that it is not any more. @see CMP-4 */
export function showCode({ text, label }: ShownCode): () => void {
  const id = context.newId()
  const { say, close } = speak((word) => {
    if (word.type === 'who') say({ type: 'shown', id, text, label })
  })
  say({ type: 'shown', id, text, label })
  return () => {
    say({ type: 'gone', id })
    close()
  }
}

/** Tells which codes are on screen, now and whenever that changes; answers how to stop. */
export function watchCodes(tell: (codes: readonly ShownCode[]) => void): () => void {
  const known = new Map<string, ShownCode>()
  const { say, close } = speak((word) => {
    if (word.type === 'who') return
    if (word.type === 'gone') known.delete(word.id)
    else known.set(word.id, { text: word.text, label: word.label })
    tell([...known.values()])
  })
  say({ type: 'who' })
  return close
}

function speak(hear: (word: Word) => void): { say(word: Word): void; close(): void } {
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = ({ data }) => {
    const word = Word.safeParse(data)
    if (word.success) hear(word.data)
  }
  return { say: (word) => channel.postMessage(word), close: () => channel.close() }
}
