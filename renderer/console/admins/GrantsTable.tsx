import { Radio, Table } from '@mantine/core'
import { consoleAreas, GrantLevel, type Grants } from '#shared/console/admin.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './AdminSteps.module.css'
import { adminsTexts } from './admins.texts.ts'
import { areaKey } from './area-key.ts'

interface GrantsTableProps {
  readonly grants: Grants
  readonly onChange: (grants: Grants) => void
}

/** Area by area: nothing, to view, or to manage. @see ADM-2 */
export function GrantsTable({ grants, onChange }: GrantsTableProps) {
  const t = useTexts(adminsTexts)
  return (
    <div className={classes.step}>
      <Table aria-label={t('permissions')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('area')}</Table.Th>
            {GrantLevel.options.map((level) => (
              <Table.Th key={level} w={96}>
                {t(level)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {consoleAreas.map((area) => (
            <Table.Tr key={area}>
              <Table.Td>{t(areaKey[area])}</Table.Td>
              {GrantLevel.options.map((level) => (
                <Table.Td key={level}>
                  <Radio
                    size="xs"
                    name={`grant-${area}`}
                    aria-label={t('granted', { area: t(areaKey[area]), level: t(level) })}
                    checked={grants[area] === level}
                    onChange={() => onChange({ ...grants, [area]: level })}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p className={classes.hint}>{t('grantsText')}</p>
    </div>
  )
}
