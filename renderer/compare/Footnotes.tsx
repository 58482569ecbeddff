import { useTexts } from '../i18n/use-texts.ts'
import { conditionText } from './cell-text.ts'
import { compareTexts } from './compare.texts.ts'
import { noteNumbers } from './compare-document.ts'
import type { CompareRow } from './compare-rows.ts'
import classes from './Footnotes.module.css'

/** What the small numbers in the cells mean. */
export function Footnotes({ rows }: { readonly rows: readonly CompareRow[] }) {
  const t = useTexts(compareTexts)
  const numbers = [...noteNumbers(rows)]
  if (numbers.length === 0) return null
  return (
    <section className={classes.notes} aria-label={t('footnotes')}>
      <ol className={classes.list}>
        {numbers.map(([condition]) => (
          <li key={condition}>{conditionText(condition, t)}</li>
        ))}
      </ol>
    </section>
  )
}
