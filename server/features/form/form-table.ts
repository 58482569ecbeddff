import type { Bilingual } from '#shared/domain/ids.ts'
import { dateAt, timeAt } from '#shared/domain/zoned-time.ts'
import { answerText } from '#shared/features/fields/answer-text.ts'
import type { FormContent, FormEntry, FormState } from '#shared/features/form/form.ts'
import type { CardFacts, ExportTable, PersonalEntry } from '../rules.ts'

/** The sheets with who filled them in and, at the end, who has not; of an anonymous form, how often what was answered. @see FORM-3, TOOL-4 */
export function formTable(
  { content }: CardFacts<FormContent, FormState>,
  entries: readonly PersonalEntry<FormEntry>[],
  nameOf: (personId: string) => string,
  language: 'zh' | 'en',
  missing: readonly string[],
  nameless: readonly FormEntry[],
): ExportTable {
  const words = language === 'zh' ? chinese : english
  const reading = { nameOf, separator: words.separator, pictures: words.pictures }
  return content.anonymous ? counted(content, nameless, reading) : named(content, entries, missing, reading, words)
}

type Reading = Parameters<typeof answerText>[2]

function named(
  { fields, zone }: FormContent,
  entries: readonly PersonalEntry<FormEntry>[],
  missing: readonly string[],
  reading: Reading,
  words: typeof chinese,
): ExportTable {
  const given = [...entries].sort((a, b) => (a.entry.submittedAt ?? 0) - (b.entry.submittedAt ?? 0))
  const rows = given.map(({ personId, entry: { answers, submittedAt, changedAt } }) => [
    reading.nameOf(personId),
    words.submitted,
    shownAt(zone, changedAt ?? submittedAt),
    ...fields.map((field) => answerText(field, answers[field.id], reading)),
  ])
  const absent = missing.map((id) => [reading.nameOf(id), words.missing, '', ...fields.map(() => '')])
  return { columns: [...about, ...fields.map(({ label }) => same(label))], rows: [...rows, ...absent] }
}

/** Which answers go together is left out: a whole sheet may say whose it is. */
function counted({ fields }: FormContent, nameless: readonly FormEntry[], reading: Reading): ExportTable {
  const rows = fields.flatMap((field) => {
    const counts = new Map<string | number, number>()
    for (const { answers } of nameless) {
      const text = answerText(field, answers[field.id], reading)
      if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
    }
    return [...counts].map(([text, count]) => [field.label, text, count])
  })
  return { columns: countedColumns, rows }
}

function shownAt(zone: string, instant: number | null): string {
  return instant === null ? '' : `${dateAt(zone, instant)} ${timeAt(zone, instant)}`
}

function same(label: string): Bilingual {
  return { zh: label, en: label }
}

const about = [
  { zh: '姓名', en: 'Name' },
  { zh: '状态', en: 'State' },
  { zh: '提交时间', en: 'Given at' },
]

const countedColumns = [
  { zh: '题目', en: 'Question' },
  { zh: '回答', en: 'Answer' },
  { zh: '份数', en: 'Times' },
]

const chinese = {
  submitted: '已填',
  missing: '未填',
  separator: '、',
  pictures: (count: number) => `${count} 张图片`,
}

const english: typeof chinese = {
  submitted: 'submitted',
  missing: 'missing',
  separator: ', ',
  pictures: (count) => (count === 1 ? '1 picture' : `${count} pictures`),
}
