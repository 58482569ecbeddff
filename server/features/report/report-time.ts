import { type Period, periodAfter } from '#shared/features/report/periods.ts'
import type { ReportContent, ReportEntry, ReportState } from '#shared/features/report/report.ts'
import type { CardFacts, Outcome, Waking } from '../rules.ts'

type Report = CardFacts<ReportContent, ReportState>

const minute = 60_000
/** So many past periods stay in the state; the entries of all stay. */
const pastKept = 60

/** When something happens next: a reminder, the moment it is due, the next period. @see TOOL-3 */
export function nextMoment({ content, state }: Report): number | null {
  const { stage, period } = state
  const reminder = content.remindBefore === null ? null : period.due - content.remindBefore * minute
  if (stage === 'open' && reminder !== null && reminder > period.from && reminder < period.due) return reminder
  if (stage !== 'due') return period.due
  return periodAfter(content, period) === null ? null : period.until
}

/**
 * What happens then. After a long silence (the server was down) only what still matters is said: nobody is reminded of
 * what is over, and of several periods that went by the last one counts.
 */
export function passTime(report: Report, at: Waking<ReportEntry>): Outcome<ReportContent, ReportEntry, ReportState> {
  const { content, state } = report
  const { period } = state
  if (at.now >= period.until) {
    const next = periodAfter(content, period)
    if (next !== null) return begin(report, next, at)
  }
  const missing = missingIn(period, at)
  if (at.now < period.due) {
    const reminded: ReportState = { ...state, stage: 'reminded' }
    return missing.length === 0 ? { state: reminded } : { state: reminded, says: remindLine(content, missing) }
  }
  return { state: { ...state, stage: 'due' }, says: dueLine(report, missing.length) }
}

/** The period that holds now, with those that went by counted. */
function begin(
  report: Report,
  first: Period,
  at: Waking<ReportEntry>,
): Outcome<ReportContent, ReportEntry, ReportState> {
  const { content, state } = report
  const { period, submitted, late, past } = state
  const over = [{ period, submitted, late, missing: missingIn(period, at).length }, ...past]
  let next = first
  for (;;) {
    const after = at.now >= next.until ? periodAfter(content, next) : null
    if (after === null) break
    over.unshift({ period: next, submitted: 0, late: 0, missing: at.audience.length })
    next = after
  }
  return { state: { period: next, stage: 'open', submitted: 0, late: 0, past: over.slice(0, pastKept) } }
}

function missingIn({ key }: Period, { audience, entries }: Waking<ReportEntry>): string[] {
  const reported = new Set(entries.filter(({ slot }) => slot === key).map(({ personId }) => personId))
  return audience.filter((personId) => !reported.has(personId))
}

function remindLine({ title, remindBefore }: ReportContent, mentions: readonly string[]) {
  return {
    summary: {
      zh: `群上报将在 ${remindBefore} 分钟后截止：${title}`,
      en: `Report due in ${remindBefore} minutes: ${title}`,
    },
    mentions,
  }
}

function dueLine({ content, state }: Report, missing: number) {
  const { title, receivers } = content
  const { submitted } = state
  return {
    summary: {
      zh: `群上报已到时间：${title}，${submitted} 人已报，${missing} 人未报`,
      en: `Report due: ${title}; ${submitted} reported, ${missing} missing`,
    },
    mentions: missing > 0 ? receivers : [],
  }
}
