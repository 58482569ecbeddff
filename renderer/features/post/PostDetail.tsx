import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { PostAction, PostContent, PostEntry, PostState } from '#shared/features/post/post.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { CardLink } from '../CardLink.tsx'
import { DetailFrame } from '../DetailFrame.tsx'
import type { DetailProps } from '../face.ts'
import { useGroupPeople } from '../use-group-people.ts'
import { BodyView } from './BodyView.tsx'
import { ClosePost } from './ClosePost.tsx'
import { EditPost } from './EditPost.tsx'
import { LikeButton } from './LikeButton.tsx'
import classes from './PostDetail.module.css'
import { PostTalk } from './PostTalk.tsx'
import { postTexts } from './post.texts.ts'
import { type PostVersion, usePostVersions } from './use-post-versions.ts'
import { VersionMenu } from './VersionMenu.tsx'

/** The whole of a post to be read, liked and talked about; its author may write it anew. @see POST-2, POST-4 */
export function PostDetail(props: DetailProps<PostContent, PostEntry, PostState, PostAction>) {
  const { card, content, state, mine, phase, creator, mayManage, busy, onAct } = props
  const t = useTexts(postTexts)
  const { divider } = useTimeTexts()
  const { me } = useGroupPeople(card.conversationId)
  const versions = usePostVersions(card, state.edits)
  const [older, setOlder] = useState<PostVersion | null>(null)
  const [editing, setEditing] = useState(false)
  const open = phase === 'open'

  if (editing && open) {
    return (
      <EditPost
        card={card}
        content={content}
        busy={busy === 'act'}
        refusal={props.refusal}
        onAct={onAct}
        onDone={() => setEditing(false)}
      />
    )
  }
  const shown = older?.content ?? content
  const facts = [
    state.editedAt !== null && t('editedAt', { when: divider(state.editedAt) }),
    phase === 'ended' && t('closed'),
  ]
  return (
    <DetailFrame card={card} creator={creator} facts={facts.filter((fact) => fact !== false)} title={shown.title}>
      {older && (
        <div className={classes.older} role="status">
          {t('olderShown', { number: older.number, when: divider(older.at) })}
          <CardLink onClick={() => setOlder(null)}>{t('backToCurrent')}</CardLink>
        </div>
      )}
      <BodyView key={older?.revision ?? 0} body={shown.body} conversationId={card.conversationId} />
      <div className={classes.bar}>
        <LikeButton
          likes={state.likes}
          liked={mine?.type === 'like'}
          onLike={open && busy === null ? (liked) => void onAct({ type: 'like', liked }) : null}
        />
        <span className={classes.space} />
        {versions.length > 0 && <VersionMenu versions={versions} shown={older} onShow={setOlder} />}
        {open && me?.id === card.createdBy && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPencil size={15} stroke={1.7} aria-hidden="true" />}
            onClick={() => setEditing(true)}
          >
            {t('edit')}
          </Button>
        )}
        {mayManage && phase !== 'ended' && <ClosePost busy={busy === 'end'} onClose={props.onEnd} />}
      </div>
      <PostTalk {...props} me={me?.id ?? null} />
    </DetailFrame>
  )
}
