import { useState } from 'react'
import type { PostEntry } from '#shared/features/post/post.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { CardLink } from '../CardLink.tsx'
import type { Answers } from '../face.ts'
import classes from './CommentList.module.css'
import { postTexts } from './post.texts.ts'

type Given = Extract<Answers<PostEntry>, { phase: 'there' }>['entries'][number]
/** One comment, as it lies among the entries. */
export type Comment = Given & { readonly entry: Extract<PostEntry, { type: 'comment' }> }

interface CommentListProps {
  /** In the order of being written. */
  readonly comments: readonly Comment[]
  /** What is said where there are none. */
  readonly none: string
  readonly mayDelete: (comment: Comment) => boolean
  readonly onDelete: (comment: Comment) => void
}

const shownAtOnce = 20

/** The latest comments, and the earlier ones page by page. @see POST-4 */
export function CommentList({ comments, none, mayDelete, onDelete }: CommentListProps) {
  const t = useTexts(postTexts)
  const [shown, setShown] = useState(shownAtOnce)
  const earlier = Math.max(0, comments.length - shown)
  if (comments.length === 0) return <p className={classes.none}>{none}</p>
  return (
    <>
      {earlier > 0 && (
        <CardLink onClick={() => setShown(shown + shownAtOnce)}>{t('earlier', { count: earlier })}</CardLink>
      )}
      <ul className={classes.list} aria-label={t('commentsTitle')}>
        {comments.slice(earlier).map((comment) => (
          <CommentLine
            key={`${comment.person.id} ${comment.slot}`}
            comment={comment}
            {...(mayDelete(comment) ? { onDelete: () => onDelete(comment) } : {})}
          />
        ))}
      </ul>
    </>
  )
}

interface CommentLineProps {
  readonly comment: Comment
  /** Absent where it is not theirs to delete. Asked twice. */
  readonly onDelete?: () => void
}

function CommentLine({ comment: { person, entry }, onDelete }: CommentLineProps) {
  const t = useTexts(postTexts)
  const { divider } = useTimeTexts()
  const [asking, setAsking] = useState(false)
  const { name } = person
  return (
    <li className={classes.comment}>
      <Avatar id={person.id} name={name} size={28} />
      <div className={classes.words}>
        <div className={classes.line}>
          <span className={classes.name}>{name}</span>
          <span>{divider(entry.at)}</span>
          {onDelete && (
            <button
              type="button"
              className={classes.delete}
              data-asking={asking || undefined}
              aria-label={t(asking ? 'deleteCommentSure' : 'deleteComment', { name })}
              onClick={asking ? onDelete : () => setAsking(true)}
              onBlur={() => setAsking(false)}
            >
              {t(asking ? 'sure' : 'delete')}
            </button>
          )}
        </div>
        <p className={classes.text}>{entry.text}</p>
      </div>
    </li>
  )
}
