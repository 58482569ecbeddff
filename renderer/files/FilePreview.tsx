import { ActionIcon, Progress } from '@mantine/core'
import { IconDownload, IconShare3 } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { DomainError } from '#shared/domain/error.ts'
import type { FileFacts } from '#shared/domain/file.ts'
import { useDownload } from '../data/downloads.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { ViewerFrame } from '../pictures/ViewerFrame.tsx'
import { notify } from '../shell/notify.ts'
import classes from './FilePreview.module.css'
import { fileSize } from './file-size.ts'
import { filesTexts } from './files.texts.ts'
import { forwardFile } from './forward.store.ts'
import { InsteadOfPreview } from './InsteadOfPreview.tsx'
import { closePreview, previewFiles, usePreview } from './preview.store.ts'
import { type PreviewKind, type PreviewPlan, previewPlan } from './preview-limits.ts'
import { useFileBytes } from './use-file-bytes.ts'
import { useStillThere } from './use-still-there.ts'

/** What draws the bytes of one kind. */
export interface PreviewProps {
  readonly file: FileFacts
  readonly content: Blob
}

/** The heavy ones come when they are wanted. */
const previews: { readonly [Kind in PreviewKind]: (props: PreviewProps) => ReactNode } = {
  image: later(async () => (await import('./preview/ImagePreview.tsx')).ImagePreview),
  video: later(async () => (await import('./preview/MediaPreview.tsx')).MediaPreview),
  audio: later(async () => (await import('./preview/MediaPreview.tsx')).MediaPreview),
  pdf: later(async () => (await import('./preview/PdfPreview.tsx')).PdfPreview),
  text: later(async () => (await import('./preview/TextPreview.tsx')).TextPreview),
  markdown: later(async () => (await import('./preview/MarkdownPreview.tsx')).MarkdownPreview),
  code: later(async () => (await import('./preview/CodePreview.tsx')).CodePreview),
}

function later(load: () => Promise<(props: PreviewProps) => ReactNode>): (props: PreviewProps) => ReactNode {
  const Loaded = lazy(async () => ({ default: await load() }))
  return (props) => <Loaded {...props} />
}

/** The file that is being looked at, over everything else, with those beside it one arrow key away. @see FILE-2 */
export function FilePreview() {
  const { files, fileId } = usePreview()
  useEffect(() => closePreview, [])
  const place = files.findIndex(({ id }) => id === fileId)
  const file = files[place]
  return file && <LookedAt file={file} place={place} />
}

function LookedAt({ file, place }: { readonly file: FileFacts; readonly place: number }) {
  const t = useTexts(filesTexts)
  const explain = useExplain()
  const { files, forwardable } = usePreview()
  useStillThere(file.id, () => {
    closePreview()
    notify({ tone: 'failed', message: explain(new DomainError('not_found', 'file.unknown')) })
  })
  return (
    <ViewerFrame
      title={file.name}
      place={place}
      count={files.length}
      onPlace={(next) => previewFiles(files, files[next]?.id ?? file.id, forwardable)}
      onClose={closePreview}
      acts={
        <>
          <DownloadAct key={file.id} file={file} />
          {forwardable && (
            <ActionIcon aria-label={t('forward', { name: file.name })} onClick={() => forwardFile(file)}>
              <IconShare3 size={18} aria-hidden="true" />
            </ActionIcon>
          )}
        </>
      }
    >
      <Shown key={file.id} file={file} plan={previewPlan(file)} />
    </ViewerFrame>
  )
}

function DownloadAct({ file }: { readonly file: FileFacts }) {
  const t = useTexts(filesTexts)
  const explain = useExplain()
  const { download, start } = useDownload(file)
  const before = useRef(download)

  // The row it was opened from says how it ended, and lies below.
  useEffect(() => {
    if (before.current === download) return
    before.current = download
    if (download.phase === 'saved') notify({ tone: 'done', message: t('saved', { name: download.name }) })
    if (download.phase === 'failed') notify({ tone: 'failed', message: explain(download.refusal) })
  }, [download, t, explain])

  return (
    <ActionIcon loading={download.phase === 'running'} aria-label={t('download', { name: file.name })} onClick={start}>
      <IconDownload size={18} aria-hidden="true" />
    </ActionIcon>
  )
}

function Shown({ file, plan }: { readonly file: FileFacts; readonly plan: PreviewPlan }) {
  const t = useTexts(filesTexts)
  if (file.bytes === 0) return <InsteadOfPreview file={file}>{t('empty')}</InsteadOfPreview>
  if (plan.type === 'shown') return <Fetched file={file} as={plan.as} first={plan.first} />
  const why = plan.type === 'none' ? t('cannotPreview') : t('tooLargeToPreview', { limit: fileSize(plan.limit) })
  return <InsteadOfPreview file={file}>{why}</InsteadOfPreview>
}

interface FetchedProps {
  readonly file: FileFacts
  readonly as: PreviewKind
  readonly first: number | undefined
}

function Fetched({ file, as, first }: FetchedProps) {
  const t = useTexts(filesTexts)
  const explain = useExplain()
  const got = useFileBytes(file, first)
  if (got.phase === 'refused') return <InsteadOfPreview file={file}>{explain(got.refusal)}</InsteadOfPreview>
  if (got.phase === 'loading') {
    const percent = Math.floor((100 * got.bytes) / Math.max(1, first ?? file.bytes))
    return (
      <div className={classes.note} role="status">
        <Progress value={percent} w={220} size="sm" aria-label={t('loading')} />
        {t('loadingOf', { percent })}
      </div>
    )
  }
  const Preview = previews[as]
  return (
    <Suspense fallback={<div className={classes.note}>{t('loading')}</div>}>
      <div className={classes.shown}>
        {first !== undefined && <p className={classes.cut}>{t('cut', { size: fileSize(first) })}</p>}
        <Preview file={file} content={got.content} />
      </div>
    </Suspense>
  )
}
