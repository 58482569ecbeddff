import { VisuallyHidden } from '@mantine/core'
import { IconArticle, IconMessageCircle } from '@tabler/icons-react'
import { bodyNodes, bodyText } from '#shared/features/post/body-nodes.ts'
import type { PostAction, PostContent, PostEntry, PostState } from '#shared/features/post/post.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { WidePicture } from '../../pictures/WidePicture.tsx'
import { CardLink } from '../CardLink.tsx'
import type { CardProps } from '../face.ts'
import { ToolCard } from '../ToolCard.tsx'
import { LikeButton } from './LikeButton.tsx'
import classes from './PostCard.module.css'
import { postTexts } from './post.texts.ts'

/** More than two lines of any width. */
const excerptAtMost = 160

/** A post in the timeline: title, cover, two lines, how many like it and talk about it. @see POST-2, POST-4 */
export function PostCard(props: CardProps<PostContent, PostEntry, PostState, PostAction>) {
  const { content, state, mine, phase, busy, onAct, onOpen } = props
  const t = useTexts(postTexts)
  const cover = coverOf(content)
  const excerpt = bodyText(content.body).replace(/\s+/g, ' ').slice(0, excerptAtMost)
  const facts = [state.editedAt !== null && t('edited'), phase === 'ended' && t('closed')]
  const open = phase === 'open' && busy === null
  return (
    <ToolCard
      icon={IconArticle}
      label={t('label')}
      facts={facts.filter((fact) => fact !== false)}
      title={content.title}
      {...(phase === 'sending' ? {} : { onOpen })}
      footer={
        <span className={classes.counts}>
          <LikeButton
            likes={state.likes}
            liked={mine?.type === 'like'}
            onLike={open ? (liked) => void onAct({ type: 'like', liked }) : null}
          />
          <span className={classes.comments}>
            <IconMessageCircle size={15} stroke={1.8} aria-hidden="true" />
            <span aria-hidden="true">{state.comments}</span>
            <VisuallyHidden>{t('comments', { count: state.comments })}</VisuallyHidden>
          </span>
        </span>
      }
      actions={phase === 'sending' ? undefined : <CardLink onClick={onOpen}>{t('read')}</CardLink>}
    >
      {cover && (
        <div className={classes.cover}>
          <WidePicture
            as="cover"
            pictureId={cover.id}
            name={t('pictureNumber', { number: 1 })}
            width={cover.width}
            height={cover.height}
          />
        </div>
      )}
      {excerpt !== '' && <p className={classes.excerpt}>{excerpt}</p>}
    </ToolCard>
  )
}

/** The first picture there is. */
function coverOf({
  body,
}: PostContent): { readonly id: string; readonly width: number; readonly height: number } | null {
  for (const node of bodyNodes(body)) if (node.type === 'image') return node.attrs
  return null
}
