import { Mark } from '@tiptap/core'
import { postColours } from '#shared/features/post/post-body.ts'

/** A colour by its name. Pasted styles are dropped: their numbers are readable on one background only. */
export const ColourMark = Mark.create({
  name: 'colour',
  addAttributes: () => ({
    colour: {
      default: postColours[0],
      parseHTML: (element) => element.getAttribute('data-colour'),
      renderHTML: ({ colour }) => ({ 'data-colour': colour }),
    },
  }),
  parseHTML: () => postColours.map((colour) => ({ tag: `span[data-colour="${colour}"]` })),
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
})
