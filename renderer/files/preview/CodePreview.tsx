import type { ElementContent, RootContent } from 'hast'
import type { ReactNode } from 'react'
import { extensionOf } from '#shared/domain/clean-file-name.ts'
import type { PreviewProps } from '../FilePreview.tsx'
import classes from './preview.module.css'
import { Scrolled } from './Scrolled.tsx'
import { useParsed } from './use-parsed.ts'
import { useText } from './use-text.ts'

/** Longer ones are shown without colours. */
const colouredAtMost = 200_000

/** Code as it is, and in colours as soon as they are found, drawn from the highlighter's tree. @see FILE-2 */
export function CodePreview({ file, content }: PreviewProps) {
  const text = useText(content)
  const short = text !== null && text.length <= colouredAtMost
  const parsed = useParsed('code', short ? text : null, extensionOf(file.name))
  return (
    <Scrolled label={file.name}>
      <pre className={classes.code}>{parsed.phase === 'there' ? drawn(parsed.tree.children) : text}</pre>
    </Scrolled>
  )
}

function drawn(nodes: readonly (RootContent | ElementContent)[]): ReactNode {
  return nodes.map((node, place) => {
    if (node.type === 'text') return node.value
    if (node.type !== 'element') return null
    const names = node.properties.className
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a tree that never changes.
      <span key={place} className={Array.isArray(names) ? names.join(' ') : undefined}>
        {drawn(node.children)}
      </span>
    )
  })
}
