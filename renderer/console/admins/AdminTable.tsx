import { Button, Table } from '@mantine/core'
import { type Admin, consoleAreas } from '#shared/console/admin.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { OutsiderMark } from '../../people/OutsiderMark.tsx'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { useListed } from '../use-listed.ts'
import classes from './AdminsPage.module.css'
import { adminsTexts } from './admins.texts.ts'
import { areaKey } from './area-key.ts'

interface AdminTableProps {
  readonly label: string
  readonly admins: readonly Admin[]
  readonly empty: string
  /** Sub-admins have a scope and grants; super admins have everything. */
  readonly withScope: boolean
  /** Why nothing can be changed here; null: it can. */
  readonly barred: string | null
  readonly onChange: (admin: Admin) => void
  readonly onDelete: (admin: Admin) => void
}

/** Admins of one kind with what they may do. */
export function AdminTable({ label, admins, empty, withScope, barred, onChange, onDelete }: AdminTableProps) {
  const t = useTexts(adminsTexts)
  const time = useTimeTexts()
  const listed = useListed()
  if (admins.length === 0) return <p className={classes.empty}>{empty}</p>
  return (
    <Table className={classes.table} aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={withScope ? 150 : undefined}>{t('person')}</Table.Th>
          {withScope && <Table.Th w={150}>{t('scope')}</Table.Th>}
          {withScope && <Table.Th>{t('permissions')}</Table.Th>}
          <Table.Th w={104}>{t('since')}</Table.Th>
          <Table.Th w={136}>{t('actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {admins.map((admin) => (
          <Table.Tr key={admin.person.id}>
            <Table.Td>
              <Who admin={admin} />
            </Table.Td>
            {withScope && <Table.Td>{listed(admin.scope.map(({ path }) => path.at(-1)))}</Table.Td>}
            {withScope && (
              <Table.Td>
                <Areas admin={admin} />
              </Table.Td>
            )}
            <Table.Td>{admin.addedAt === null ? '' : time.full(admin.addedAt).slice(0, 10)}</Table.Td>
            <Table.Td>
              <div className={classes.buttons} {...(barred !== null && { title: barred })}>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  disabled={barred !== null}
                  aria-label={t('changeOf', { name: admin.person.name })}
                  onClick={() => onChange(admin)}
                >
                  {t('change')}
                </Button>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="red"
                  disabled={barred !== null}
                  aria-label={t('deleteOf', { name: admin.person.name })}
                  onClick={() => onDelete(admin)}
                >
                  {t('delete')}
                </Button>
              </div>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Who({ admin: { person, role, canSignIn } }: { readonly admin: Admin }) {
  const t = useTexts(adminsTexts)
  return (
    <div className={classes.person}>
      <Avatar id={person.id} name={person.name} size={28} />
      <span className={classes.name}>{person.name}</span>
      {role === 'externalSuper' && <OutsiderMark person={person} />}
      {role === 'externalSuper' && <span className={classes.tag}>{t('external')}</span>}
      {!canSignIn && (
        <span className={classes.tag} title={t('sleepingText')}>
          {t('sleeping')}
        </span>
      )}
    </div>
  )
}

function Areas({ admin: { grants } }: { readonly admin: Admin }) {
  const t = useTexts(adminsTexts)
  return (
    <div className={classes.areas}>
      {consoleAreas
        .filter((area) => grants[area] !== 'none')
        .map((area) => (
          <span key={area} className={classes.area} data-level={grants[area]}>
            {t(areaKey[area])} · {t(grants[area])}
          </span>
        ))}
    </div>
  )
}
