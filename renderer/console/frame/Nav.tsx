import {
  IconAddressBook,
  IconBuilding,
  IconFileText,
  IconMessageCog,
  IconMessages,
  IconRobot,
  IconSitemap,
  IconUserShield,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Person } from '#shared/domain/person.ts'
import logo from '../../brand/qun.svg'
import { useConsole } from '../../data/console/console.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { frameTexts } from './frame.texts.ts'
import { MeCard } from './MeCard.tsx'
import classes from './Nav.module.css'
import { pageTable } from './page-table.ts'
import { goTo, type PageName, pages, useRoute } from './route.store.ts'

const icon = { size: 18, stroke: 1.6, 'aria-hidden': true } as const
const icons: Readonly<Record<PageName, ReactNode>> = {
  enterprise: <IconBuilding {...icon} />,
  admins: <IconUserShield {...icon} />,
  directory: <IconAddressBook {...icon} />,
  chat: <IconMessageCog {...icon} />,
  departmentGroups: <IconSitemap {...icon} />,
  groups: <IconMessages {...icon} />,
  robots: <IconRobot {...icon} />,
  audit: <IconFileText {...icon} />,
}

const areas = ['myEnterprise', 'directory', 'chatManagement', 'applications', 'security'] as const

/** The pages this admin may open, by area; the rest is not there. @see ADM-2 */
export function Nav({ person }: { readonly person: Person }) {
  const t = useTexts(frameTexts)
  const overview = useConsole((state) => state.overview)
  const permissions = overview?.me.permissions ?? []
  const open = pages.filter((page) => pageTable[page].needs.some((need) => permissions.includes(need)))
  return (
    <nav className={classes.nav} aria-label={t('navigation')}>
      <div className={classes.enterprise}>
        <img src={logo} alt="" width={28} height={28} />
        <div className={classes.words}>
          <div className={classes.name}>{overview?.enterprise.name}</div>
          <div className={classes.product}>{t('title')}</div>
        </div>
      </div>
      <div className={classes.pages}>
        {areas.map((area) => {
          const inside = open.filter((page) => pageTable[page].area === area)
          if (inside.length === 0) return null
          return (
            <section key={area} className={classes.area} aria-label={t(area)}>
              {inside.length > 1 && <h2 className={classes.heading}>{t(area)}</h2>}
              {inside.map((page) => (
                <PageLink key={page} page={page} label={t(page)} />
              ))}
            </section>
          )
        })}
      </div>
      <MeCard person={person} />
    </nav>
  )
}

function PageLink({ page, label }: { readonly page: PageName; readonly label: string }) {
  const shown = useRoute((route) => route.page === page)
  return (
    <a
      href={`#/${page}`}
      className={classes.page}
      title={label}
      onClick={(event) => {
        event.preventDefault()
        goTo(page)
      }}
      {...(shown && { 'aria-current': 'page' })}
    >
      {icons[page]}
      <span className={classes.label}>{label}</span>
    </a>
  )
}
