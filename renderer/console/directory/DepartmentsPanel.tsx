import { IconUsersGroup } from '@tabler/icons-react'
import type { ConsoleDepartment } from '#shared/console/department.ts'
import { changeInConsole } from '../../data/console/ask-console.ts'
import { useExplain } from '../../i18n/use-explain.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import { DepartmentTreeView } from '../pick/DepartmentTreeView.tsx'
import type { DepartmentTreeState } from '../pick/use-department-tree.ts'
import type { DepartmentDoing } from './DepartmentDialogs.tsx'
import classes from './DirectoryPage.module.css'
import { directoryTexts } from './directory.texts.ts'
import { type DepartmentPlace, dropPlace, stepPlace } from './drop-place.ts'

interface DepartmentsPanelProps {
  readonly tree: DepartmentTreeState
  readonly chosen: string | null
  readonly mayManage: boolean
  readonly onChoose: (department: ConsoleDepartment | null) => void
  readonly onDo: (doing: DepartmentDoing) => void
}

/** The tree that is administered: choose, drag, or move with the keyboard. @see ADM-5 */
export function DepartmentsPanel({ tree, chosen, mayManage, onChoose, onDo }: DepartmentsPanelProps) {
  const t = useTexts(directoryTexts)
  const moveTo = useMoveDepartment()
  return (
    <nav className={classes.tree} aria-label={t('departments')}>
      <div className={classes.scroller}>
        <button
          type="button"
          className={classes.everyone}
          onClick={() => onChoose(null)}
          {...(chosen === null && { 'aria-current': 'true' })}
        >
          <IconUsersGroup size={16} stroke={1.6} aria-hidden />
          {t('everyone')}
        </button>
        <DepartmentTreeView
          label={t('departments')}
          state={tree}
          isChosen={(id) => id === chosen}
          onChoose={onChoose}
          extra={({ people }) => <span className={classes.count}>{people}</span>}
          {...(mayManage && {
            drag: {
              allowDrop: (drop) => dropPlace(drop, tree) !== null,
              onDragDrop: (drop) => moveTo(dropPlace(drop, tree)),
            },
          })}
          onKey={(event, department) => {
            if (!mayManage) return
            const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
            if (event.altKey && by !== null) {
              event.preventDefault()
              event.stopPropagation()
              moveTo(stepPlace(department.id, by, tree))
            }
            if (event.key === 'F2') onDo({ type: 'rename', department })
          }}
        />
      </div>
      {mayManage && <p className={classes.hint}>{t('treeHint')}</p>}
    </nav>
  )
}

/** Moves at once; what the server refuses is said and the tree stays as it was. */
export function useMoveDepartment(): (place: DepartmentPlace | null) => void {
  const explain = useExplain()
  return (place) => {
    if (place === null) return
    changeInConsole('console:departmentMove', (clientId) => ({ clientId, ...place })).catch((caught: unknown) =>
      notify({ tone: 'failed', message: explain(caught) }),
    )
  }
}
