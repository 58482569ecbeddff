import type { PreviewProps } from '../FilePreview.tsx'
import classes from './preview.module.css'
import { Scrolled } from './Scrolled.tsx'
import { useText } from './use-text.ts'

/** Plain text as it is. @see FILE-2 */
export function TextPreview({ file, content }: PreviewProps) {
  const text = useText(content)
  return (
    <Scrolled label={file.name}>
      <pre className={classes.text}>{text}</pre>
    </Scrolled>
  )
}
