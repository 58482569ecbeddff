import { dateAt, timeAt } from '#shared/domain/zoned-time.ts'
import { answerText } from '#shared/features/fields/answer-text.ts'
import type { ReportContent, ReportEntry, ReportState } from '#shared/features/report/report.ts'
import type { CardFacts, ExportTable, PersonalEntry } from '../rules.ts'

/** Everybody's reports, the latest period first; who is missing in the present one stands at its end. @see REP-3, TOOL-4 */
export function reportTable(
  { content, state }: CardFacts<ReportContent, ReportState>,
  entries: readonly PersonalEntry<ReportEntry>[],
  nameOf: (personId: string) => string,
  language: 'zh' | 'en',
  missing: readonly string[],
): ExportTable {
  const words = language === 'zh' ? chinese : english
  const reading = { nameOf, separator: words.separator, pictures: words.pictures }
  const given = [...entries].sort((a, b) =>
    a.slot === b.slot ? a.entry.submittedAt - b.entry.submittedAt : a.slot < b.slot ? 1 : -1,
  )
  const rows = given.map(({ personId, entry }) => [
    entry.period,
    nameOf(personId),
    entry.late ? words.late : words.onTime,
    shownAt(content.zone, entry.changedAt ?? entry.submittedAt),
    ...content.fields.map((field) => answerText(field, entry.answers[field.id], reading)),
  ])
  const absent = missing.map((personId) => [
    state.period.key,
    nameOf(personId),
    words.missing,
    '',
    ...content.fields.map(() => ''),
  ])
  return {
    columns: [...columns, ...content.fields.map(({ label }) => ({ zh: label, en: label }))],
    rows: [...absent, ...rows],
  }
}

function shownAt(zone: string, instant: number): string {
  return `${dateAt(zone, instant)} ${timeAt(zone, instant)}`
}

const columns = [
  { zh: '周期', en: 'Period' },
  { zh: '姓名', en: 'Name' },
  { zh: '状态', en: 'State' },
  { zh: '提交时间', en: 'Given at' },
]

const chinese = {
  late: '迟报',
  onTime: '已报',
  missing: '未报',
  separator: '、',
  pictures: (count: number) => `${count} 张图片`,
}

const english: typeof chinese = {
  late: 'late',
  onTime: 'on time',
  missing: 'missing',
  separator: ', ',
  pictures: (count) => (count === 1 ? '1 picture' : `${count} pictures`),
}
