import type { Nodes, Parents } from 'mdast'
import { Fragment, type ReactNode } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import type { PreviewProps } from '../FilePreview.tsx'
import { filesTexts } from '../files.texts.ts'
import classes from './preview.module.css'
import { Scrolled } from './Scrolled.tsx'
import { useParsed } from './use-parsed.ts'
import { useText } from './use-text.ts'

/** Markdown drawn from its tree; HTML in it is shown as the text it is, links and pictures elsewhere are named only. @see FILE-2 FILE-5 */
export function MarkdownPreview({ file, content }: PreviewProps) {
  const t = useTexts(filesTexts)
  const text = useText(content)
  const parsed = useParsed('markdown', text)
  if (parsed.phase === 'loading') return <p className={classes.loading}>{t('loading')}</p>
  return (
    <Scrolled label={file.name}>
      {parsed.phase === 'there' ? (
        <div className={classes.markdown}>{children(parsed.tree)}</div>
      ) : (
        <>
          <p className={classes.plain}>{t('plain')}</p>
          <pre className={classes.text}>{text}</pre>
        </>
      )}
    </Scrolled>
  )
}

function children(node: Parents): ReactNode {
  return node.children.map((child, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a tree that never changes.
    <Fragment key={place}>{drawn(child)}</Fragment>
  ))
}

function drawn(node: Nodes): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p>{children(node)}</p>
    case 'heading': {
      const Heading = headings[node.depth - 1] ?? 'h6'
      return <Heading>{children(node)}</Heading>
    }
    case 'text':
      return node.value
    case 'html':
      return <code>{node.value}</code>
    case 'emphasis':
      return <em>{children(node)}</em>
    case 'strong':
      return <strong>{children(node)}</strong>
    case 'delete':
      return <s>{children(node)}</s>
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'code':
      return <pre className={classes.code}>{node.value}</pre>
    case 'blockquote':
      return <blockquote>{children(node)}</blockquote>
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{children(node)}</ol> : <ul>{children(node)}</ul>
    case 'listItem':
      return (
        <li>
          {typeof node.checked === 'boolean' && <input type="checkbox" checked={node.checked} readOnly disabled />}
          {node.spread ? children(node) : node.children.map(unwrapped)}
        </li>
      )
    case 'link':
      return <span title={node.url}>{children(node)}</span>
    case 'image':
      return <em>{`[${node.alt || node.url}]`}</em>
    case 'thematicBreak':
      return <hr />
    case 'break':
      return <br />
    case 'table':
      return (
        <table>
          <tbody>{children(node)}</tbody>
        </table>
      )
    case 'tableRow':
      return <tr>{children(node)}</tr>
    case 'tableCell':
      return <td>{children(node)}</td>
    default:
      return 'children' in node ? children(node) : null
  }
}

/** A close list says its items without paragraphs. */
function unwrapped(node: Nodes, place: number): ReactNode {
  return <Fragment key={place}>{node.type === 'paragraph' ? children(node) : drawn(node)}</Fragment>
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const
