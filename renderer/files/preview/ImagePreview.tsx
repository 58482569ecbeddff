import { useState } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { ZoomablePicture } from '../../pictures/ZoomablePicture.tsx'
import type { PreviewProps } from '../FilePreview.tsx'
import { filesTexts } from '../files.texts.ts'
import { InsteadOfPreview } from '../InsteadOfPreview.tsx'
import { useBlobUrl } from '../use-blob-url.ts'

/** A picture that was sent as a file. @see FILE-2 */
export function ImagePreview({ file, content }: PreviewProps) {
  const t = useTexts(filesTexts)
  const url = useBlobUrl(content)
  const [broken, setBroken] = useState(false)
  if (broken) return <InsteadOfPreview file={file}>{t('damaged')}</InsteadOfPreview>
  return url === null ? null : <ZoomablePicture url={url} name={file.name} onBroken={() => setBroken(true)} />
}
