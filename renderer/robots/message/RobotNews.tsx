import type { RobotContent } from '#shared/domain/robot-content.ts'
import { OutsideLink } from '../../features/OutsideLink.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { robotTexts } from '../robots.texts.ts'
import classes from './RobotNews.module.css'
import { SmallPicture } from './SmallPicture.tsx'

type Articles = Extract<RobotContent, { type: 'news' }>['articles']

/** Links with a title and perhaps a picture: the first one large, further ones a row each. */
export function RobotNews({ articles }: { readonly articles: Articles }) {
  const t = useTexts(robotTexts)
  return (
    <ul className={classes.news} aria-label={t('news')}>
      {articles.map(({ title, description, url, pictureId }, place) => {
        const large = place === 0
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a message that never changes.
          <li key={place}>
            <OutsideLink href={url} className={large ? classes.large : classes.row} opens={large}>
              {pictureId !== null && (
                <SmallPicture pictureId={pictureId} className={large ? classes.cover : classes.thumb} />
              )}
              <span className={classes.words}>
                <span className={classes.title}>{title}</span>
                {description !== null && large && <span className={classes.description}>{description}</span>}
              </span>
            </OutsideLink>
          </li>
        )
      })}
    </ul>
  )
}
