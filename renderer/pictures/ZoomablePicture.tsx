import { ActionIcon } from '@mantine/core'
import { IconAspectRatio, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState, type WheelEvent } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { picturesTexts } from './pictures.texts.ts'
import classes from './ZoomablePicture.module.css'
import { zoomBy } from './zoom-by.ts'

interface ZoomablePictureProps {
  readonly url: string
  readonly name: string
  readonly onBroken?: () => void
}

/** A picture that fits its place until it is made larger; +, − and 0, the wheel with Ctrl, a double click. @see FILE-2 */
export function ZoomablePicture({ url, name, onBroken }: ZoomablePictureProps) {
  const t = useTexts(picturesTexts)
  const [zoom, setZoom] = useState<number | null>(null)
  const picture = useRef<HTMLImageElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture starts whole again.
  useEffect(() => setZoom(null), [url])

  const shownAt = (): number => {
    const { width = 1, naturalWidth = 1 } = picture.current ?? {}
    return zoom ?? (naturalWidth === 0 ? 1 : width / naturalWidth)
  }
  const change = (direction: 'in' | 'out') => setZoom(zoomBy(shownAt(), direction))

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === '+' || event.key === '=') change('in')
    else if (event.key === '-') change('out')
    else if (event.key === '0') setZoom(null)
    else return
    event.preventDefault()
  }

  function onWheel(event: WheelEvent): void {
    if (event.ctrlKey) change(event.deltaY < 0 ? 'in' : 'out')
  }

  return (
    <div className={classes.place}>
      <section
        className={classes.scroller}
        data-zoomed={zoom !== null || undefined}
        aria-label={name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled and zoomed by keyboard.
        tabIndex={0}
        onKeyDown={onKeyDown}
        onWheel={onWheel}
        onDoubleClick={() => setZoom(zoom === null ? 1 : null)}
      >
        <img
          ref={picture}
          className={classes.picture}
          src={url}
          alt={name}
          draggable={false}
          style={zoom === null ? undefined : { width: (picture.current?.naturalWidth ?? 0) * zoom }}
          onError={onBroken}
        />
      </section>
      <div className={classes.acts}>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={t('zoomOut')}
          title={t('zoomOut')}
          onClick={() => change('out')}
        >
          <IconZoomOut size={17} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={t('wholePicture')}
          title={t('wholePicture')}
          onClick={() => setZoom(null)}
        >
          <IconAspectRatio size={17} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={t('zoomIn')}
          title={t('zoomIn')}
          onClick={() => change('in')}
        >
          <IconZoomIn size={17} aria-hidden="true" />
        </ActionIcon>
      </div>
    </div>
  )
}
