import type { ElementContent, Root, RootContent } from 'hast'
import { common, createLowlight } from 'lowlight'
import { type ReactNode, useMemo } from 'react'
import { extensionOf } from '#shared/domain/clean-file-name.ts'
import type { PreviewProps } from '../FilePreview.tsx'
import classes from './preview.module.css'
import { Scrolled } from './Scrolled.tsx'
import { useText } from './use-text.ts'

const lowlight = createLowlight(common)

/** Longer ones are shown without colours: finding them would make the window wait. */
const colouredAtMost = 200_000

/** Code in colours, drawn from the highlighter's tree. @see FILE-2 */
export function CodePreview({ file, content }: PreviewProps) {
  const text = useText(content)
  const tree = useMemo(() => (text === null ? null : coloured(text, extensionOf(file.name))), [text, file.name])
  return (
    <Scrolled label={file.name}>
      <pre className={classes.code}>{tree === null ? text : drawn(tree.children)}</pre>
    </Scrolled>
  )
}

function coloured(text: string, language: string): Root | null {
  return text.length <= colouredAtMost && lowlight.registered(language) ? lowlight.highlight(language, text) : null
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
