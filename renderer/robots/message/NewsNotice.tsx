import type { RobotContent } from '#shared/domain/robot-content.ts'
import classes from './NewsNotice.module.css'
import { Leads, NoticeFrame } from './NoticeFrame.tsx'
import { SmallPicture } from './SmallPicture.tsx'

/** A card led by a picture, in the ratio it was announced with. */
export function NewsNotice({ notice }: { readonly notice: Extract<RobotContent, { type: 'news_notice' }> }) {
  const { image, imageText, lines } = notice
  const picture = (
    <div className={classes.image} style={{ aspectRatio: image.aspectRatio }}>
      <SmallPicture pictureId={image.pictureId} className={classes.fills} />
    </div>
  )
  return (
    <NoticeFrame notice={notice} lead={picture}>
      {imageText !== null && (
        <Leads target={imageText.target} className={classes.imageText}>
          <SmallPicture pictureId={imageText.pictureId} className={classes.thumb} />
          <span>
            {imageText.title !== null && <span className={classes.title}>{imageText.title}</span>}
            {imageText.description !== null && <span className={classes.words}>{imageText.description}</span>}
          </span>
        </Leads>
      )}
      {lines.length > 0 && (
        <ul className={classes.lines}>
          {lines.map(({ title, description }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a message that never changes.
            <li key={place}>
              {title !== null && <span className={classes.title}>{title}</span>}
              {description !== null && <span className={classes.words}>{description}</span>}
            </li>
          ))}
        </ul>
      )}
    </NoticeFrame>
  )
}
