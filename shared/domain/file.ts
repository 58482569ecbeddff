import { z } from 'zod'
import { Id } from './ids.ts'
import { PictureSide } from './picture.ts'

/** What a file is to whoever looks at it; told by its bytes, and among texts by the ending of its name. @see FILE-5 */
export const FileKind = z.enum([
  'image',
  'video',
  'audio',
  'pdf',
  'text',
  'markdown',
  'code',
  'document',
  'archive',
  'other',
])
export type FileKind = z.infer<typeof FileKind>

/**
 * @see FILE-1 1 GB a file. `inOneCard` files are sent together; `unfinished` uploads (and `unfinishedBytes` of them) a
 * person may have at a time, each kept for `keptUnfinished` milliseconds after its last bytes. What arrived waits in a draft
 * or an unsent answer for `keptUnused`, pictures too.
 */
export const fileLimits = {
  bytes: 1024 ** 3,
  inOneCard: 20,
  unfinished: 50,
  unfinishedBytes: 5 * 1024 ** 3,
  keptUnfinished: 3 * 24 * 60 * 60_000,
  keptUnused: 30 * 24 * 60 * 60_000,
} as const

/** @see FILE-5 as `cleanFileName` leaves it. */
export const FileName = z.string().min(1).max(255)

/**
 * What the server says of an uploaded file. `mime` is what the bytes are; `width` and `height` are there for pictures
 * that may be drawn. A client's own words about a file are never kept.
 * @see FILE-5
 */
export const FileFacts = z.strictObject({
  id: Id,
  name: FileName,
  bytes: z.number().int().min(0).max(fileLimits.bytes),
  mime: z.string().max(127),
  kind: FileKind,
  width: PictureSide.nullable(),
  height: PictureSide.nullable(),
})
export type FileFacts = z.infer<typeof FileFacts>
