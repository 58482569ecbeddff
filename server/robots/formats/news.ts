import { robotLimits } from '#shared/domain/robot.ts'
import { cutToBytes } from '../cut.ts'
import type { Fields } from '../fields.ts'
import type { Format } from '../format.ts'
import { inOrder } from '../in-order.ts'
import { invalid, RobotRefusal } from '../robot-refusal.ts'
import { webAddress } from '../web-address.ts'

/** One to eight links, each with a title and perhaps a picture. What is too long is cut, not refused. */
export const newsFormat: Format = (fields) => {
  const written = fields.objects('articles')
  if (written.length === 0) throw new RobotRefusal(44004)
  if (written.length > robotLimits.articles) throw new RobotRefusal(45008)
  const articles = written.map(article)
  return {
    content: async (scene) => ({
      type: 'news',
      articles: await inOrder(articles, async ({ picture, ...rest }) => ({
        ...rest,
        pictureId: await scene.pictureAt(picture),
      })),
    }),
  }
}

function article(fields: Fields) {
  const url = webAddress(fields.needed('url'))
  if (url === null) throw invalid('news.articles.url')
  const description = fields.shown('description')
  return {
    title: cutToBytes(fields.needed('title').trim(), robotLimits.titleBytes),
    description: description === null ? null : cutToBytes(description, robotLimits.descriptionBytes),
    url,
    picture: webAddress(fields.text('picurl')),
  }
}
