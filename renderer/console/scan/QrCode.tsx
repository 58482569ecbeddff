import { create } from 'qrcode'
import { useMemo } from 'react'
import classes from './QrCode.module.css'

/** A code as a picture, always dark on white so that every camera reads it. */
export function QrCode({
  text,
  label,
  size = 200,
}: {
  readonly text: string
  readonly label: string
  readonly size?: number
}) {
  const { modules, path } = useMemo(() => drawn(text), [text])
  return (
    <svg
      role="img"
      aria-label={label}
      className={classes.code}
      width={size}
      height={size}
      viewBox={`-2 -2 ${modules + 4} ${modules + 4}`}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="currentColor" />
    </svg>
  )
}

function drawn(text: string): { readonly modules: number; readonly path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const dark = Array.from({ length: size * size }, (_, at) => at).filter((at) => modules.data[at])
  return { modules: size, path: dark.map((at) => `M${at % size} ${Math.floor(at / size)}h1v1h-1z`).join('') }
}
