import { create } from 'zustand'
import type { TextBody } from '#shared/domain/message.ts'
import { context } from './context.ts'

/** For so long the sender may take up again what they took back. @see MSG-1 */
export const editableFor = 5 * 60_000

/** What this window took back, by message: in its memory alone, and nowhere else. @see MSG-2 */
export const useRecalledTexts = create<{ readonly texts: ReadonlyMap<string, TextBody> }>()(() => ({
  texts: new Map(),
}))

export function keepRecalled(messageId: string, body: TextBody): void {
  useRecalledTexts.setState(({ texts }) => ({ texts: new Map(texts).set(messageId, body) }))
  context.after(editableFor, () => {
    useRecalledTexts.setState(({ texts }) => {
      const rest = new Map(texts)
      rest.delete(messageId)
      return { texts: rest }
    })
  })
}
