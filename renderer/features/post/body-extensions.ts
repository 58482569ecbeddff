import type { AnyExtension } from '@tiptap/core'
import { Link } from '@tiptap/extension-link'
import { Mention } from '@tiptap/extension-mention'
import { Placeholder } from '@tiptap/extensions'
import { PluginKey } from '@tiptap/pm/state'
import StarterKit from '@tiptap/starter-kit'
import type { SuggestionProps } from '@tiptap/suggestion'
import { PostHref, PostMention } from '#shared/features/post/post-body.ts'
import { ColourMark } from './colour-mark.ts'
import { PictureNode } from './picture-node.ts'
import { TableNodes } from './table-nodes.ts'

/** Names the part of the editor that watches for `@`. */
export const mentionKey = new PluginKey('postMention')

/** What the editor tells about an `@` that is being typed. */
export type MentionTyped = Pick<
  SuggestionProps<never, { id: string; label: string }>,
  'query' | 'command' | 'clientRect'
>

interface BodyExtensions {
  /** Asked at every drawing: the language may be switched. */
  readonly placeholder: () => string
  /** Null once it is not being typed any more. */
  readonly onMention: (typed: MentionTyped | null) => void
}

/**
 * The nodes, marks and attributes of POST-1 and no others: whatever is pasted is read into them or dropped.
 * @see POST-3
 */
export function bodyExtensions({ placeholder, onMention }: BodyExtensions): AnyExtension[] {
  return [
    Basics.configure({ heading: { levels: [1, 2, 3] }, link: false }),
    Link.extend({
      addAttributes: () => ({ href: { default: null, parseHTML: (element) => element.getAttribute('href') } }),
    }).configure({
      openOnClick: false,
      defaultProtocol: 'https',
      isAllowedUri: (address) => PostHref.safeParse(address).success,
      HTMLAttributes: {},
    }),
    Mention.extend({
      addAttributes: () => ({
        id: { default: null, parseHTML: (element) => element.getAttribute('data-id') },
        label: { default: '', parseHTML: (element) => element.getAttribute('data-label') },
      }),
      // What only looks like one leaves its words.
      parseHTML: () => [{ tag: 'span[data-type="mention"]', getAttrs: (element) => isMention(element) && null }],
    }).configure({
      deleteTriggerWithBackspace: true,
      renderText: ({ node }) => `@${node.attrs.label}`,
      renderHTML: ({ node }) => [
        'span',
        { 'data-type': 'mention', 'data-id': node.attrs.id, 'data-label': node.attrs.label },
        `@${node.attrs.label}`,
      ],
      suggestion: {
        char: '@',
        pluginKey: mentionKey,
        // Chinese is written without spaces: an @ counts wherever it stands.
        allowedPrefixes: null,
        items: () => [],
        render: () => ({
          onStart: ({ query, command, clientRect }) => onMention({ query, command, clientRect }),
          onUpdate: ({ query, command, clientRect }) => onMention({ query, command, clientRect }),
          onExit: () => onMention(null),
        }),
      },
    }),
    Placeholder.configure({ placeholder }),
    ColourMark,
    PictureNode,
    TableNodes,
  ]
}

/** The usual nodes, some of which hold less in a post than elsewhere. */
const Basics = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension) => narrowed[extension.name]?.(extension) ?? extension)
  },
})

const narrowed: Readonly<Record<string, (extension: AnyExtension) => AnyExtension>> = {
  blockquote: (quote) => quote.extend({ content: '(paragraph | heading | bulletList | orderedList | codeBlock)+' }),
  listItem: (item) => item.extend({ content: 'paragraph (paragraph | bulletList | orderedList)*' }),
  codeBlock: (code) =>
    code.extend({ addAttributes: () => ({ language: { default: null, rendered: false, parseHTML: () => null } }) }),
  orderedList: (list) =>
    list.extend({
      addAttributes: () => ({
        start: { default: 1, parseHTML: (element: HTMLElement) => startOf(element.getAttribute('start')) },
      }),
    }),
}

function isMention({ dataset: { id, label } }: HTMLElement): boolean {
  return PostMention.safeParse({ id, label }).success
}

function startOf(written: string | null): number {
  const start = Number(written ?? 1)
  return Number.isInteger(start) && start >= 0 && start <= 999_999 ? start : 1
}
