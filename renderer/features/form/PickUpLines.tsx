import type { FormState } from '#shared/features/form/form.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useNames } from '../use-names.ts'
import classes from './FormCard.module.css'
import { formTexts } from './form.texts.ts'

interface PickUpLinesProps {
  readonly state: FormState
  readonly ended: boolean
}

/** More than so many make the card too tall. */
const shown = 10

/** The latest entries of a pick-up line, numbered as they came; new ones are told to screen readers. @see FORM-4 */
export function PickUpLines({ state, ended }: PickUpLinesProps) {
  const t = useTexts(formTexts)
  const lines = state.lines.slice(-shown)
  const nameOf = useNames(lines.map(({ personId }) => personId))
  const before = state.sheets - lines.length
  if (state.sheets === 0) return <p className={classes.mine}>{t(ended ? 'noLinesEnded' : 'noLines')}</p>
  return (
    <>
      {before > 0 && <p className={classes.mine}>{t('earlier', { count: before })}</p>}
      <ol className={classes.lines} aria-label={t('lines')} aria-live="polite">
        {lines.map(({ personId, sheet, text }, place) => (
          <li key={`${personId} ${sheet}`} className={classes.line}>
            <span className={classes.number}>{before + place + 1}.</span>
            <span className={classes.text}>{text === '' ? t('blankLine') : text}</span>
            <span className={classes.who}>{nameOf(personId)}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
