import type { ConsoleDepartment } from '#shared/console/department.ts'
import { changeInConsole } from '../../data/console/ask-console.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import { ConfirmDelete } from '../confirm/ConfirmDelete.tsx'
import { DepartmentNameDialog } from './DepartmentNameDialog.tsx'
import { directoryTexts } from './directory.texts.ts'
import { PickDepartmentDialog } from './PickDepartmentDialog.tsx'

/** What is being done with a department, or below it. */
export interface DepartmentDoing {
  readonly type: 'add' | 'rename' | 'move' | 'delete'
  readonly department: ConsoleDepartment
}

interface DepartmentDialogsProps {
  readonly doing: DepartmentDoing
  readonly onChosen: (departmentId: string | null) => void
  readonly onClose: () => void
}

/** One dialog for each thing that is done with a department. @see ADM-5 */
export function DepartmentDialogs({ doing: { type, department }, onChosen, onClose }: DepartmentDialogsProps) {
  switch (type) {
    case 'add':
      return <AddBelow department={department} onChosen={onChosen} onClose={onClose} />
    case 'rename':
      return <Rename department={department} onClose={onClose} />
    case 'move':
      return <Move department={department} onClose={onClose} />
    case 'delete':
      return <Delete department={department} onChosen={onChosen} onClose={onClose} />
  }
}

interface DialogProps {
  readonly department: ConsoleDepartment
  readonly onClose: () => void
}
type ChoosingProps = DialogProps & Pick<DepartmentDialogsProps, 'onChosen'>

const done = (message: string) => notify({ tone: 'done', message })

function AddBelow({ department: { id: parentId, name: parent }, onChosen, onClose }: ChoosingProps) {
  const t = useTexts(directoryTexts)
  const add = async (name: string) => {
    const made = await changeInConsole('console:departmentAdd', (clientId) => ({ clientId, parentId, name }))
    done(t('departmentAdded', { name }))
    onChosen(made.departmentId)
  }
  const title = t('newDepartmentIn', { name: parent })
  return <DepartmentNameDialog title={title} action={t('add')} initial="" onSave={add} onClose={onClose} />
}

function Rename({ department: { id: departmentId, name }, onClose }: DialogProps) {
  const t = useTexts(directoryTexts)
  const rename = async (next: string) => {
    await changeInConsole('console:departmentRename', (clientId) => ({ clientId, departmentId, name: next }))
    done(t('departmentRenamed'))
  }
  const title = t('renameTitle')
  return <DepartmentNameDialog title={title} action={t('save')} initial={name} onSave={rename} onClose={onClose} />
}

function Move({ department: { id: departmentId, name }, onClose }: DialogProps) {
  const t = useTexts(directoryTexts)
  const move = async (parentId: string) => {
    const place = { departmentId, parentId, beforeId: null }
    await changeInConsole('console:departmentMove', (clientId) => ({ clientId, ...place }))
    done(t('departmentMoved', { name }))
  }
  return (
    <PickDepartmentDialog
      title={t('moveDepartmentTitle', { name })}
      text={t('moveDepartmentText')}
      action={t('move')}
      barred={departmentId}
      onPick={move}
      onClose={onClose}
    />
  )
}

function Delete({ department: { id: departmentId, name, parentId }, onChosen, onClose }: ChoosingProps) {
  const t = useTexts(directoryTexts)
  const remove = async (confirm: string) => {
    await changeInConsole('console:departmentDelete', (clientId) => ({ clientId, departmentId, confirm }))
    done(t('departmentDeleted', { name }))
    onChosen(parentId)
  }
  return <ConfirmDelete name={name} t={t} onDelete={remove} onClose={onClose} />
}
