import { IconAlertTriangle } from '@tabler/icons-react'
import { useTexts } from '../../i18n/use-texts.ts'
import { useClashes } from '../use-clashes.ts'
import classes from './ClashNote.module.css'
import { gatheringTexts } from './gathering.texts.ts'

interface ClashNoteProps {
  readonly span: { readonly startsAt: number | null; readonly endsAt: number | null }
  /** The card itself; null while it is not sent. */
  readonly except: string | null
}

/** Says that the viewer has something else at this time; keeps them from nothing. @see MEET-5 */
export function ClashNote({ span, except }: ClashNoteProps) {
  const t = useTexts(gatheringTexts)
  const [first, ...more] = useClashes(span, except)
  return (
    <div role="status" className={classes.place}>
      {first !== undefined && (
        <p className={classes.note}>
          <IconAlertTriangle size={16} stroke={1.7} aria-hidden />
          <span>{says(first.title, more.length)}</span>
        </p>
      )}
    </div>
  )

  function says(title: string, others: number): string {
    return others === 0 ? t('clash', { title }) : t('clashes', { title, number: others })
  }
}
