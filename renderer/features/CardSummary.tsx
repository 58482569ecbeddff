import { IconLayoutCards } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Bilingual } from '#shared/domain/ids.ts'
import { useLanguage } from '../i18n/use-texts.ts'
import classes from './CardSummary.module.css'

interface CardSummaryProps {
  readonly summary: Bilingual
  /** Why there is no more than the summary. */
  readonly children: ReactNode
}

/** All that is shown of a card that is not there yet, or that this version cannot draw. @see TOOL-1 */
export function CardSummary({ summary, children }: CardSummaryProps) {
  const language = useLanguage()
  return (
    <article className={classes.card}>
      <p className={classes.summary}>
        <IconLayoutCards size={16} stroke={1.8} aria-hidden="true" />
        {language === 'zh-CN' ? summary.zh : summary.en}
      </p>
      <div className={classes.note}>{children}</div>
    </article>
  )
}
