import { IconPhotoOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { PictureBody } from '#shared/domain/message.ts'
import { usePicture } from '../data/pictures.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import classes from './PictureGrid.module.css'
import { PictureViewer } from './PictureViewer.tsx'
import { columnsFor, singlePlace } from './picture-places.ts'
import { picturesTexts } from './pictures.texts.ts'

const square = { width: 108, height: 108 }

/** The pictures of a message; their places are there before they are, so that nothing jumps. A click enlarges. @see MSG-1 */
export function PictureGrid({ pictures, caption }: Pick<PictureBody, 'pictures' | 'caption'>) {
  const t = useTexts(picturesTexts)
  const [opened, setOpened] = useState<number | null>(null)
  const [first] = pictures
  const alone = pictures.length === 1 && first !== undefined
  const name = caption ?? t('picture')

  return (
    <>
      <div
        className={classes.grid}
        style={alone ? undefined : { gridTemplateColumns: `repeat(${columnsFor(pictures.length)}, auto)` }}
      >
        {pictures.map((picture, place) => (
          <Tile
            key={picture.pictureId}
            pictureId={picture.pictureId}
            size={alone ? singlePlace(picture) : square}
            label={pictures.length === 1 ? t('enlarge', { name }) : t('enlargeNumber', { name, number: place + 1 })}
            onOpen={() => setOpened(place)}
          />
        ))}
      </div>
      {opened !== null && (
        <PictureViewer
          pictureIds={pictures.map(({ pictureId }) => pictureId)}
          startAt={opened}
          name={name}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}

interface TileProps {
  readonly pictureId: string
  readonly size: { readonly width: number; readonly height: number }
  readonly label: string
  readonly onOpen: () => void
}

function Tile({ pictureId, size, label, onOpen }: TileProps) {
  const t = useTexts(picturesTexts)
  const explain = useExplain()
  const picture = usePicture(pictureId)
  const [broken, setBroken] = useState<string | null>(null)
  if (picture.phase === 'loading')
    return <span className={classes.tile} style={size} role="img" aria-label={t('loading')} />
  if (picture.phase === 'refused' || picture.url === broken) {
    const why = picture.phase === 'refused' ? explain(picture.refusal) : t('dropped')
    return (
      <span className={classes.tile} style={size} role="img" aria-label={why} title={why}>
        <IconPhotoOff size={22} stroke={1.6} aria-hidden="true" />
      </span>
    )
  }
  return (
    <button type="button" data-opens="" className={classes.tile} style={size} aria-label={label} onClick={onOpen}>
      <img className={classes.picture} src={picture.url} alt="" onError={() => setBroken(picture.url)} />
    </button>
  )
}
