import type { RobotContent } from '#shared/domain/robot-content.ts'
import type { Fields } from '../../fields.ts'
import { inOrder } from '../../in-order.ts'
import { invalid, missing } from '../../robot-refusal.ts'
import type { Scene } from '../../scene.ts'
import { webAddress } from '../../web-address.ts'
import { cardRow } from './card-row.ts'
import { neededText, said, target, titled } from './card-words.ts'

type Notice = Extract<RobotContent, { type: 'text_notice' }>
type Parts = Omit<Notice, 'type' | 'emphasis' | 'text'>

/**
 * What both cards have, read; a part with nothing in it to see is none, as programs send every part there is. `settle` puts
 * in what only the group can say.
 */
export function bothCards(fields: Fields): Pick<Parts, 'title'> & { settle(scene: Scene): Promise<Parts> } {
  const title = fields.object('main_title')
  const parts = {
    title: title === null ? { title: null, description: null } : titled(title),
    quote: quote(fields.object('quote_area')),
    jumps: atMost(fields, 'jump_list', 3).map((jump) => ({
      title: neededText(jump, 'title'),
      target: target(jump, 'optional'),
    })),
    target: action(fields),
  }
  const source = sourceOf(fields.object('source'))
  const rows = atMost(fields, 'horizontal_content_list', 6).map(cardRow)
  return {
    title: parts.title,
    settle: async (scene) => ({
      ...parts,
      source: source === null ? null : { ...source.words, pictureId: await scene.pictureAt(source.icon) },
      rows: await inOrder(rows, (row) => row(scene)),
    }),
  }
}

function action(fields: Fields): Parts['target'] {
  const action = fields.object('card_action')
  if (action === null) throw missing('card_action')
  return target(action, 'needed')
}

function sourceOf(fields: Fields | null) {
  if (fields === null) return null
  const [name, icon] = [said(fields, 'desc'), webAddress(fields.text('icon_url'))]
  const colour = colours[fields.number('desc_color') ?? 0]
  if (colour === undefined) throw invalid('template_card.source.desc_color')
  return name === null && icon === null ? null : { words: { name, colour }, icon }
}

const colours = ['grey', 'black', 'red', 'green'] as const

function quote(fields: Fields | null): Parts['quote'] {
  if (fields === null) return null
  const quoted = { title: said(fields, 'title'), text: said(fields, 'quote_text'), target: target(fields, 'optional') }
  return quoted.title === null && quoted.text === null ? null : quoted
}

function atMost(fields: Fields, name: string, most: number): Fields[] {
  const list = fields.objects(name)
  if (list.length > most) throw invalid(`template_card.${name}`)
  return list
}
