import type { ReportContent, ReportEntry, ReportState } from '#shared/features/report/report.ts'
import type { CardPhase } from '../face.ts'

export interface ReportView {
  /** The viewer's report of the present period; one of an earlier period is none. */
  readonly given: ReportEntry | null
  readonly isAsked: boolean
  /** May be filled in or changed now. */
  readonly fillable: boolean
  /** It is past its time, and not yet over. */
  readonly isLate: boolean
}

/** What the viewer sees of a report and may do with it. @see REP-2 */
export function reportView(report: {
  readonly content: ReportContent
  readonly state: ReportState
  readonly mine: ReportEntry | null
  readonly phase: CardPhase
  readonly me: string | null
}): ReportView {
  const { content, state, mine, phase, me } = report
  const isAsked = me !== null && (content.reporters?.includes(me) ?? true)
  return {
    given: mine !== null && mine.period === state.period.key ? mine : null,
    isAsked,
    fillable: phase === 'open' && isAsked,
    isLate: state.stage === 'due',
  }
}
