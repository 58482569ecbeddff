import { createHash } from 'node:crypto'
import { robotLimits } from '#shared/domain/robot.ts'
import type { PictureFacts } from '../../domain/pictures/picture-facts.ts'
import type { Fields } from '../fields.ts'
import type { Format } from '../format.ts'
import { drawablePicture, keepPicture } from '../keep-picture.ts'
import { invalid, RobotRefusal } from '../robot-refusal.ts'

/** A JPG or PNG in the message itself. Its file is kept before the row, as with every picture. */
export const imageFormat: Format = async (fields, ctx) => {
  const bytes = decoded(fields.needed('base64'))
  if (bytes.length > robotLimits.imageBytes) throw new RobotRefusal(40009)
  demandMd5(fields, bytes)
  const { type, width, height, end } = judged(bytes)
  const id = ctx.newId()
  await keepPicture(ctx, id, bytes, end)
  return {
    content: async (scene) => {
      await scene.showPicture({ id, mime: type, width, height, bytes: end })
      return { type: 'image', pictureId: id, width, height }
    },
    drop: () => ctx.pictureFiles.remove(id),
  }
}

/** Longer than the largest picture can be is not even decoded. */
function decoded(text: string): Buffer {
  const base64 = text.replace(/\s+/g, '')
  if (base64.length > robotLimits.imageBytes * 1.4) throw new RobotRefusal(40009)
  if (!/^[\w+/-]+={0,2}$/.test(base64)) throw invalid('image.base64')
  return Buffer.from(base64, 'base64')
}

function demandMd5(fields: Fields, bytes: Buffer): void {
  const md5 = createHash('md5').update(bytes).digest('hex')
  if (fields.needed('md5').trim().toLowerCase() !== md5) throw invalid('image.md5')
}

function judged(bytes: Buffer): PictureFacts {
  const facts = drawablePicture(bytes)
  if (facts === 'too large') throw new RobotRefusal(40009)
  if (facts === 'no picture' || (facts.type !== 'image/jpeg' && facts.type !== 'image/png'))
    throw new RobotRefusal(40004)
  return facts
}
