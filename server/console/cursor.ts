import type { z } from 'zod'
import { DomainError } from '#shared/domain/error.ts'

/** Writes where a page ended. */
export function toCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place), 'utf8').toString('base64url')
}

/** Reads it back; null is the beginning. @throws DomainError invalid for what this server did not write */
export function fromCursor<Place>(schema: z.ZodType<Place>, cursor: string | null): Place | null {
  if (cursor === null) return null
  const parsed = schema.safeParse(parsedJson(Buffer.from(cursor, 'base64url').toString('utf8')))
  if (!parsed.success) throw new DomainError('invalid', 'input', { at: 'cursor' })
  return parsed.data
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
