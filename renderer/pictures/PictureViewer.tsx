import { Loader } from '@mantine/core'
import { useState } from 'react'
import { usePicture } from '../data/pictures.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import classes from './PictureViewer.module.css'
import { picturesTexts } from './pictures.texts.ts'
import { ViewerFrame } from './ViewerFrame.tsx'
import { ZoomablePicture } from './ZoomablePicture.tsx'

interface PictureViewerProps {
  readonly pictureIds: readonly string[]
  readonly startAt: number
  readonly name: string
  readonly onClose: () => void
}

/** The pictures of a message one by one, as large as the window. @see MSG-1 */
export function PictureViewer({ pictureIds, startAt, name, onClose }: PictureViewerProps) {
  const [place, setPlace] = useState(startAt)
  return (
    <ViewerFrame title={name} place={place} count={pictureIds.length} onPlace={setPlace} onClose={onClose}>
      <Large pictureId={pictureIds[place] ?? ''} name={name} />
    </ViewerFrame>
  )
}

function Large({ pictureId, name }: { readonly pictureId: string; readonly name: string }) {
  const t = useTexts(picturesTexts)
  const explain = useExplain()
  const picture = usePicture(pictureId)
  if (picture.phase === 'there') return <ZoomablePicture url={picture.url} name={name} />
  return (
    <div className={classes.note}>
      {picture.phase === 'loading' ? <Loader size="sm" aria-label={t('loading')} /> : explain(picture.refusal)}
    </div>
  )
}
