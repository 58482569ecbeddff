import { useTexts } from '../../i18n/use-texts.ts'
import { composerTexts } from './composer.texts.ts'
import classes from './LengthNote.module.css'

interface LengthNoteProps {
  readonly length: number
  readonly longest: number
}

/** Says how much still fits, once that begins to matter. @see MSG-1 */
export function LengthNote({ length, longest }: LengthNoteProps) {
  const t = useTexts(composerTexts)
  const left = longest - length
  if (left > longest / 10) return null
  return (
    <output className={classes.note} data-over={left < 0 || undefined}>
      {left < 0 ? t('over', { count: -left }) : t('left', { count: left })}
    </output>
  )
}
