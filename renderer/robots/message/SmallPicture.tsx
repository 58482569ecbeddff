import { IconPhoto } from '@tabler/icons-react'
import { useState } from 'react'
import { usePicture } from '../../data/pictures.ts'
import classes from './SmallPicture.module.css'

interface SmallPictureProps {
  readonly pictureId: string
  readonly className?: string | undefined
  /** A sign in place of what is not there; an icon beside a name needs none. */
  readonly instead?: boolean
}

/** A picture that belongs to words which say it all. Its place is there before it is, and when it never comes. */
export function SmallPicture({ pictureId, className, instead = true }: SmallPictureProps) {
  const picture = usePicture(pictureId)
  const [broken, setBroken] = useState<string | null>(null)
  const there = picture.phase === 'there' && picture.url !== broken
  if (!there && !instead) return null
  return (
    <span className={[classes.place, className].filter(Boolean).join(' ')} aria-hidden="true">
      {there ? (
        <img src={picture.url} alt="" onError={() => setBroken(picture.url)} />
      ) : (
        picture.phase !== 'loading' && <IconPhoto size={20} stroke={1.5} />
      )}
    </span>
  )
}
