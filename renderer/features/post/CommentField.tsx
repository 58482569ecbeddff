import { Button, Group, Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { postLimits } from '#shared/features/post/post-limits.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { isPlainEnter } from '../../keyboard/is-plain-enter.ts'
import { postTexts } from './post.texts.ts'

interface CommentFieldProps {
  /** What was written here before and not sent. */
  readonly saved: string
  readonly onSave: (text: string) => void
  readonly busy: boolean
  /** True once the server took it; what was typed stays after a refusal. */
  readonly onComment: (text: string) => Promise<boolean>
}

/** Where a comment is written. Enter sends it, as in a chat. @see POST-4 */
export function CommentField({ saved, onSave, busy, onComment }: CommentFieldProps) {
  const t = useTexts(postTexts)
  const [text, setText] = useState(saved)
  const { length } = text.trim()
  const over = length > postLimits.comment

  function write(next: string): void {
    setText(next)
    onSave(next)
  }

  async function send(): Promise<void> {
    if (length === 0 || over) return
    if (await onComment(text.trim())) write('')
  }

  function sendByKey(event: KeyboardEvent): void {
    if (!isPlainEnter(event)) return
    event.preventDefault()
    void send()
  }

  return (
    <Group gap={8} align="flex-end" wrap="nowrap">
      <Textarea
        aria-label={t('comment')}
        placeholder={t('commentHint')}
        style={{ flex: 1 }}
        autosize
        minRows={1}
        maxRows={5}
        value={text}
        error={over && t('commentTooLong')}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={sendByKey}
      />
      <Button size="sm" disabled={length === 0 || over} loading={busy} onClick={() => void send()}>
        {t('sendComment')}
      </Button>
    </Group>
  )
}
