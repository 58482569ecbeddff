import { ActionIcon, Popover } from '@mantine/core'
import { IconMoodSmile } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { composerTexts } from './composer.texts.ts'
import classes from './EmojiButton.module.css'

const EmojiPicker = lazy(async () => ({ default: (await import('./emoji/EmojiPicker.tsx')).EmojiPicker }))

/** Opens the emoji above the button; picking one puts it where the cursor is. */
export function EmojiButton({ onPick }: { readonly onPick: (emoji: string) => void }) {
  const t = useTexts(composerTexts)
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" trapFocus returnFocus={false} width={342}>
      <Popover.Target>
        <ActionIcon
          size={30}
          className={classes.button ?? ''}
          aria-label={t('emoji')}
          title={t('emoji')}
          onClick={() => setOpened(!opened)}
        >
          <IconMoodSmile size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('emoji')}>
        <Suspense fallback={<div className={classes.waiting} />}>
          <EmojiPicker
            onPick={(emoji) => {
              setOpened(false)
              onPick(emoji)
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
