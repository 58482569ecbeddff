import type { PictureFacts } from './picture-facts.ts'
import { readGif } from './read-gif.ts'
import { readJpeg } from './read-jpeg.ts'
import { readPng } from './read-png.ts'
import { readWebp } from './read-webp.ts'

/**
 * Looks at bytes from a stranger: which picture they are and how large, or null when they are not one whole picture.
 * Walks the four formats from mark to mark and decodes nothing. General packages for this guess at twenty formats, some
 * of which a hostile header has sent round in circles, and none says where a picture ends.
 */
export function readPicture(bytes: Buffer): PictureFacts | null {
  try {
    for (const read of [readPng, readJpeg, readGif, readWebp]) {
      const facts = read(bytes)
      if (facts !== null) return facts.width > 0 && facts.height > 0 ? facts : null
    }
    return null
  } catch (error) {
    // A buffer refuses to be read past its end: the picture was cut off, or a length in it lies.
    if (error instanceof RangeError) return null
    throw error
  }
}
