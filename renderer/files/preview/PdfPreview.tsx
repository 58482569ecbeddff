import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import type { PreviewProps } from '../FilePreview.tsx'
import { filesTexts } from '../files.texts.ts'
import { InsteadOfPreview } from '../InsteadOfPreview.tsx'
import { openPdf } from './open-pdf.ts'
import classes from './preview.module.css'
import { Scrolled } from './Scrolled.tsx'

type Opened =
  | { readonly phase: 'loading' }
  | { readonly phase: 'damaged' }
  | { readonly phase: 'there'; readonly document: PDFDocumentProxy; readonly ratio: number }

/** The pages of a PDF below each other; each is drawn when it comes near. @see FILE-2 */
export function PdfPreview({ file, content }: PreviewProps) {
  const t = useTexts(filesTexts)
  const [opened, setOpened] = useState<Opened>({ phase: 'loading' })
  useEffect(() => {
    const task = openPdf(content)
    let stale = false
    task.then(
      async ({ document, firstPage }) => {
        const { width, height } = firstPage.getViewport({ scale: 1 })
        if (!stale) setOpened({ phase: 'there', document, ratio: height / width })
      },
      () => stale || setOpened({ phase: 'damaged' }),
    )
    return () => {
      stale = true
      void task.then(({ document }) => document.loadingTask.destroy()).catch(() => undefined)
    }
  }, [content])
  if (opened.phase === 'damaged') return <InsteadOfPreview file={file}>{t('damaged')}</InsteadOfPreview>
  if (opened.phase === 'loading') return <p className={classes.loading}>{t('loading')}</p>
  const { document, ratio } = opened
  return (
    <Scrolled label={`${file.name} · ${t('pages', { count: document.numPages })}`}>
      {Array.from({ length: document.numPages }, (_, place) => place + 1).map((page) => (
        <PdfPage key={page} document={document} page={page} ratio={ratio} label={t('page', { page })} />
      ))}
    </Scrolled>
  )
}

interface PdfPageProps {
  readonly document: PDFDocumentProxy
  readonly page: number
  /** Height by width, until the page says better. */
  readonly ratio: number
  readonly label: string
}

function PdfPage({ document, page, ratio, label }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    const watched = canvas.current
    if (watched === null) return
    const watcher = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: '600px' },
    )
    watcher.observe(watched)
    return () => watcher.disconnect()
  }, [])
  useEffect(() => {
    const drawn = canvas.current
    if (!near || drawn === null) return
    let cancel = () => {}
    void document.getPage(page).then((found) => {
      const sharp = Math.min(2, window.devicePixelRatio)
      const natural = found.getViewport({ scale: 1 })
      const viewport = found.getViewport({ scale: (drawn.clientWidth / natural.width) * sharp })
      drawn.width = viewport.width
      drawn.height = viewport.height
      drawn.style.aspectRatio = `${natural.width} / ${natural.height}`
      const task = found.render({ canvas: drawn, viewport })
      cancel = () => task.cancel()
      task.promise.catch(() => undefined)
    })
    return () => cancel()
  }, [near, document, page])
  return (
    <canvas ref={canvas} className={classes.page} style={{ aspectRatio: 1 / ratio }} role="img" aria-label={label} />
  )
}
