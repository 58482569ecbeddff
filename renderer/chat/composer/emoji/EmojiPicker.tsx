import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useState } from 'react'
import { useLanguage, useTexts } from '../../../i18n/use-texts.ts'
import { isPlainEnter } from '../../../keyboard/is-plain-enter.ts'
import { composerTexts } from '../composer.texts.ts'
import { EmojiGrid } from './EmojiGrid.tsx'
import classes from './EmojiPicker.module.css'
import { EmojiTabs } from './EmojiTabs.tsx'
import { type Emoji, type EmojiGroup, loadEmoji } from './emoji-list.ts'
import { recentEmoji, rememberEmoji } from './recent-emoji.ts'

/** Search, groups and what was used last. Arrows move through the grid, Enter picks. */
export function EmojiPicker({ onPick }: { readonly onPick: (emoji: string) => void }) {
  const t = useTexts(composerTexts)
  const all = useEmoji()
  const [recent] = useState(recentEmoji)
  const [group, setGroup] = useState<EmojiGroup | 'recent'>(recent.length > 0 ? 'recent' : 0)
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim().toLowerCase())
  const shown = all === null ? null : choose(all, wanted, group, recent)
  const pick = (emoji: string) => {
    rememberEmoji(emoji)
    onPick(emoji)
  }
  return (
    <div className={classes.picker}>
      <TextInput
        size="xs"
        className={classes.search}
        value={typed}
        placeholder={t('emojiSearch')}
        aria-label={t('emojiSearch')}
        leftSection={<IconSearch size={14} />}
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = shown ?? []
          if (isPlainEnter(event) && first) pick(first.character)
        }}
      />
      {shown === null ? (
        <output className={classes.note}>{t('emojiLoading')}</output>
      ) : shown.length === 0 ? (
        <output className={classes.note}>{t('emojiNothing')}</output>
      ) : (
        <EmojiGrid key={wanted === '' ? group : 'found'} emoji={shown} onPick={pick} />
      )}
      <EmojiTabs
        group={wanted === '' ? group : null}
        recent={recent.length > 0}
        onChoose={(next) => {
          setTyped('')
          setGroup(next)
        }}
      />
    </div>
  )
}

function choose(all: readonly Emoji[], wanted: string, group: EmojiGroup | 'recent', recent: readonly string[]) {
  if (wanted !== '') return all.filter(({ words }) => words.includes(wanted)).slice(0, 180)
  if (group !== 'recent') return all.filter((emoji) => emoji.group === group)
  return recent.flatMap((character) => all.find((emoji) => emoji.character === character) ?? [])
}

function useEmoji(): readonly Emoji[] | null {
  const language = useLanguage()
  const [all, setAll] = useState<readonly Emoji[] | null>(null)
  useEffect(() => {
    let current = true
    loadEmoji(language)
      .then((emoji) => current && setAll(emoji))
      .catch(() => current && setAll([]))
    return () => {
      current = false
    }
  }, [language])
  return all
}
