import type { Bilingual } from '#shared/domain/ids.ts'
import { dateAt, timeAt } from '#shared/domain/zoned-time.ts'
import type { Answers } from '#shared/features/fields/answer.ts'
import { answerText } from '#shared/features/fields/answer-text.ts'
import type { Field } from '#shared/features/fields/field.ts'
import type { ExportTable } from '../rules.ts'

/** How answers are put into words. */
export type Reading = Parameters<typeof answerText>[2]

interface Sheet {
  /** What the tool says of it, a cell for each of its own columns. */
  readonly about: readonly string[]
  /** When it was given; null where it was not. */
  readonly at: number | null
  readonly answers: Answers
}

/** A sheet a row, a field a column, after what the tool says of each and when it was given. @see TOOL-4 */
export function sheetTable(
  { fields, zone }: { readonly fields: readonly Field[]; readonly zone: string },
  own: readonly Bilingual[],
  sheets: readonly Sheet[],
  reading: Reading,
): ExportTable {
  return {
    columns: [...own, { zh: '提交时间', en: 'Given at' }, ...fields.map(({ label }) => ({ zh: label, en: label }))],
    rows: sheets.map(({ about, at, answers }) => [
      ...about,
      at === null ? '' : `${dateAt(zone, at)} ${timeAt(zone, at)}`,
      ...fields.map((field) => answerText(field, answers[field.id], reading)),
    ]),
  }
}

export function readingIn(language: 'zh' | 'en', nameOf: Reading['nameOf']): Reading {
  return language === 'zh'
    ? { nameOf, separator: '、', pictures: (count) => `${count} 张图片` }
    : { nameOf, separator: ', ', pictures: (count) => (count === 1 ? '1 picture' : `${count} pictures`) }
}
