import { useMemo } from 'react'
import { languages } from '../i18n/texts.ts'
import { translator } from '../i18n/translate.ts'
import { rowTitle, sectionTitle } from './cell-text.ts'
import { useCompare } from './compare.store.ts'
import { compareTexts } from './compare.texts.ts'
import { type CompareRow, compareRows } from './compare-rows.ts'
import { foundRows } from './found-rows.ts'

const all = compareRows()

/** The rows that are shown now. Both languages are searched, so that a term of either is found. */
export function useCompareRows(): readonly CompareRow[] {
  const typed = useCompare((state) => state.typed)
  const onlyDifferences = useCompare((state) => state.onlyDifferences)
  return useMemo(() => foundRows(all, { typed, onlyDifferences }, wordsOf), [typed, onlyDifferences])
}

function wordsOf({ key, section }: CompareRow): readonly string[] {
  return languages.flatMap((language) => [
    rowTitle(key, language),
    sectionTitle(section, translator(compareTexts, language)),
  ])
}
