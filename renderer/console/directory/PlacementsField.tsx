import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { DepartmentPicker } from '../pick/DepartmentPicker.tsx'
import classes from './Person.module.css'
import { personTexts } from './person.texts.ts'

export interface DrawnPlacement {
  readonly departmentId: string
  readonly name: string
  readonly leads: boolean
}

interface PlacementsFieldProps {
  readonly placements: readonly DrawnPlacement[]
  readonly disabled?: boolean
  readonly onChange: (placements: readonly DrawnPlacement[]) => void
}

/** The departments somebody is in, and which of them they lead. @see W-2, ADM-5 */
export function PlacementsField({ placements, disabled = false, onChange }: PlacementsFieldProps) {
  const t = useTexts(personTexts)
  const [picking, setPicking] = useState(false)
  const add = ({ id, name }: { readonly id: string; readonly name: string }) => {
    setPicking(false)
    if (placements.every(({ departmentId }) => departmentId !== id))
      onChange([...placements, { departmentId: id, name, leads: false }])
  }
  return (
    <div>
      <ul className={classes.placements}>
        {placements.map((placement) => (
          <li key={placement.departmentId} className={classes.placement}>
            <span className={classes.placementName}>{placement.name}</span>
            <Checkbox
              size="xs"
              label={t('leads')}
              aria-label={t('leadsOf', { name: placement.name })}
              checked={placement.leads}
              disabled={disabled}
              onChange={(event) => {
                const leads = event.currentTarget.checked
                onChange(placements.map((one) => (one === placement ? { ...one, leads } : one)))
              }}
            />
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              disabled={disabled}
              aria-label={t('removeFrom', { name: placement.name })}
              onClick={() => onChange(placements.filter((one) => one !== placement))}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {!disabled && (
        <Popover opened={picking} onChange={setPicking} position="bottom-start" width={320} trapFocus>
          <Popover.Target>
            <Button
              mt={8}
              size="compact-sm"
              variant="light"
              leftSection={<IconPlus size={14} />}
              onClick={() => setPicking(true)}
            >
              {t('addDepartment')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('chooseDepartment')}>
            <DepartmentPicker chosen={new Set(placements.map(({ departmentId }) => departmentId))} onChoose={add} />
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  )
}
