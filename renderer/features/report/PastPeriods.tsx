import type { ReportState } from '#shared/features/report/report.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CardLink } from '../CardLink.tsx'
import { DetailSection } from '../DetailSection.tsx'
import classes from './ReportDetail.module.css'
import { reportTexts } from './report.texts.ts'

interface PastPeriodsProps {
  readonly state: ReportState
  /** The key of the period whose answers are shown. */
  readonly shown: string
  readonly readsAll: boolean
  readonly onShow: (period: string) => void
}

/** How the periods before this one went; whoever reads answers may look at theirs. @see REP-2 */
export function PastPeriods({ state, shown, readsAll, onShow }: PastPeriodsProps) {
  const t = useTexts(reportTexts)
  if (state.past.length === 0) return null
  const isPast = shown !== state.period.key
  return (
    <DetailSection title={t('past')}>
      <ul className={classes.past}>
        {isPast && (
          <li className={classes.line}>
            <CardLink onClick={() => onShow(state.period.key)}>{t('present')}</CardLink>
          </li>
        )}
        {state.past.map(({ period, submitted, late, missing }) => (
          <li key={period.key} className={classes.line} aria-current={period.key === shown}>
            <time dateTime={period.key}>{period.key}</time>
            <span className={classes.counts}>{t('pastLine', { submitted, late, missing })}</span>
            {readsAll && period.key !== shown && (
              <CardLink onClick={() => onShow(period.key)}>{t('showPeriod')}</CardLink>
            )}
          </li>
        ))}
      </ul>
    </DetailSection>
  )
}
