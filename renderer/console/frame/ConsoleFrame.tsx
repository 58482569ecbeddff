import { IconLock } from '@tabler/icons-react'
import { type ComponentType, useEffect } from 'react'
import type { Person } from '#shared/domain/person.ts'
import { useConsole } from '../../data/console/console.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { CentredNote } from '../../shell/CentredNote.tsx'
import { AdminsPage } from '../admins/AdminsPage.tsx'
import { AuditPage } from '../audit/AuditPage.tsx'
import { ChatPage } from '../chat/ChatPage.tsx'
import { DepartmentGroupsPage } from '../chat/DepartmentGroupsPage.tsx'
import { DirectoryPage } from '../directory/DirectoryPage.tsx'
import { EnterprisePage } from '../enterprise/EnterprisePage.tsx'
import { GroupsPage } from '../groups/GroupsPage.tsx'
import { RobotsPage } from '../robots/RobotsPage.tsx'
import classes from './ConsoleFrame.module.css'
import { frameTexts } from './frame.texts.ts'
import { Nav } from './Nav.tsx'
import { pageTable } from './page-table.ts'
import { followAddress, type PageName, useRoute } from './route.store.ts'

const drawn: Readonly<Record<PageName, ComponentType>> = {
  enterprise: EnterprisePage,
  admins: AdminsPage,
  directory: DirectoryPage,
  chat: ChatPage,
  departmentGroups: DepartmentGroupsPage,
  groups: GroupsPage,
  robots: RobotsPage,
  audit: AuditPage,
}

/** The open console: navigation at the left, one page beside it. */
export function ConsoleFrame({ person }: { readonly person: Person }) {
  const t = useTexts(frameTexts)
  const page = useRoute((route) => route.page)
  const online = useConsole((state) => state.online)
  const permissions = useConsole((state) => state.overview?.me.permissions ?? [])
  useEffect(followAddress, [])
  const Page = drawn[page]
  const mayEnter = pageTable[page].needs.some((need) => permissions.includes(need))
  return (
    <div className={classes.frame}>
      <Nav person={person} />
      <div className={classes.main}>
        {!online && (
          <div role="status" className={classes.offline}>
            {t('offline')}
          </div>
        )}
        {mayEnter ? (
          <Page key={page} />
        ) : (
          <main className={classes.barred}>
            <CentredNote icon={<IconLock size={28} stroke={1.5} />} title={t('noPage')} text={t('noPageText')} />
          </main>
        )}
      </div>
    </div>
  )
}
