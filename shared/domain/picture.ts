import { z } from 'zod'

/** What counts as a picture; told by the bytes, never by a name. @see MSG-1 */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'] as const
export type PictureType = (typeof pictureTypes)[number]

/** @see MSG-1 20 MB; more pixels than this hurt whoever has to draw them. */
export const pictureLimits = { bytes: 20 * 1024 * 1024, side: 12_000, pixels: 60_000_000 } as const

/** Width or height in pixels, as shown: a photo that is to be turned is measured turned. */
export const PictureSide = z.number().int().min(1).max(pictureLimits.side)
