import { useMemo } from 'react'
import type { ConsolePerson } from '#shared/console/person.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import cells from '../table/Cells.module.css'
import type { Column } from '../table/DataTable.tsx'
import classes from './DirectoryPage.module.css'
import { directoryTexts } from './directory.texts.ts'

/** What the table of people tells of each. */
export function usePeopleColumns(onOpen: (personId: string) => void): readonly Column<ConsolePerson>[] {
  const t = useTexts(directoryTexts)
  return useMemo(
    () => [
      {
        key: 'name',
        header: t('name'),
        width: 132,
        cell: ({ id, name }) => (
          <div className={cells.person}>
            <Avatar id={id} name={name} size={28} />
            <button type="button" className={cells.name} aria-label={t('open', { name })} onClick={() => onOpen(id)}>
              {name}
            </button>
          </div>
        ),
      },
      { key: 'departments', header: t('inDepartments'), cell: (person) => <Departments person={person} /> },
      { key: 'title', header: t('jobTitle'), width: '20%', cell: ({ title }) => <Quiet text={title} /> },
      {
        key: 'account',
        header: t('account'),
        width: 112,
        spare: true,
        cell: ({ account }) => <Quiet text={account} />,
      },
      { key: 'state', header: t('state'), width: 104, cell: (person) => <States person={person} /> },
    ],
    [t, onOpen],
  )
}

function Departments({ person }: { readonly person: ConsolePerson }) {
  const t = useTexts(directoryTexts)
  return (
    <div className={classes.tags}>
      {person.departments.map(({ departmentId, name, leads }) => (
        <span key={departmentId} className={cells.tag} {...(leads && { 'data-tone': 'brand' })}>
          {name}
          {leads && ` · ${t('leads')}`}
        </span>
      ))}
    </div>
  )
}

function States({ person: { activated, hidden, seesNobody, leftAt } }: { readonly person: ConsolePerson }) {
  const t = useTexts(directoryTexts)
  if (leftAt !== null) return <span className={cells.tag}>{t('left')}</span>
  return (
    <div className={classes.tags}>
      {!activated && (
        <span className={cells.tag} data-tone="warn">
          {t('notActivated')}
        </span>
      )}
      {activated && !hidden && !seesNobody && <span className={classes.quiet}>{t('activated')}</span>}
      {hidden && <span className={cells.tag}>{t('hidden')}</span>}
      {seesNobody && <span className={cells.tag}>{t('seesNobody')}</span>}
    </div>
  )
}

/** Cut where it is too long, whole on hover. */
function Quiet({ text }: { readonly text: string | null }) {
  return (
    <span className={classes.quiet} title={text ?? undefined}>
      {text}
    </span>
  )
}
