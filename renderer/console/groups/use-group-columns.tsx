import { useMemo } from 'react'
import type { ConsoleGroup } from '#shared/console/group.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import cells from '../table/Cells.module.css'
import type { Column } from '../table/DataTable.tsx'
import { groupsTexts } from './groups.texts.ts'

/** What the list tells of each group. */
export function useGroupColumns(onOpen: (conversationId: string) => void): readonly Column<ConsoleGroup>[] {
  const t = useTexts(groupsTexts)
  const time = useTimeTexts()
  return useMemo(
    () => [
      {
        key: 'name',
        header: t('name'),
        cell: ({ id, name }) => (
          <button
            type="button"
            className={cells.name}
            aria-label={t('openGroup', { name: name ?? t('unnamed') })}
            onClick={() => onOpen(id)}
          >
            {name ?? t('unnamed')}
          </button>
        ),
      },
      {
        key: 'kind',
        header: t('kind'),
        width: 108,
        cell: ({ kind }) => (
          <span className={cells.tag} data-tone={kind === 'external' ? 'warn' : 'brand'}>
            {t(kind)}
          </span>
        ),
      },
      { key: 'owner', header: t('owner'), width: 170, cell: (group) => <Owner group={group} /> },
      { key: 'members', header: t('members'), width: 80, numeric: true, cell: ({ members }) => members },
      {
        key: 'state',
        header: t('state'),
        width: 84,
        cell: ({ state }) => (
          <span className={cells.tag} data-tone={state === 'open' ? 'plain' : undefined}>
            {t(state)}
          </span>
        ),
      },
      {
        key: 'created',
        header: t('created'),
        width: 108,
        cell: ({ createdAt }) => <span className={cells.quiet}>{time.full(createdAt).slice(0, 10)}</span>,
      },
    ],
    [t, time, onOpen],
  )
}

function Owner({ group: { owner, ownerInService } }: { readonly group: ConsoleGroup }) {
  const t = useTexts(groupsTexts)
  if (owner === null) {
    return (
      <span className={cells.tag} data-tone="warn">
        {t('ownerless')}
      </span>
    )
  }
  return (
    <>
      {owner.name}{' '}
      {!ownerInService && (
        <span className={cells.tag} data-tone="warn">
          {t('gone')}
        </span>
      )}
    </>
  )
}
