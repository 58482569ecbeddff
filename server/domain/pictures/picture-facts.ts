import type { PictureType } from '#shared/domain/picture.ts'

/** What the bytes of a picture say of it; `end` is where the picture ends, whatever may follow. */
export interface PictureFacts {
  readonly type: PictureType
  readonly width: number
  readonly height: number
  readonly end: number
}
