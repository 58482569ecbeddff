import type { RobotContent } from '#shared/domain/robot-content.ts'
import type { Fields } from '../../fields.ts'
import { invalid } from '../../robot-refusal.ts'
import type { Scene } from '../../scene.ts'
import { neededAddress, neededText, said } from './card-words.ts'

type Row = Extract<RobotContent, { type: 'text_notice' }>['rows'][number]

/** A line of a card: plain, or leading to an address (1), a file (2) or somebody of the group (3). */
export function cardRow(fields: Fields): (scene: Scene) => Promise<Row> {
  const words = { name: neededText(fields, 'keyname'), value: said(fields, 'value') ?? '' }
  const leads = leadsOf(fields)
  return async (scene) => ({ ...words, leads: await leads(scene) })
}

function leadsOf(fields: Fields): (scene: Scene) => Promise<Row['leads']> {
  switch (fields.number('type') ?? 0) {
    case 0:
      return async () => null
    case 1: {
      const url = neededAddress(fields, 'url')
      return async () => ({ to: 'url', url })
    }
    case 2: {
      const mediaId = fields.needed('media_id')
      return async (scene) => ({ to: 'file', file: (await scene.media(mediaId, 'file')).file })
    }
    case 3: {
      const userId = fields.needed('userid')
      return async (scene) => {
        const personId = await scene.person(userId)
        return personId === null ? null : { to: 'person', personId }
      }
    }
    default:
      throw invalid('template_card.horizontal_content_list.type')
  }
}
