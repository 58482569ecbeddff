import type { z } from 'zod'
import { fromCursor, toCursor } from './cursor.ts'

interface Asked {
  readonly cursor: string | null
  readonly limit: number
}

interface List<Row, Place> {
  /** What a cursor holds, as it comes back from a client. */
  readonly place: z.ZodType<Place>
  readonly rows: (after: Place | null, atMost: number) => Promise<Row[]>
  /** Where a page ends that has this row last. */
  readonly placeOf: (row: Row) => Place
  /** Asked for with the first page alone. */
  readonly count: () => Promise<number>
}

/** One page of a list, and where the next one begins. @throws DomainError for a cursor this server did not write */
export async function pageOf<Row, Place>(
  { cursor, limit }: Asked,
  { place, rows, placeOf, count }: List<Row, Place>,
): Promise<{ readonly page: Row[]; readonly next: string | null; readonly total: number | null }> {
  const found = await rows(fromCursor(place, cursor), limit + 1)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    page,
    next: found.length > limit && last !== undefined ? toCursor(placeOf(last)) : null,
    total: cursor === null ? await count() : null,
  }
}
