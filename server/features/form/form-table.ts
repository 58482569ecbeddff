import { answerText } from '#shared/features/fields/answer-text.ts'
import type { FormContent, FormEntry, FormState } from '#shared/features/form/form.ts'
import { type Reading, readingIn, sheetTable } from '../fields/sheet-table.ts'
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
  const reading = readingIn(language, nameOf)
  if (content.anonymous) return counted(content, nameless, reading)
  const given = [...entries].sort((a, b) => (a.entry.submittedAt ?? 0) - (b.entry.submittedAt ?? 0))
  const sheets = given.map(({ personId, entry: { answers, submittedAt, changedAt } }) => ({
    about: [nameOf(personId), states.submitted[language]],
    at: changedAt ?? submittedAt,
    answers,
  }))
  const absent = missing.map((id) => ({ about: [nameOf(id), states.missing[language]], at: null, answers: {} }))
  return sheetTable(content, columns, [...sheets, ...absent], reading)
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

const columns = [
  { zh: '姓名', en: 'Name' },
  { zh: '状态', en: 'State' },
]

const states = {
  submitted: { zh: '已填', en: 'submitted' },
  missing: { zh: '未填', en: 'missing' },
}

const countedColumns = [
  { zh: '题目', en: 'Question' },
  { zh: '回答', en: 'Answer' },
  { zh: '份数', en: 'Times' },
]
