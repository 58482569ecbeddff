import { pictureLimits } from '#shared/domain/picture.ts'
import type { Context } from '../context.ts'
import type { PictureFacts } from '../domain/pictures/picture-facts.ts'
import { readPicture } from '../domain/pictures/read-picture.ts'

/** What the bytes are and how large, or why it is none that can be drawn. */
export function drawablePicture(bytes: Buffer): PictureFacts | 'no picture' | 'too large' {
  const facts = readPicture(bytes)
  if (facts === null) return 'no picture'
  const { side, pixels } = pictureLimits
  const { width, height } = facts
  return width > side || height > side || width * height > pixels ? 'too large' : facts
}

/** Keeps the file of a picture that is in memory; what follows its end is cut off. */
export async function keepPicture({ pictureFiles }: Context, id: string, bytes: Buffer, end: number): Promise<void> {
  const file = await pictureFiles.receive(id, oneChunk(bytes), bytes.length)
  await file.keep(end)
}

async function* oneChunk(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}
