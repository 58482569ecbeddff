import { useId } from 'react'
import { useEnterprise } from '../data/enterprise.store.ts'
import classes from './Watermark.module.css'

/** Whose screen this is, faint and all over the chat, where the enterprise wants it. @see GRP-5 */
export function Watermark() {
  const text = useEnterprise((enterprise) => enterprise.watermark)
  const id = useId()
  if (text === null) return null
  return (
    <svg className={classes.watermark} aria-hidden="true" data-watermark={text}>
      <defs>
        <pattern id={id} width="220" height="130" patternUnits="userSpaceOnUse" patternTransform="rotate(-18)">
          <text x="10" y="40">
            {text}
          </text>
          <text x="120" y="105">
            {text}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  )
}
