import { Mention } from '@tiptap/extension-mention'
import { Placeholder } from '@tiptap/extensions'
import { PluginKey } from '@tiptap/pm/state'
import StarterKit from '@tiptap/starter-kit'
import type { SuggestionProps } from '@tiptap/suggestion'

/** Names the part of the editor that watches for `@`. */
export const mentionKey = new PluginKey('mention')

/** What the editor tells about an `@` that is being typed; null once it is not any more. */
export type MentionTyped = Pick<
  SuggestionProps<never, { id: string; label: string }>,
  'query' | 'command' | 'clientRect'
>

interface ComposerExtensions {
  /** Asked at every drawing: the language may be switched. */
  readonly placeholder: () => string
  readonly onMention: (typed: MentionTyped | null) => void
  /** Asked at every change: direct chats mention nobody, and a draft that ends in `@` opens nothing by itself. */
  readonly mayMention: () => boolean
}

/** Plain text: paragraphs, breaks and mentions. Nothing else can be in the document, whatever is pasted. */
export function composerExtensions({ placeholder, onMention, mayMention }: ComposerExtensions) {
  return [
    StarterKit.configure({
      blockquote: false,
      bold: false,
      bulletList: false,
      code: false,
      codeBlock: false,
      dropcursor: false,
      gapcursor: false,
      heading: false,
      horizontalRule: false,
      italic: false,
      link: false,
      listItem: false,
      listKeymap: false,
      orderedList: false,
      strike: false,
      trailingNode: false,
      underline: false,
    }),
    Placeholder.configure({ placeholder }),
    Mention.configure({
      HTMLAttributes: { class: 'mention' },
      deleteTriggerWithBackspace: true,
      renderText: ({ node }) => `@${node.attrs.label}`,
      renderHTML: ({ node }) => ['span', { class: 'mention', 'data-type': 'mention' }, `@${node.attrs.label}`],
      suggestion: {
        char: '@',
        pluginKey: mentionKey,
        // Chinese is written without spaces: an @ counts wherever it stands.
        allowedPrefixes: null,
        allow: mayMention,
        items: () => [],
        render: () => ({
          onStart: ({ query, command, clientRect }) => onMention({ query, command, clientRect }),
          onUpdate: ({ query, command, clientRect }) => onMention({ query, command, clientRect }),
          onExit: () => onMention(null),
        }),
      },
    }),
  ]
}
