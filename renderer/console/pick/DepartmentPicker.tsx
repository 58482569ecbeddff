import { Checkbox, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { DepartmentPath } from '#shared/console/admin.ts'
import { askConsole } from '../../data/console/ask-console.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './DepartmentPicker.module.css'
import { DepartmentTreeView } from './DepartmentTreeView.tsx'
import { pickTexts } from './pick.texts.ts'
import { useDepartmentTree } from './use-department-tree.ts'
import { useFound } from './use-found.ts'

interface DepartmentPickerProps {
  /** `several` draws boxes. */
  readonly several?: boolean
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (department: { readonly id: string; readonly name: string }) => void
}

const find = async (text: string) => (await askConsole('console:departmentFind', { text })).departments

/** Departments from the tree or by name. */
export function DepartmentPicker({ several = false, chosen, onChoose }: DepartmentPickerProps) {
  const t = useTexts(pickTexts)
  const [typed, setTyped] = useState('')
  const state = useDepartmentTree()
  const found = useFound(typed, find)
  return (
    <div className={classes.picker}>
      <TextInput
        type="search"
        size="xs"
        value={typed}
        placeholder={t('findDepartment')}
        aria-label={t('findDepartment')}
        leftSection={<IconSearch size={14} />}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <div className={classes.scroller}>
        {typed.trim() === '' ? (
          <DepartmentTreeView
            label={t('departments')}
            state={state}
            isChosen={(id) => !several && chosen.has(id)}
            onChoose={onChoose}
            {...(several && {
              mark: ({ id, name }) => (
                <Checkbox size="xs" tabIndex={-1} readOnly checked={chosen.has(id)} aria-label={name} />
              ),
            })}
          />
        ) : (
          <Found found={found} several={several} chosen={chosen} onChoose={onChoose} />
        )}
      </div>
    </div>
  )
}

function Found({
  found,
  several,
  chosen,
  onChoose,
}: DepartmentPickerProps & { readonly found: readonly DepartmentPath[] }) {
  const t = useTexts(pickTexts)
  if (found.length === 0) return <output className={classes.nothing}>{t('nothingFound')}</output>
  return (
    <ul className={classes.found}>
      {found.map(({ id, path }) => (
        <li key={id}>
          <button
            type="button"
            className={classes.option}
            aria-pressed={chosen.has(id)}
            onClick={() => onChoose({ id, name: path.at(-1) ?? '' })}
          >
            {several && <Checkbox size="xs" tabIndex={-1} readOnly checked={chosen.has(id)} aria-hidden />}
            <span>{path.join(' / ')}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
