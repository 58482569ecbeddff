import { useMemo } from 'react'
import { type ImportRow, peopleColumns } from '#shared/console/import.ts'
import { useLanguage, useTexts } from '../../../i18n/use-texts.ts'
import type { Column } from '../../table/DataTable.tsx'
import classes from './ImportDialog.module.css'
import { importTexts } from './import.texts.ts'

/** What the preview tells of a line: who, where, and what would happen or why not. */
export function useRowColumns(): readonly Column<ImportRow>[] {
  const t = useTexts(importTexts)
  return useMemo(
    () => [
      { key: 'line', header: t('line'), width: 56, numeric: true, cell: ({ line }) => line },
      { key: 'name', header: t('name'), width: 120, cell: ({ name }) => name },
      { key: 'account', header: t('account'), width: 130, cell: ({ account }) => account },
      { key: 'departments', header: t('departments'), cell: ({ departments }) => departments },
      { key: 'does', header: t('does'), width: 260, cell: (row) => <Outcome row={row} /> },
    ],
    [t],
  )
}

function Outcome({ row: { does, errors } }: { readonly row: ImportRow }) {
  const t = useTexts(importTexts)
  const language = useLanguage() === 'en' ? 'en' : 'zh'
  if (errors.length === 0) return <span className={classes.does}>{t(does)}</span>
  return (
    <ul className={classes.errors}>
      {errors.map(({ column, problem }) => (
        <li key={`${column} ${problem}`}>
          {t('problem', { column: peopleColumns[column][language], what: t(problem) })}
        </li>
      ))}
    </ul>
  )
}
