import { useState } from 'react'
import type { PostAction, PostContent } from '#shared/features/post/post.ts'
import type { Refusal } from '#shared/protocol/reply.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import type { CardFacts } from '../face.ts'
import { keepToolDraft, readToolDraft } from '../tool-draft.ts'
import { PostComposer } from './PostComposer.tsx'
import { postTexts } from './post.texts.ts'

interface EditPostProps {
  readonly card: CardFacts
  readonly content: PostContent
  readonly busy: boolean
  readonly refusal: Refusal | null
  readonly onAct: (action: PostAction) => Promise<boolean>
  readonly onDone: () => void
}

/** The post as its author writes it anew; what is not saved yet survives closing, as a new post does. @see POST-4, POST-5 */
export function EditPost({ card, content, busy, refusal, onAct, onDone }: EditPostProps) {
  const t = useTexts(postTexts)
  const place = { personId: card.createdBy, conversationId: card.conversationId, tool: `post.${card.id}` }
  const [saved] = useState(() => readToolDraft(place) ?? content)

  async function save(edited: PostContent): Promise<void> {
    if (!(await onAct({ type: 'edit', content: edited }))) return
    keepToolDraft(place, null)
    onDone()
  }

  return (
    <PostComposer
      conversationId={card.conversationId}
      saved={saved}
      busy={busy}
      refusal={refusal}
      save={{ button: t('save') }}
      onSave={(draft) => keepToolDraft(place, draft)}
      onSubmit={(edited) => void save(edited)}
      onCancel={() => {
        keepToolDraft(place, null)
        onDone()
      }}
    />
  )
}
