import { ActionIcon } from '@mantine/core'
import {
  IconBallFootball,
  IconBulb,
  IconClock,
  IconFlag,
  IconHash,
  IconLeaf,
  IconMoodSmile,
  IconPlane,
  IconToolsKitchen2,
  IconUser,
} from '@tabler/icons-react'
import { useTexts } from '../../../i18n/use-texts.ts'
import { composerTexts } from '../composer.texts.ts'
import classes from './EmojiPicker.module.css'
import { type EmojiGroup, emojiGroups } from './emoji-list.ts'

const icons = {
  recent: IconClock,
  0: IconMoodSmile,
  1: IconUser,
  3: IconLeaf,
  4: IconToolsKitchen2,
  5: IconPlane,
  6: IconBallFootball,
  7: IconBulb,
  8: IconHash,
  9: IconFlag,
} as const satisfies Record<EmojiGroup | 'recent', typeof IconClock>

interface EmojiTabsProps {
  /** What is shown; null while searching. */
  readonly group: EmojiGroup | 'recent' | null
  readonly recent: boolean
  readonly onChoose: (group: EmojiGroup | 'recent') => void
}

/** The groups along the bottom edge. */
export function EmojiTabs({ group, recent, onChoose }: EmojiTabsProps) {
  const t = useTexts(composerTexts)
  const tabs = recent ? (['recent', ...emojiGroups] as const) : emojiGroups
  return (
    <div className={classes.tabs}>
      {tabs.map((one) => {
        const Icon = icons[one]
        const label = t(one === 'recent' ? 'recent' : `group${one}`)
        return (
          <ActionIcon
            key={one}
            className={classes.tab ?? ''}
            aria-label={label}
            title={label}
            aria-pressed={one === group}
            onClick={() => onChoose(one)}
          >
            <Icon size={17} stroke={1.6} aria-hidden />
          </ActionIcon>
        )
      })}
    </div>
  )
}
