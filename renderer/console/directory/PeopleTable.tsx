import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import type { ConsoleDepartment } from '#shared/console/department.ts'
import type { ConsolePerson } from '#shared/console/person.ts'
import { askConsole, changeInConsole } from '../../data/console/ask-console.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CentredNote } from '../../shell/CentredNote.tsx'
import { notify } from '../../shell/notify.ts'
import { DataTable } from '../table/DataTable.tsx'
import { usePaged } from '../table/use-paged.ts'
import classes from './DirectoryPage.module.css'
import { directoryTexts } from './directory.texts.ts'
import { PeopleFilters } from './PeopleFilters.tsx'
import { PickDepartmentDialog } from './PickDepartmentDialog.tsx'
import { usePeopleColumns } from './use-people-columns.tsx'
import type { PeopleFilterState } from './use-people-filter.ts'

interface PeopleTableProps {
  readonly filter: PeopleFilterState
  readonly department: ConsoleDepartment | undefined
  readonly mayManage: boolean
  readonly onOpen: (personId: string) => void
}

/** The people of a department, page by page; several of them can be moved at once. @see ADM-5 */
export function PeopleTable({ filter, department, mayManage, onOpen }: PeopleTableProps) {
  const t = useTexts(directoryTexts)
  const asked = filter.filter
  const load = useCallback(
    async (page: { cursor: string | null; limit: number }) => {
      const { people, next, total } = await askConsole('console:people', { filter: asked, ...page })
      return { rows: people, next, total }
    },
    [asked],
  )
  const paged = usePaged<ConsolePerson>(load)
  const columns = usePeopleColumns(onOpen)
  const [picked, setPicked] = useState<{ readonly of: string | undefined; readonly ids: ReadonlySet<string> }>({
    of: undefined,
    ids: new Set(),
  })
  // What was picked in one department means nothing in another.
  const chosen = picked.of === department?.id ? picked.ids : new Set<string>()
  const choose = (ids: readonly string[], wanted: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) wanted ? next.add(id) : next.delete(id)
    setPicked({ of: department?.id, ids: next })
  }
  const clear = () => setPicked({ of: department?.id, ids: new Set() })
  return (
    <>
      <PeopleFilters filter={filter} />
      {department && chosen.size > 0 && (
        <MovePeople department={department} personIds={[...chosen]} onDone={clear} onClear={clear} />
      )}
      <DataTable<ConsolePerson>
        label={t('people')}
        columns={columns}
        paged={paged}
        idOf={({ id }) => id}
        onOpen={({ id }) => onOpen(id)}
        {...(mayManage && department && { choosing: { chosen, onChoose: choose, nameOf: ({ name }) => name } })}
        empty={<CentredNote icon={<IconUsers size={28} stroke={1.5} />} title={t('nobody')} text={t('nobodyText')} />}
      />
    </>
  )
}

interface MovePeopleProps {
  readonly department: ConsoleDepartment
  readonly personIds: readonly string[]
  readonly onDone: () => void
  readonly onClear: () => void
}

function MovePeople({ department, personIds, onDone, onClear }: MovePeopleProps) {
  const t = useTexts(directoryTexts)
  const [picking, setPicking] = useState(false)
  const move = async (toId: string) => {
    const { moved } = await changeInConsole('console:peopleMove', (clientId) => ({
      clientId,
      personIds: personIds.slice(0, 200),
      fromId: department.id,
      toId,
    }))
    notify({ tone: 'done', message: t('moved', { count: moved }) })
    onDone()
  }
  return (
    <div className={classes.bulk}>
      <span aria-live="polite">{t('chosen', { count: personIds.length })}</span>
      <Button size="compact-sm" onClick={() => setPicking(true)}>
        {t('movePeople')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {t('unchoose')}
      </Button>
      {picking && (
        <PickDepartmentDialog
          title={t('movePeopleTitle', { count: personIds.length })}
          text={t('movePeopleText', { from: department.name })}
          action={t('move')}
          barred={department.id}
          onPick={move}
          onClose={() => setPicking(false)}
        />
      )}
    </div>
  )
}
