import type { ReportContent, ReportEntry, ReportState } from '#shared/features/report/report.ts'
import { readingIn, sheetTable } from '../fields/sheet-table.ts'
import type { CardFacts, ExportTable, PersonalEntry } from '../rules.ts'

/** Everybody's reports, the latest period first, and before them who is missing in the present one. @see REP-3, TOOL-4 */
export function reportTable(
  { content, state }: CardFacts<ReportContent, ReportState>,
  entries: readonly PersonalEntry<ReportEntry>[],
  nameOf: (personId: string) => string,
  language: 'zh' | 'en',
  missing: readonly string[],
): ExportTable {
  const given = [...entries].sort((a, b) =>
    a.slot === b.slot ? a.entry.submittedAt - b.entry.submittedAt : a.slot < b.slot ? 1 : -1,
  )
  const sheets = given.map(({ personId, entry: { period, late, submittedAt, changedAt, answers } }) => ({
    about: [period, nameOf(personId), states[late ? 'late' : 'onTime'][language]],
    at: changedAt ?? submittedAt,
    answers,
  }))
  const absent = missing.map((personId) => ({
    about: [state.period.key, nameOf(personId), states.missing[language]],
    at: null,
    answers: {},
  }))
  return sheetTable(content, columns, [...absent, ...sheets], readingIn(language, nameOf))
}

const columns = [
  { zh: '周期', en: 'Period' },
  { zh: '姓名', en: 'Name' },
  { zh: '状态', en: 'State' },
]

const states = {
  late: { zh: '迟报', en: 'late' },
  onTime: { zh: '已报', en: 'on time' },
  missing: { zh: '未报', en: 'missing' },
}
