import { VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import type { PostAction, PostContent, PostEntry, PostState } from '#shared/features/post/post.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CardLink } from '../CardLink.tsx'
import { DetailSection } from '../DetailSection.tsx'
import type { Answers, DetailProps } from '../face.ts'
import { featureTexts } from '../features.texts.ts'
import { PeopleChips } from '../PeopleChips.tsx'
import { RefusalNote } from '../RefusalNote.tsx'
import { keepToolDraft, readToolDraft } from '../tool-draft.ts'
import { CommentField } from './CommentField.tsx'
import { type Comment, CommentList } from './CommentList.tsx'
import classes from './PostDetail.module.css'
import { postTexts } from './post.texts.ts'

interface PostTalkProps extends DetailProps<PostContent, PostEntry, PostState, PostAction> {
  readonly me: string | null
}

/** Who likes a post, and what is said about it. @see POST-4 */
export function PostTalk({ card, answers, state, phase, mayManage, busy, me, onAct, onRetryAnswers }: PostTalkProps) {
  const t = useTexts(postTexts)
  const shared = useTexts(featureTexts)
  const [said, setSaid] = useState('')
  const open = phase === 'open'
  const place = { personId: me ?? '', conversationId: card.conversationId, tool: `post.${card.id}.comment` }

  async function remove({ person, slot }: Comment): Promise<void> {
    if (await onAct({ type: 'deleteComment', personId: person.id, slot })) setSaid(t('commentDeleted'))
  }

  if (answers.phase === 'loading') return <p className={classes.question}>{shared('loading')}</p>
  if (answers.phase === 'refused') {
    return (
      <RefusalNote refusal={answers.refusal}>
        <CardLink onClick={onRetryAnswers}>{shared('tryAgain')}</CardLink>
      </RefusalNote>
    )
  }
  const { likers, comments } = sorted(answers)
  return (
    <>
      {likers.length > 0 && (
        <DetailSection title={t('likes', { count: likers.length })}>
          <PeopleChips people={likers} label={t('likedBy')} />
        </DetailSection>
      )}
      <DetailSection title={t('comments', { count: state.comments })}>
        <div className={classes.comments}>
          <CommentList
            comments={comments}
            none={t(open ? 'noComments' : 'noCommentsClosed')}
            mayDelete={({ person }) => open && (mayManage || person.id === me)}
            onDelete={(comment) => void remove(comment)}
          />
          {open && (
            <CommentField
              saved={String(readToolDraft(place) ?? '')}
              onSave={(text) => keepToolDraft(place, text === '' ? null : text)}
              busy={busy === 'act'}
              onComment={(text) => onAct({ type: 'comment', text })}
            />
          )}
        </div>
        <VisuallyHidden role="status">{said}</VisuallyHidden>
      </DetailSection>
    </>
  )
}

function sorted({ entries }: Extract<Answers<PostEntry>, { phase: 'there' }>) {
  return {
    likers: entries.filter(({ entry }) => entry.type === 'like').map(({ person }) => person),
    comments: entries.filter((given): given is Comment => given.entry.type === 'comment'),
  }
}
