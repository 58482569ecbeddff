import type { Admin } from '#shared/console/admin.ts'
import { changeInConsole } from '../../data/console/ask-console.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import { ConfirmDelete } from '../confirm/ConfirmDelete.tsx'
import { adminsTexts } from './admins.texts.ts'

/** Takes a role away. @see ADM-3 */
export function DeleteAdmin({ admin, onClose }: { readonly admin: Admin; readonly onClose: () => void }) {
  const t = useTexts(adminsTexts)
  const { id, name } = admin.person
  const remove = async (confirm: string) => {
    await changeInConsole('console:adminDelete', (clientId) => ({ clientId, personId: id, confirm }))
    notify({ tone: 'done', message: t('deleted', { name }) })
  }
  return <ConfirmDelete name={name} t={t} onDelete={remove} onClose={onClose} />
}
