import { ActionIcon, Button, Popover, Select, Table } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { CapException } from '#shared/domain/enterprise-settings.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DepartmentPicker } from '../pick/DepartmentPicker.tsx'
import { StaffPicker } from '../pick/StaffPicker.tsx'
import classes from './Chat.module.css'
import { chatTexts } from './chat.texts.ts'
import { settingChoices } from './setting-choices.ts'
import { useChoices } from './use-choices.ts'

interface AllowListProps {
  readonly list: readonly CapException[]
  readonly names: ReadonlyMap<string, string>
  readonly disabled: boolean
  readonly onChange: (list: CapException[]) => void
  readonly onNamed: (id: string, name: string) => void
}

const firstCap = 500

/** Whose groups follow a limit of their own. @see ADM-1 */
export function AllowList({ list, names, disabled, onChange, onNamed }: AllowListProps) {
  const t = useTexts(chatTexts)
  const { peopleChoices, chosenIn } = useChoices()
  const add = (of: CapException['of'], id: string, name: string) => {
    onNamed(id, name)
    if (list.every((one) => one.of !== of || one.id !== id)) onChange([...list, { of, id, cap: firstCap }])
  }
  return (
    <div className={classes.allow}>
      <h3 className={classes.heading}>{t('allowList')}</h3>
      {list.length === 0 ? (
        <p className={classes.note}>{t('allowNone')}</p>
      ) : (
        <Table className={classes.table} aria-label={t('allowList')}>
          <Table.Tbody>
            {list.map((one) => {
              const name = names.get(one.id) ?? t('unknown')
              return (
                <Table.Tr key={`${one.of} ${one.id}`}>
                  <Table.Td w={72} className={classes.kind}>
                    {t(one.of)}
                  </Table.Td>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td w={160}>
                    <Select
                      size="xs"
                      allowDeselect={false}
                      disabled={disabled}
                      aria-label={t('capOf', { name })}
                      value={String(one.cap)}
                      data={peopleChoices(settingChoices.groupCap)}
                      onChange={(value) => {
                        const cap = chosenIn(settingChoices.groupCap, value) ?? one.cap
                        onChange(list.map((other) => (other === one ? { ...one, cap } : other)))
                      }}
                    />
                  </Table.Td>
                  <Table.Td w={44}>
                    <ActionIcon
                      size="sm"
                      variant="subtle"
                      color="gray"
                      disabled={disabled}
                      aria-label={t('removeOf', { name })}
                      onClick={() => onChange(list.filter((other) => other !== one))}
                    >
                      <IconX size={14} aria-hidden />
                    </ActionIcon>
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      )}
      {!disabled && (
        <div className={classes.adders}>
          <Adder label={t('addPerson')}>
            {(close) => (
              <StaffPicker
                chosen={null}
                state="inService"
                onChoose={({ id, name }) => {
                  add('person', id, name)
                  close()
                }}
              />
            )}
          </Adder>
          <Adder label={t('addDepartment')}>
            {(close) => (
              <DepartmentPicker
                chosen={new Set()}
                onChoose={({ id, name }) => {
                  add('department', id, name)
                  close()
                }}
              />
            )}
          </Adder>
        </div>
      )}
    </div>
  )
}

interface AdderProps {
  readonly label: string
  readonly children: (close: () => void) => React.ReactNode
}

function Adder({ label, children }: AdderProps) {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={320} trapFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={14} />}
          onClick={() => setOpened((before) => !before)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>{children(() => setOpened(false))}</Popover.Dropdown>
    </Popover>
  )
}
