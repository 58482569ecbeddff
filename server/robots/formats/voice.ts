import type { Format } from '../format.ts'

/** A recording that was uploaded for this robot. */
export const voiceFormat: Format = (fields) => {
  const mediaId = fields.needed('media_id')
  return {
    content: async (scene) => {
      const { file, lasts } = await scene.media(mediaId, 'voice')
      return { type: 'voice', file, lasts: lasts ?? 0 }
    },
  }
}
