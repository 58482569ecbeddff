import { IconPhotoOff } from '@tabler/icons-react'
import { type CSSProperties, type ReactNode, useState } from 'react'
import { usePicture } from '../data/pictures.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { EnlargedPicture } from './EnlargedPicture.tsx'
import { picturesTexts } from './pictures.texts.ts'
import classes from './WidePicture.module.css'

interface WidePictureProps {
  readonly pictureId: string
  /** What it is a picture of, for who cannot see it. */
  readonly name: string
  /** Of the picture, in pixels: its place is there before it is. */
  readonly width: number
  readonly height: number
  /** `cover` fills a strip of this ratio, cut where it is longer, and is no button. */
  readonly as?: 'whole' | 'cover'
}

const coverRatio = 21 / 9

/** A picture as wide as there is room, never larger than it is; a click enlarges it. @see MSG-1 */
export function WidePicture({ pictureId, name, width, height, as = 'whole' }: WidePictureProps) {
  const t = useTexts(picturesTexts)
  const explain = useExplain()
  const picture = usePicture(pictureId)
  const [broken, setBroken] = useState<string | null>(null)
  const [enlarged, setEnlarged] = useState(false)
  const className = [classes.place, as === 'cover' && classes.cover].filter(Boolean).join(' ')
  const style: CSSProperties & Record<`--${string}`, string | number> = {
    '--ratio': as === 'cover' ? coverRatio : width / height,
    '--width': `${Math.max(width, 48)}px`,
  }
  const instead = (says: string, sign: ReactNode) => (
    <span className={className} style={style} role="img" aria-label={says} title={says}>
      {sign}
    </span>
  )

  if (picture.phase === 'loading') return instead(t('loading'), null)
  if (picture.phase === 'refused' || picture.url === broken) {
    const why = picture.phase === 'refused' ? explain(picture.refusal) : t('dropped')
    return instead(why, <IconPhotoOff size={22} stroke={1.6} aria-hidden="true" />)
  }
  const shown = (alt: string) => (
    <img className={classes.picture} src={picture.url} alt={alt} onError={() => setBroken(picture.url)} />
  )
  if (as === 'cover') {
    return (
      <span className={className} style={style}>
        {shown(name)}
      </span>
    )
  }
  return (
    <>
      <button
        type="button"
        className={className}
        style={style}
        aria-label={t('enlarge', { name })}
        onClick={() => setEnlarged(true)}
      >
        {shown('')}
      </button>
      {enlarged && <EnlargedPicture url={picture.url} name={name} onClose={() => setEnlarged(false)} />}
    </>
  )
}
