import type { Language } from '../i18n/texts.ts'
import { translator } from '../i18n/translate.ts'
import { cellText, conditionText, rowTitle, sectionTitle } from './cell-text.ts'
import { compareTexts } from './compare.texts.ts'
import type { Cell, CompareRow } from './compare-rows.ts'
import { comparedKinds } from './compared-kinds.ts'
import { type Condition, conditionNames } from './conditions.ts'
import { sections } from './sections.ts'

/** The table in words of one language, for whatever is made of it: Markdown, a picture. */
export interface CompareDocument {
  readonly title: string
  readonly subtitle: string
  readonly columns: readonly string[]
  readonly sections: readonly {
    readonly title: string
    readonly rows: readonly { readonly title: string; readonly cells: readonly DocumentCell[] }[]
  }[]
  readonly notes: readonly { readonly number: number; readonly text: string }[]
}

export interface DocumentCell {
  readonly text: string
  readonly notes: readonly number[]
  readonly empty: boolean
}

export function compareDocument(rows: readonly CompareRow[], language: Language): CompareDocument {
  const t = translator(compareTexts, language)
  const numbers = noteNumbers(rows)
  return {
    title: t('title'),
    subtitle: t('subtitle'),
    columns: [t('feature'), ...comparedKinds.map((kind) => t(kind))],
    sections: sections.flatMap((section) => {
      const own = rows.filter((row) => row.section === section)
      if (own.length === 0) return []
      return [
        {
          title: sectionTitle(section, t),
          rows: own.map((row) => ({
            title: rowTitle(row.key, language),
            cells: comparedKinds.map((kind) => documentCell(row, row.cells[kind])),
          })),
        },
      ]
    }),
    notes: [...numbers].map(([condition, number]) => ({ number, text: conditionText(condition, t) })),
  }

  function documentCell(row: CompareRow, cell: Cell): DocumentCell {
    return {
      text: cellText(cell, row.key, t),
      notes: notesOf(cell).flatMap((condition) => numbers.get(condition) ?? []),
      empty: isEmpty(cell),
    }
  }
}

/** A cell that says no: nobody may, or there is no such thing. */
export function isEmpty(cell: Cell): boolean {
  return cell.type === 'none' || (cell.type === 'who' && cell.roles.length === 0)
}

/** The footnotes that these rows need, in a fixed order. */
export function noteNumbers(rows: readonly CompareRow[]): ReadonlyMap<Condition, number> {
  const met = new Set(rows.flatMap(({ cells }) => comparedKinds.flatMap((kind) => notesOf(cells[kind]))))
  return new Map(conditionNames.filter((name) => met.has(name)).map((name, place) => [name, place + 1]))
}

function notesOf(cell: Cell): readonly Condition[] {
  return cell.type === 'who' ? cell.notes : []
}
