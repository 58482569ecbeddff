import { mergeAttributes, Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { Id } from '#shared/domain/ids.ts'
import { WrittenPicture } from './WrittenPicture.tsx'

/**
 * A picture in the editor: there, or on its way under the key of its upload. From pasted HTML only our own are taken,
 * and the server asks whether the writer may show them; an address is dropped.
 */
export const PictureNode = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    id: { default: null, parseHTML: (element) => element.getAttribute('data-picture') },
    width: { default: 4, parseHTML: (element) => sideOf(element, 'data-width') },
    height: { default: 3, parseHTML: (element) => sideOf(element, 'data-height') },
    upload: { default: null, parseHTML: () => null },
  }),
  parseHTML: () => [
    { tag: 'div[data-picture]', getAttrs: (element) => Id.safeParse(element.dataset.picture).success && null },
  ],
  renderHTML: ({ node }) => [
    'div',
    mergeAttributes({
      'data-picture': node.attrs.id,
      'data-width': node.attrs.width,
      'data-height': node.attrs.height,
    }),
  ],
  addNodeView: () => ReactNodeViewRenderer(WrittenPicture),
})

function sideOf(element: HTMLElement, attribute: string): number {
  const side = Number(element.getAttribute(attribute))
  return Number.isInteger(side) && side >= 1 && side <= 12_000 ? side : 1
}
