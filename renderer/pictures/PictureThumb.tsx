import { IconPhotoOff } from '@tabler/icons-react'
import { useState } from 'react'
import { usePicture } from '../data/pictures.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { EnlargedPicture } from './EnlargedPicture.tsx'
import classes from './PictureThumb.module.css'
import { picturesTexts } from './pictures.texts.ts'

interface PictureThumbProps {
  readonly pictureId: string
  /** What it is a picture of, for who cannot see it. */
  readonly name: string
  /** Pixels. */
  readonly size?: number
}

/** A small square of a picture; a click enlarges it. Its place is there before it is. @see MSG-1 */
export function PictureThumb({ pictureId, name, size = 40 }: PictureThumbProps) {
  const t = useTexts(picturesTexts)
  const explain = useExplain()
  const picture = usePicture(pictureId)
  const [broken, setBroken] = useState<string | null>(null)
  const [enlarged, setEnlarged] = useState(false)
  const place = { width: size, height: size }

  if (picture.phase === 'loading') {
    return <span className={classes.thumb} style={place} role="img" aria-label={t('loading')} />
  }
  if (picture.phase === 'refused' || picture.url === broken) {
    const why = picture.phase === 'refused' ? explain(picture.refusal) : t('dropped')
    return (
      <span className={classes.thumb} style={place} role="img" aria-label={why} title={why}>
        <IconPhotoOff size={18} stroke={1.6} aria-hidden="true" />
      </span>
    )
  }
  return (
    <>
      <button
        type="button"
        className={classes.thumb}
        style={place}
        aria-label={t('enlarge', { name })}
        onClick={() => setEnlarged(true)}
      >
        <img className={classes.picture} src={picture.url} alt="" onError={() => setBroken(picture.url)} />
      </button>
      {enlarged && <EnlargedPicture url={picture.url} name={name} onClose={() => setEnlarged(false)} />}
    </>
  )
}
