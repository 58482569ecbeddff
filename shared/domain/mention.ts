import { z } from 'zod'
import { Id } from './ids.ts'

/** Whom words call: everyone, or one person. */
export const Called = z.union([z.literal('all'), z.strictObject({ personId: Id })])
export type Called = z.infer<typeof Called>

/** A stretch of the text that names someone. `start` and `length` count UTF-16 units; it begins with `@`. */
export const Mention = z.strictObject({
  who: Called,
  start: z.number().int().min(0),
  length: z.number().int().min(2).max(66),
})
export type Mention = z.infer<typeof Mention>

/** In order, apart from each other, inside the text, each with its `@`. */
export function mentionsFit(text: string, mentions: readonly Mention[]): boolean {
  let end = 0
  for (const mention of mentions) {
    if (mention.start < end || text[mention.start] !== '@') return false
    end = mention.start + mention.length
    if (end > text.length) return false
  }
  return true
}
