import { createElement, Fragment, type ReactElement, type ReactNode } from 'react'
import { bodyMentions, bodyPictures } from '#shared/features/post/body-nodes.ts'
import type { PostBlock, PostBody, PostInline, PostMark, PostNode } from '#shared/features/post/post-body.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { WidePicture } from '../../pictures/WidePicture.tsx'
import { OutsideLink } from '../OutsideLink.tsx'
import { useGroupPeople } from '../use-group-people.ts'
import { useNames } from '../use-names.ts'
import classes from './BodyText.module.css'
import { postTexts } from './post.texts.ts'

interface BodyViewProps {
  readonly body: PostBody
  readonly conversationId: string
}

/** What the nodes of one body are drawn with. */
interface Drawing {
  readonly nameOf: (personId: string, label: string) => string
  readonly me: string | null
  readonly pictureName: (pictureId: string) => string
}

/** A post's body to be read: React from the tree, node by node, never HTML. @see POST-2, POST-3 */
export function BodyView({ body, conversationId }: BodyViewProps) {
  const t = useTexts(postTexts)
  const pictures = bodyPictures(body)
  const called = bodyMentions(body)
  const { me, members } = useGroupPeople(conversationId)
  const names = useNames(called)
  const known = new Set(members.map(({ id }) => id))
  const drawing: Drawing = {
    // Somebody who is not there any more goes by the name they were called.
    nameOf: (id, label) => (known.has(id) ? names(id) : label),
    me: me?.id ?? null,
    pictureName: (id) => t('pictureNumber', { number: pictures.indexOf(id) + 1 }),
  }
  return <div className={classes.text}>{drawn(body.content, (node) => block(node, drawing))}</div>
}

/** The nodes never move among each other, so their places are their keys. */
function drawn<Node>(nodes: readonly Node[] | undefined, draw: (node: Node) => ReactNode): ReactElement {
  return createElement(Fragment, null, ...(nodes ?? []).map(draw))
}

function block(node: PostBlock | PostNode, drawing: Drawing): ReactNode {
  const blocks = (nodes: readonly PostNode[]) => drawn(nodes, (child) => block(child, drawing))
  const inlines = (nodes: readonly PostInline[] | undefined) => drawn(nodes, (child) => inline(child, drawing))
  switch (node.type) {
    case 'paragraph':
      return <p>{node.content === undefined ? <br /> : inlines(node.content)}</p>
    case 'heading':
      return heading(node.attrs.level, inlines(node.content))
    case 'bulletList':
      return <ul>{blocks(node.content)}</ul>
    case 'orderedList':
      return <ol start={node.attrs.start}>{blocks(node.content)}</ol>
    case 'listItem':
      return <li>{blocks(node.content)}</li>
    case 'blockquote':
      return <blockquote>{blocks(node.content)}</blockquote>
    case 'codeBlock':
      return (
        <pre>
          <code>{drawn(node.content, ({ text }) => text)}</code>
        </pre>
      )
    case 'image':
      return (
        <div className={classes.picture}>
          <WidePicture
            pictureId={node.attrs.id}
            name={drawing.pictureName(node.attrs.id)}
            width={node.attrs.width}
            height={node.attrs.height}
          />
        </div>
      )
    case 'horizontalRule':
      return <hr />
    case 'table':
      return (
        <table>
          <tbody>{blocks(node.content)}</tbody>
        </table>
      )
    case 'tableRow':
      return <tr>{blocks(node.content)}</tr>
    case 'tableCell':
      return <td>{blocks(node.content)}</td>
    case 'tableHeader':
      return <th>{blocks(node.content)}</th>
    case 'text':
    case 'mention':
    case 'hardBreak':
      return inline(node, drawing)
  }
}

/** Below the post's own title, which is of the third level in a dialog. */
function heading(level: 1 | 2 | 3, words: ReactNode): ReactNode {
  const tag = ({ 1: 'h4', 2: 'h5', 3: 'h6' } as const)[level]
  return createElement(tag, { 'data-level': level }, words)
}

function inline(node: PostInline, { nameOf, me }: Drawing): ReactNode {
  return (node.marks ?? []).reduceRight<ReactNode>((inner, mark) => dressed(mark, inner), bare())

  function bare(): ReactNode {
    if (node.type === 'text') return node.text
    if (node.type === 'hardBreak') return <br />
    const { id, label } = node.attrs
    return (
      <span data-type="mention" data-me={id === me || undefined}>
        @{nameOf(id, label)}
      </span>
    )
  }
}

function dressed(mark: PostMark, inner: ReactNode): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'underline':
      return <u>{inner}</u>
    case 'strike':
      return <s>{inner}</s>
    case 'code':
      return <code>{inner}</code>
    case 'colour':
      return <span data-colour={mark.attrs.colour}>{inner}</span>
    case 'link':
      return <OutsideLink href={mark.attrs.href}>{inner}</OutsideLink>
  }
}
