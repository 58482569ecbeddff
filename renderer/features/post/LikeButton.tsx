import { IconThumbUp, IconThumbUpFilled } from '@tabler/icons-react'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './LikeButton.module.css'
import { postTexts } from './post.texts.ts'

interface LikeButtonProps {
  readonly likes: number
  readonly liked: boolean
  /** Null where likes are not taken. */
  readonly onLike: ((liked: boolean) => void) | null
}

/** How many like it, and whether I do. @see POST-4 */
export function LikeButton({ likes, liked, onLike }: LikeButtonProps) {
  const t = useTexts(postTexts)
  const Sign = liked ? IconThumbUpFilled : IconThumbUp
  return (
    <button
      type="button"
      className={classes.like}
      aria-pressed={liked}
      aria-disabled={onLike === null}
      aria-label={`${t('like')} · ${t('likes', { count: likes })}`}
      title={t(liked ? 'unlike' : 'like')}
      onClick={() => onLike?.(!liked)}
    >
      <Sign size={15} stroke={1.8} aria-hidden="true" />
      {likes}
    </button>
  )
}
