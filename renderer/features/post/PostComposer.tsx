import { useRef, useState } from 'react'
import type { PostContent } from '#shared/features/post/post.ts'
import { ComposerForm } from '../ComposerForm.tsx'
import type { ComposerProps } from '../face.ts'
import { useDraft } from '../use-draft.ts'
import { PostFields } from './PostFields.tsx'
import { postDraft } from './post-draft.ts'

interface PostComposerProps extends Omit<ComposerProps<PostContent>, 'now'> {
  readonly save?: { readonly button: string }
}

/** Writes a post, or writes one anew. @see POST-1, POST-4, POST-5 */
export function PostComposer({ save, ...props }: PostComposerProps) {
  const { value, problems, change, submit } = useDraft(postDraft, { ...props, now: () => 0 })
  const [uploading, setUploading] = useState(false)
  // The editor keeps the first function it was given; the title may have changed since.
  const latest = useRef(change)
  latest.current = change
  return (
    <ComposerForm
      busy={props.busy || uploading}
      refusal={props.refusal}
      onSubmit={submit}
      onCancel={props.onCancel}
      {...(save === undefined ? {} : { save })}
    >
      <PostFields
        conversationId={props.conversationId}
        draft={{ value, problems, change: (part) => latest.current(part) }}
        onBusy={setUploading}
      />
    </ComposerForm>
  )
}
