import { useMemo } from 'react'
import type { AuditEntry } from '#shared/domain/audit.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import cells from '../table/Cells.module.css'
import type { Column } from '../table/DataTable.tsx'
import classes from './Audit.module.css'
import { auditActionTexts, auditTexts } from './audit.texts.ts'
import { auditFacts } from './audit-facts.ts'
import { useFactWords } from './use-fact-words.ts'

/** What the log tells in a line. */
export function useAuditColumns(onOpen: (entry: AuditEntry) => void): readonly Column<AuditEntry>[] {
  const t = useTexts(auditTexts)
  const action = useTexts(auditActionTexts)
  const time = useTimeTexts()
  const { nameOf, wordFor } = useFactWords()
  return useMemo(
    () => [
      {
        key: 'when',
        header: t('when'),
        width: 158,
        cell: (entry) => (
          <button
            type="button"
            className={classes.when}
            aria-label={t('open', { action: action(entry.action), when: time.full(entry.at) })}
            onClick={() => onOpen(entry)}
          >
            {time.full(entry.at)}
          </button>
        ),
      },
      { key: 'who', header: t('who'), width: 110, cell: ({ byName }) => byName ?? t('system') },
      { key: 'action', header: t('action'), width: 170, cell: (entry) => action(entry.action) },
      {
        key: 'target',
        header: t('target'),
        cell: ({ target, targetName }) => (
          <>
            <span className={cells.tag}>{t(target.type)}</span> {targetName ?? ''}
          </>
        ),
      },
      {
        key: 'details',
        header: t('details'),
        cell: ({ before, after }) => {
          const [first] = auditFacts(before, after)
          if (first === undefined) return null
          const values = [first.before, first.after].filter(Boolean).map((value) => wordFor(first.name, value))
          return (
            <span className={classes.detail}>
              {nameOf(first.name)} <b>{values.join(' → ')}</b>
            </span>
          )
        },
      },
    ],
    [t, action, time, nameOf, wordFor, onOpen],
  )
}
