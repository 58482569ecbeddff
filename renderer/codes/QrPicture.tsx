import { toCanvas } from 'qrcode'
import { useEffect, useRef } from 'react'
import { useShownCode } from '../phone/use-shown-code.ts'

interface QrPictureProps {
  readonly text: string
  /** What it is, for who cannot see it. */
  readonly label: string
  readonly className?: string | undefined
}

const side = 376

/** A text as a QR code, drawn here: nothing leaves the machine for it. */
export function QrPicture({ text, label, className }: QrPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useShownCode(text, label)
  useEffect(() => {
    // The library writes a size of its own into the style; the class decides.
    if (canvas.current)
      void toCanvas(canvas.current, text, { width: side, margin: 0 }).then(() =>
        canvas.current?.removeAttribute('style'),
      )
  }, [text])
  return <canvas ref={canvas} role="img" aria-label={label} className={className} />
}
