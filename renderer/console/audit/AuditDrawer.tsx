import { Table } from '@mantine/core'
import type { AuditEntry } from '#shared/domain/audit.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { FactList } from '../frame/FactList.tsx'
import sheet from '../frame/Sheet.module.css'
import { SideSheet } from '../frame/SideSheet.tsx'
import cells from '../table/Cells.module.css'
import classes from './Audit.module.css'
import { auditActionTexts, auditTexts } from './audit.texts.ts'
import { auditFacts } from './audit-facts.ts'
import { useFactWords } from './use-fact-words.ts'

/** One line of the log with everything it tells. @see ADM-6 */
export function AuditDrawer({ entry, onClose }: { readonly entry: AuditEntry; readonly onClose: () => void }) {
  const t = useTexts(auditTexts)
  const action = useTexts(auditActionTexts)
  const time = useTimeTexts()
  const { nameOf, wordFor } = useFactWords()
  const facts = auditFacts(entry.before, entry.after)
  return (
    <SideSheet title={action(entry.action)} onClose={onClose}>
      <FactList>
        <dt>{t('when')}</dt>
        <dd>{time.full(entry.at)}</dd>
        <dt>{t('who')}</dt>
        <dd>{entry.byName ?? t('system')}</dd>
        <dt>{t('target')}</dt>
        <dd>
          <span className={cells.tag}>{t(entry.target.type)}</span> {entry.targetName}
        </dd>
        <dt>{t('address')}</dt>
        <dd>{entry.from ?? '–'}</dd>
      </FactList>
      {facts.length === 0 ? (
        <p className={sheet.text}>{t('noFacts')}</p>
      ) : (
        <Table className={classes.table} aria-label={t('details')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('fact')}</Table.Th>
              <Table.Th>{t('before')}</Table.Th>
              <Table.Th>{t('after')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {facts.map(({ name, before, after }) => (
              <Table.Tr key={name}>
                <Table.Td>{nameOf(name)}</Table.Td>
                <Table.Td>{wordFor(name, before)}</Table.Td>
                <Table.Td>{wordFor(name, after)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </SideSheet>
  )
}
