import type { Fields } from '../fields.ts'
import type { Draft, Format } from '../format.ts'
import { invalid, missing } from '../robot-refusal.ts'
import { bothCards } from './card/both-cards.ts'
import { neededAddress, neededText, said, target, titled } from './card/card-words.ts'

/** A card of a fixed shape: a text notice, or one led by a picture. */
export const templateCardFormat: Format = (fields) => {
  const type = fields.needed('card_type')
  if (type === 'text_notice') return textNotice(fields)
  if (type === 'news_notice') return newsNotice(fields)
  throw invalid('template_card.card_type')
}

function textNotice(fields: Fields): Draft {
  const both = bothCards(fields)
  const emphasis = fields.object('emphasis_content')
  const own = { emphasis: emphasis === null ? null : shownTitle(emphasis), text: said(fields, 'sub_title_text') }
  if (both.title.title === null && own.text === null) throw missing('main_title.title')
  return { content: async (scene) => ({ type: 'text_notice', ...(await both.settle(scene)), ...own }) }
}

function newsNotice(fields: Fields): Draft {
  const both = bothCards(fields)
  const { url, aspectRatio } = cardImage(fields)
  const area = fields.object('image_text_area')
  const lines = fields.objects('vertical_content_list')
  if (lines.length > 4) throw invalid('template_card.vertical_content_list')
  const own = { lines: lines.map((line) => ({ ...titled(line), title: neededText(line, 'title') })) }
  const beside = area === null ? null : { ...titled(area), target: target(area, 'optional') }
  const besideUrl = area === null ? null : neededAddress(area, 'image_url')
  return {
    content: async (scene) => ({
      type: 'news_notice',
      ...(await both.settle(scene)),
      image: { pictureId: await scene.pictureAt(url), aspectRatio },
      imageText:
        beside === null || besideUrl === null ? null : { ...beside, pictureId: await scene.pictureAt(besideUrl) },
      ...own,
    }),
  }
}

function cardImage(fields: Fields): { url: string; aspectRatio: number } {
  const image = fields.object('card_image')
  if (image === null) throw missing('card_image')
  const aspectRatio = image.number('aspect_ratio') ?? 1.3
  if (aspectRatio < 1.3 || aspectRatio > 2.25) throw invalid('template_card.card_image.aspect_ratio')
  return { url: neededAddress(image, 'url'), aspectRatio }
}

/** Null where there is nothing to see. */
function shownTitle(fields: Fields): ReturnType<typeof titled> | null {
  const both = titled(fields)
  return both.title === null && both.description === null ? null : both
}
