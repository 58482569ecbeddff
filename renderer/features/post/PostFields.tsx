import { Button, TextInput } from '@mantine/core'
import { IconEye, IconPencil } from '@tabler/icons-react'
import { type KeyboardEvent, lazy, Suspense, useId, useRef, useState } from 'react'
import { bodyCounts } from '#shared/features/post/body-fits.ts'
import { PostBody } from '#shared/features/post/post-body.ts'
import { postLimits } from '#shared/features/post/post-limits.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { isPlainEnter } from '../../keyboard/is-plain-enter.ts'
import type { WrittenDraft } from '../use-draft.ts'
import { BodyView } from './BodyView.tsx'
import classes from './PostFields.module.css'
import { postTexts } from './post.texts.ts'
import type { PostDraft, PostProblem } from './post-draft.ts'

const BodyEditor = lazy(async () => ({ default: (await import('./BodyEditor.tsx')).BodyEditor }))

interface PostFieldsProps {
  readonly conversationId: string
  readonly draft: Pick<WrittenDraft<PostDraft, PostProblem>, 'value' | 'problems' | 'change'>
  readonly onBusy: (busy: boolean) => void
}

/** Title and body of a post being written, with what is wrong, how much room is left, and how it will look. @see POST-1 */
export function PostFields({ conversationId, draft: { value, problems, change }, onBusy }: PostFieldsProps) {
  const t = useTexts(postTexts)
  const noteId = useId()
  const fields = useRef<HTMLDivElement>(null)
  const [showing, setShowing] = useState<'editor' | 'preview'>('editor')
  const says = (at: PostProblem['at']) => problems.find((problem) => problem.at === at)?.says
  const wrong = says('body')
  const { characters, pictures } = bodyCounts(value.body)
  const preview = PostBody.safeParse(value.body)
  const titleSays = says('title')

  function toBody(event: KeyboardEvent): void {
    if (!isPlainEnter(event)) return
    event.preventDefault()
    fields.current?.querySelector<HTMLElement>('[contenteditable="true"]')?.focus()
  }

  return (
    <div ref={fields}>
      <TextInput
        data-autofocus
        aria-label={t('title')}
        placeholder={t('titleHint')}
        size="md"
        mb={10}
        value={value.title}
        error={titleSays && t(titleSays)}
        onChange={(event) => change({ title: event.currentTarget.value })}
        onKeyDown={toBody}
      />
      {/* What is on its way into the editor would be lost with it: it stays, out of sight. */}
      <div hidden={showing === 'preview'}>
        <Suspense fallback={<p className={classes.loading}>{t('loadingEditor')}</p>}>
          <BodyEditor
            conversationId={conversationId}
            body={value.body}
            wrong={wrong !== undefined}
            describedBy={noteId}
            onChange={(body) => change({ body })}
            onBusy={onBusy}
          />
        </Suspense>
      </div>
      {showing === 'preview' && (
        <section className={classes.preview} aria-label={t('preview')}>
          <h3>{value.title.trim() || t('untitled')}</h3>
          {preview.success ? (
            <BodyView body={preview.data} conversationId={conversationId} />
          ) : (
            <p className={classes.error}>{t(wrong ?? 'bodyWrong')}</p>
          )}
        </section>
      )}
      <div className={classes.counters} id={noteId}>
        <span data-over={characters > postLimits.characters || undefined}>
          {t('characters', { count: characters, most: postLimits.characters })}
        </span>
        <span data-over={pictures > postLimits.pictures || undefined}>
          {t('pictures', { count: pictures, most: postLimits.pictures })}
        </span>
        {wrong && (
          <span className={classes.error} role="alert">
            {t(wrong)}
          </span>
        )}
        <span className={classes.space} />
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={
            showing === 'editor' ? (
              <IconEye size={15} aria-hidden="true" />
            ) : (
              <IconPencil size={15} aria-hidden="true" />
            )
          }
          onClick={() => setShowing(showing === 'editor' ? 'preview' : 'editor')}
        >
          {t(showing === 'editor' ? 'preview' : 'backToWriting')}
        </Button>
      </div>
    </div>
  )
}
