import { Button, Group, Popover, TextInput } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import { IconLink } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { type SyntheticEvent, useState } from 'react'
import { PostHref } from '#shared/features/post/post-body.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { postTexts } from './post.texts.ts'

/** Puts a link on the selected words, or on the address itself; changes and removes the one that is there. @see POST-1 */
export function LinkControl({ editor }: { readonly editor: Editor }) {
  const t = useTexts(postTexts)
  const [address, setAddress] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const active = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('link') })

  function open(): void {
    const { href } = editor.getAttributes('link')
    setAddress(typeof href === 'string' ? href : '')
    setWrong(false)
  }

  function close(): void {
    setAddress(null)
    editor.commands.focus()
  }

  function apply(event: SyntheticEvent): void {
    event.preventDefault()
    // A form in a dialog in a form: React would hand it up to the composer.
    event.stopPropagation()
    const href = PostHref.safeParse(completed(address ?? ''))
    if (!href.success) return void setWrong(true)
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && !active) {
      chain
        .insertContent({ type: 'text', text: href.data, marks: [{ type: 'link', attrs: { href: href.data } }] })
        .run()
    } else {
      chain.setLink({ href: href.data }).run()
    }
    setAddress(null)
  }

  function remove(): void {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    setAddress(null)
  }

  return (
    <Popover opened={address !== null} onChange={(opened) => !opened && close()} trapFocus withinPortal zIndex={400}>
      <Popover.Target>
        <RichTextEditor.Control
          aria-label={t('link')}
          title={t('link')}
          active={active}
          onClick={address === null ? open : close}
        >
          <IconLink size={16} stroke={1.7} aria-hidden="true" />
        </RichTextEditor.Control>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={apply} noValidate>
          <TextInput
            data-autofocus
            data-mantine-stop-propagation="true"
            label={t('address')}
            placeholder={t('addressHint')}
            w={300}
            value={address ?? ''}
            error={wrong && t('addressWrong')}
            onChange={(event) => {
              setAddress(event.currentTarget.value)
              setWrong(false)
            }}
          />
          <Group gap={8} mt={10} justify="flex-end">
            {active && (
              <Button size="xs" variant="subtle" color="red" onClick={remove}>
                {t('linkRemove')}
              </Button>
            )}
            <Button size="xs" type="submit">
              {t('linkApply')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

/** `example.com` is meant as a page, `a@example.com` as a letter. */
function completed(typed: string): string {
  const address = typed.trim()
  if (/^[a-z][a-z\d+.-]*:/i.test(address) || address === '') return address
  return /^[^\s@/]+@[^\s@/]+$/.test(address) ? `mailto:${address}` : `https://${address}`
}
