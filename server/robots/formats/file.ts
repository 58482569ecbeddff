import type { Format } from '../format.ts'

/** A file that was uploaded for this robot. */
export const fileFormat: Format = (fields) => {
  const mediaId = fields.needed('media_id')
  return {
    content: async (scene) => {
      const { file } = await scene.media(mediaId, 'file')
      return { type: 'file', file }
    },
  }
}
