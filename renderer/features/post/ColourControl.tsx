import { Menu } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import { IconTextColor } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { postColours } from '#shared/features/post/post-body.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './BodyText.module.css'
import { postTexts } from './post.texts.ts'

/** The colours words can have. @see POST-1 */
export function ColourControl({ editor }: { readonly editor: Editor }) {
  const t = useTexts(postTexts)
  const chosen = useEditorState({
    editor,
    selector: ({ editor: now }) => (now.isActive('colour') ? String(now.getAttributes('colour').colour) : null),
  })
  return (
    <Menu zIndex={400} onClose={() => editor.commands.focus()}>
      <Menu.Target>
        <RichTextEditor.Control aria-label={t('colour')} title={t('colour')} active={chosen !== null}>
          <IconTextColor size={16} stroke={1.7} aria-hidden="true" />
        </RichTextEditor.Control>
      </Menu.Target>
      <Menu.Dropdown>
        {postColours.map((colour) => (
          <Menu.Item
            key={colour}
            aria-current={chosen === colour}
            onClick={() => editor.chain().focus().setMark('colour', { colour }).run()}
          >
            <span className={classes.swatch} data-colour={colour}>
              {t(colour)}
            </span>
          </Menu.Item>
        ))}
        <Menu.Item aria-current={chosen === null} onClick={() => editor.chain().focus().unsetMark('colour').run()}>
          {t('noColour')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
