import { type KeyboardEvent, useRef, useState } from 'react'
import { useTexts } from '../../../i18n/use-texts.ts'
import { composerTexts } from '../composer.texts.ts'
import classes from './EmojiPicker.module.css'
import type { Emoji } from './emoji-list.ts'

const columns = 9

interface EmojiGridProps {
  readonly emoji: readonly Emoji[]
  readonly onPick: (character: string) => void
}

/** The emoji side by side; one stop of the Tab key, arrows inside. */
export function EmojiGrid({ emoji, onPick }: EmojiGridProps) {
  const t = useTexts(composerTexts)
  const grid = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const move = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      ArrowDown: columns,
      ArrowUp: -columns,
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(emoji.length - 1, at + step))
    setAt(next)
    grid.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div ref={grid} role="toolbar" aria-label={t('emoji')} className={classes.grid} onKeyDown={move}>
      {emoji.map(({ character, label }, index) => (
        <button
          key={character}
          type="button"
          className={classes.emoji}
          aria-label={label}
          title={label}
          tabIndex={index === at ? 0 : -1}
          onFocus={() => setAt(index)}
          onClick={() => onPick(character)}
        >
          {character}
        </button>
      ))}
    </div>
  )
}
