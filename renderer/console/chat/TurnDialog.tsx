import { useCallback } from 'react'
import type { ConsoleOutput } from '#shared/console/requests.ts'
import { LoadedPlace } from '../../asking/LoadedPlace.tsx'
import { useLoaded } from '../../asking/use-loaded.ts'
import { askConsole, changeInConsole } from '../../data/console/ask-console.ts'
import { useConsole } from '../../data/console/console.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import { ConfirmDialog } from '../confirm/ConfirmDialog.tsx'
import { departmentGroupsTexts } from './department-groups.texts.ts'

type Preview = ConsoleOutput<'console:departmentGroupsPreview'>

interface TurnDialogProps {
  readonly on: boolean
  readonly onClose: () => void
}

/** Says in numbers what the switch would do, and asks again. @see DEP-1, DEP-12, DEP-13 */
export function TurnDialog({ on, onClose }: TurnDialogProps) {
  const t = useTexts(departmentGroupsTexts)
  const enterprise = useConsole((state) => state.overview?.enterprise.name ?? '')
  const load = useCallback(() => askConsole('console:departmentGroupsPreview', { on }), [on])
  const preview = useLoaded(load)
  return (
    <ConfirmDialog
      title={t(on ? 'turnOnTitle' : 'turnOffTitle')}
      word={enterprise}
      action={t(on ? 'turnOn' : 'turnOff')}
      tone={on ? 'plain' : 'danger'}
      ready={preview.phase === 'ready'}
      onConfirm={async (confirm) => {
        await changeInConsole('console:departmentGroupsSet', (clientId) => ({ clientId, on, confirm }))
        notify({ tone: 'info', message: t('begun') })
      }}
      onClose={onClose}
    >
      <LoadedPlace loaded={preview}>{(counts) => (on ? <On counts={counts} /> : <Off counts={counts} />)}</LoadedPlace>
    </ConfirmDialog>
  )
}

function On({ counts: { made, members, leftOut } }: { readonly counts: Preview }) {
  const t = useTexts(departmentGroupsTexts)
  return (
    <ul>
      <li>
        <strong>{t('willMake', { count: made, members })}</strong>
      </li>
      {leftOut > 0 && <li>{t('willLeaveOut', { count: leftOut })}</li>}
      <li>{t('willKeepOld')}</li>
    </ul>
  )
}

function Off({ counts: { ordinary, closed } }: { readonly counts: Preview }) {
  const t = useTexts(departmentGroupsTexts)
  return (
    <ul>
      <li>
        <strong>{t('willOrdinary', { count: ordinary })}</strong>
      </li>
      {closed > 0 && <li>{t('willStayClosed', { count: closed })}</li>}
      <li>{t('willNotReturn')}</li>
    </ul>
  )
}
