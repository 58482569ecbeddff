import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { ImportRow, ImportSummary } from '#shared/console/import.ts'
import type { ConsoleOutput } from '#shared/console/requests.ts'
import { askConsole, changeInConsole } from '../../../data/console/ask-console.ts'
import { useConsole } from '../../../data/console/console.store.ts'
import { useTexts } from '../../../i18n/use-texts.ts'
import confirmClasses from '../../confirm/ConfirmDialog.module.css'
import { ConfirmDialog } from '../../confirm/ConfirmDialog.tsx'
import { DataTable } from '../../table/DataTable.tsx'
import { usePaged } from '../../table/use-paged.ts'
import { useListed } from '../../use-listed.ts'
import classes from './ImportDialog.module.css'
import { importTexts } from './import.texts.ts'
import { useRowColumns } from './use-row-columns.tsx'

interface ImportPreviewProps {
  readonly summary: ImportSummary
  readonly onAnother: () => void
  readonly onDone: (result: ConsoleOutput<'console:importApply'>) => void
}

/** What the file would do, line by line, before anything happens. @see ADM-5 */
export function ImportPreview({ summary, onAnother, onDone }: ImportPreviewProps) {
  const t = useTexts(importTexts)
  const enterprise = useConsole((state) => state.overview?.enterprise.name ?? '')
  const { importId, errors, add, change } = summary
  const [only, setOnly] = useState<'all' | 'errors'>(errors > 0 ? 'errors' : 'all')
  const [skipErrors, setSkipErrors] = useState(false)
  const [asking, setAsking] = useState(false)
  const load = useCallback(
    async (page: { cursor: string | null; limit: number }) => {
      const { rows, next, total } = await askConsole('console:importRows', { importId, only, ...page })
      return { rows, next, total }
    },
    [importId, only],
  )
  const paged = usePaged<ImportRow>(load)
  const columns = useRowColumns()
  const ready = add + change > 0 && (errors === 0 || skipErrors)
  return (
    <div className={classes.preview}>
      <Sums summary={summary} />
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('only')}
          value={only}
          onChange={setOnly}
          data={[
            { value: 'all', label: t('all') },
            { value: 'errors', label: t('onlyErrors') },
          ]}
        />
        <Button size="compact-sm" variant="subtle" onClick={onAnother}>
          {t('another')}
        </Button>
      </div>
      <div className={classes.table}>
        <DataTable
          label={t('preview')}
          columns={columns}
          paged={paged}
          idOf={({ line }) => String(line)}
          empty={<p className={classes.text}>{t('noRows')}</p>}
        />
      </div>
      {errors > 0 && (
        <Checkbox
          size="sm"
          label={t('skip', { count: errors })}
          checked={skipErrors}
          onChange={(event) => setSkipErrors(event.currentTarget.checked)}
        />
      )}
      <div className={confirmClasses.buttons}>
        <Button disabled={!ready} onClick={() => setAsking(true)}>
          {t('apply')}
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title={t('applyTitle')}
          word={enterprise}
          action={t('apply')}
          tone="plain"
          onConfirm={async (confirm) =>
            onDone(
              await changeInConsole('console:importApply', (clientId) => ({ clientId, importId, skipErrors, confirm })),
            )
          }
          onClose={() => setAsking(false)}
        >
          {t('applyText', { add, change })}
        </ConfirmDialog>
      )}
    </div>
  )
}

function Sums({ summary }: { readonly summary: ImportSummary }) {
  const t = useTexts(importTexts)
  const listed = useListed()
  const { newDepartments, errors } = summary
  return (
    <>
      <ul className={classes.sums}>
        {(['rows', 'add', 'change', 'nothing'] as const).map((what) => (
          <li key={what}>
            {t(what)}
            <strong>{summary[what]}</strong>
          </li>
        ))}
        <li {...(errors > 0 && { 'data-tone': 'danger' })}>
          {t('errors')}
          <strong>{errors}</strong>
        </li>
      </ul>
      {newDepartments.length > 0 && (
        <p className={classes.text}>
          {t('newDepartments', { count: newDepartments.length, names: listed(newDepartments.slice(0, 5)) })}
          {newDepartments.length > 5 && '…'}
        </p>
      )}
    </>
  )
}
