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
    if (next !== null) return catchUp(report, begin(report, next, at), at)
  }
  const missing = missingIn(period, at)
  if (at.now < period.due) {
    const reminded: ReportState = { ...state, stage: 'reminded' }
    if (missing.length === 0) return { state: reminded }
    return { state: reminded, says: remindLine(content, { minutes: minutesTo(period.due, at.now), missing }) }
  }
  return { state: { ...state, stage: 'due' }, says: dueLine(report, missing.length) }
}

/** A period may begin when its own reminder, or the time it is due, went by as well: that then comes at once. */
function catchUp(report: Report, state: ReportState, at: Waking<ReportEntry>): ReturnType<typeof passTime> {
  const begun = { ...report, state }
  const next = nextMoment(begun)
  return next !== null && next <= at.now ? passTime(begun, at) : { state }
}

/** The period that holds now, with those that went by counted. */
function begin(report: Report, first: Period, at: Waking<ReportEntry>): ReportState {
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
  return { period: next, stage: 'open', submitted: 0, late: 0, past: over.slice(0, pastKept) }
}

function missingIn({ key }: Period, { audience, entries }: Waking<ReportEntry>): string[] {
  const reported = new Set(entries.filter(({ slot }) => slot === key).map(({ personId }) => personId))
  return audience.filter((personId) => !reported.has(personId))
}

/** Whole minutes; fewer than were asked for when the server was down at that moment. */
function minutesTo(due: number, now: number): number {
  return Math.ceil((due - now) / minute)
}

function remindLine({ title }: ReportContent, { minutes, missing }: { minutes: number; missing: readonly string[] }) {
  return {
    summary: {
      zh: `群上报将在 ${minutes} 分钟后截止：${title}`,
      en: `Report due in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}: ${title}`,
    },
    mentions: missing,
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
