import { Button } from '@mantine/core'
import { IconFileImport, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ConsoleDepartment } from '#shared/console/department.ts'
import { useConsoleCan } from '../../data/console/use-console-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Page } from '../frame/Page.tsx'
import { goTo, useRoute } from '../frame/route.store.ts'
import { useDepartmentTree } from '../pick/use-department-tree.ts'
import { ExportButton } from '../table/ExportButton.tsx'
import { AddPerson } from './AddPerson.tsx'
import { DepartmentDialogs, type DepartmentDoing } from './DepartmentDialogs.tsx'
import { DepartmentMenu } from './DepartmentMenu.tsx'
import { DepartmentsPanel } from './DepartmentsPanel.tsx'
import classes from './DirectoryPage.module.css'
import { directoryTexts } from './directory.texts.ts'
import { ImportDialog } from './import/ImportDialog.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { PersonDrawer } from './PersonDrawer.tsx'
import { usePeopleFilter } from './use-people-filter.ts'

/** The directory: the tree at the left, the people of the chosen department beside it. @see ADM-5 */
export function DirectoryPage() {
  const t = useTexts(directoryTexts)
  const chosen = useRoute((route) => route.chosen)
  const tree = useDepartmentTree()
  const department = chosen === null ? undefined : tree.known.get(chosen)
  const mayManage = useConsoleCan('directory.manage', 'here').allowed
  const filter = usePeopleFilter(chosen)
  const [doing, setDoing] = useState<DepartmentDoing | null>(null)
  const [dialog, setDialog] = useState<'add' | 'import' | null>(null)
  const [person, setPerson] = useState<string | null>(null)
  const choose = (one: ConsoleDepartment | null) => goTo('directory', one?.id ?? null)
  return (
    <Page
      page="directory"
      title={t('title')}
      place={department?.name ?? t('everyone')}
      whole
      actions={
        mayManage && (
          <>
            <ExportButton what="people" filter={filter.filter} />
            <Button
              size="sm"
              variant="default"
              leftSection={<IconFileImport size={16} />}
              onClick={() => setDialog('import')}
            >
              {t('import')}
            </Button>
            <Button size="sm" leftSection={<IconUserPlus size={16} />} onClick={() => setDialog('add')}>
              {t('addPerson')}
            </Button>
          </>
        )
      }
    >
      <div className={classes.columns}>
        <DepartmentsPanel tree={tree} chosen={chosen} mayManage={mayManage} onChoose={choose} onDo={setDoing} />
        <div className={classes.people}>
          <div className={classes.heading}>
            <h2 className={classes.title}>{department?.name ?? t('everyone')}</h2>
            {department && mayManage && <DepartmentMenu department={department} tree={tree} onDo={setDoing} />}
          </div>
          <PeopleTable filter={filter} department={department} mayManage={mayManage} onOpen={setPerson} />
        </div>
      </div>
      {doing !== null && (
        <DepartmentDialogs doing={doing} onChosen={(id) => goTo('directory', id)} onClose={() => setDoing(null)} />
      )}
      {dialog === 'add' && <AddPerson department={department} onClose={() => setDialog(null)} />}
      {dialog === 'import' && <ImportDialog onClose={() => setDialog(null)} />}
      {person !== null && <PersonDrawer personId={person} onClose={() => setPerson(null)} />}
    </Page>
  )
}
