import { useState } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { FileIcon } from '../FileIcon.tsx'
import type { PreviewProps } from '../FilePreview.tsx'
import { filesTexts } from '../files.texts.ts'
import { InsteadOfPreview } from '../InsteadOfPreview.tsx'
import { useBlobUrl } from '../use-blob-url.ts'
import classes from './preview.module.css'

/** Sound and moving pictures, with the player of the page. @see FILE-2 */
export function MediaPreview({ file, content }: PreviewProps) {
  const t = useTexts(filesTexts)
  const url = useBlobUrl(content)
  const [broken, setBroken] = useState(false)
  if (broken) return <InsteadOfPreview file={file}>{t('damaged')}</InsteadOfPreview>
  if (url === null) return null
  const playing = { src: url, controls: true, onError: () => setBroken(true), 'aria-label': file.name }
  if (file.kind === 'video') {
    return <video className={classes.video} {...playing} />
  }
  return (
    <div className={classes.audio}>
      <FileIcon kind="audio" size={72} />
      <audio {...playing} />
    </div>
  )
}
