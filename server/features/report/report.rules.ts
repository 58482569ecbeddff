import { DomainError } from '#shared/domain/error.ts'
import { checkAnswers } from '#shared/features/fields/check-answers.ts'
import { isDueAtMidnight } from '#shared/features/report/periods.ts'
import type { ReportAction, ReportContent, ReportEntry, ReportState } from '#shared/features/report/report.ts'
import type { CardFacts, Rules, Viewer } from '../rules.ts'
import { reportTable } from './report-table.ts'
import { nextMoment, passTime } from './report-time.ts'

type Report = CardFacts<ReportContent, ReportState>

/** @see REP-1 … REP-4 */
export const reportRules: Rules<ReportContent, ReportEntry, ReportState, ReportAction> = {
  begin: ({ content, state }) => {
    if (isDueAtMidnight(content.rhythm)) throw new DomainError('invalid', 'report.dueAtMidnight')
    return { state, postings: [] }
  },
  act: (report, mine, { period: key, answers }, { now, personId }) => {
    const { content, state } = report
    if (content.reporters?.includes(personId) === false) throw new DomainError('forbidden', 'report.notAsked')
    if (key !== state.period.key || now >= state.period.until) throw new DomainError('conflict', 'report.periodOver')
    const [problem] = checkAnswers(content.fields, answers)
    if (problem !== undefined) throw new DomainError('invalid', 'report.answers', { at: problem.fieldId })
    if (mine !== null) return { state, entry: { ...mine, answers, changedAt: now } }
    const late = now > state.period.due
    return {
      state: { ...state, submitted: state.submitted + 1, late: state.late + Number(late) },
      entry: { period: key, answers, submittedAt: now, changedAt: null, late },
    }
  },
  slot: ({ state }) => state.period.key,
  wakesAt: nextMoment,
  wake: passTime,
  present: ({ state }) => state,
  entriesFor: (report, viewer, entries) =>
    readsAll(report, viewer) ? entries : entries.filter(({ personId }) => personId === viewer.personId),
  namesMissing: () => true,
  result: ({ content, state }) => {
    const { submitted, late } = state
    return {
      zh: `群上报已结束：${content.title}，最后一期 ${submitted} 人已报，其中 ${late} 人迟报`,
      en: `Report ended: ${content.title}; ${submitted} reported in the last period, ${late} of them late`,
    }
  },
  table: reportTable,
}

/** @see REP-4 */
function readsAll({ content, createdBy }: Report, { personId, runs }: Viewer<ReportEntry>): boolean {
  return runs || personId === createdBy || content.receivers.includes(personId)
}
