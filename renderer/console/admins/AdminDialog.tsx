import { Button, Stepper, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Admin } from '#shared/console/admin.ts'
import { RefusedLine } from '../../asking/RefusedLine.tsx'
import { useDeed } from '../../asking/use-deed.ts'
import { changeInConsole } from '../../data/console/ask-console.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import confirm from '../confirm/ConfirmDialog.module.css'
import { confirmTexts } from '../confirm/confirm.texts.ts'
import { Dialog } from '../frame/Dialog.tsx'
import { AdminSummary } from './AdminSummary.tsx'
import { type AdminDraft, draftOf, isStepDone, newDraft, stepsOf } from './admin-draft.ts'
import { adminsTexts } from './admins.texts.ts'
import { GrantsTable } from './GrantsTable.tsx'
import { PersonStep } from './PersonStep.tsx'
import { RoleStep } from './RoleStep.tsx'
import { ScopeStep } from './ScopeStep.tsx'

type AdminDialogProps = {
  readonly admins: readonly Admin[]
  readonly onClose: () => void
} & (
  | { readonly role: 'super' | 'sub'; readonly changing?: undefined }
  | { readonly changing: Admin; readonly role?: undefined }
)

const stepKeys = {
  person: 'stepPerson',
  role: 'stepRole',
  scope: 'stepScope',
  grants: 'stepGrants',
  confirm: 'stepConfirm',
} as const

/** A role for somebody: the person, the role, the scope, the permissions, and once more. @see ADM-3 */
export function AdminDialog({ role, changing, admins, onClose }: AdminDialogProps) {
  const t = useTexts(adminsTexts)
  const again = useTexts(confirmTexts)
  const [draft, setDraft] = useState<AdminDraft>(() => (changing ? draftOf(changing) : newDraft(role)))
  const [at, setAt] = useState(0)
  const [typed, setTyped] = useState('')
  const { busy, refused, run, forget } = useDeed()
  const steps = stepsOf(draft, changing !== undefined)
  const step = steps[Math.min(at, steps.length - 1)] ?? 'confirm'
  const name = draft.person?.name ?? ''
  const change = (part: Partial<AdminDraft>) => setDraft((before) => ({ ...before, ...part }))
  const save = async () => {
    const { person, role: given, scope, grants } = draft
    if (person === null) return
    const input = { personId: person.id, role: given, scope: [...scope.keys()], grants, confirm: typed.trim() }
    const request = changing ? 'console:adminChange' : 'console:adminAdd'
    const done = await run(() => changeInConsole(request, (clientId) => ({ clientId, ...input })))
    if (!done) return
    notify({ tone: 'done', message: t(changing ? 'changed' : 'added', { name }) })
    onClose()
  }
  const last = step === 'confirm'
  const ready = last ? typed.trim() === name : isStepDone(step, draft)
  return (
    <Dialog onClose={onClose} title={changing ? t('changeTitle', { name }) : t('addTitle')} size={640}>
      <form
        className={confirm.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!ready) return
          if (last) void save()
          else setAt(at + 1)
        }}
      >
        <Stepper active={at} size="xs" allowNextStepsSelect={false} onStepClick={setAt}>
          {steps.map((one) => (
            <Stepper.Step key={one} label={t(stepKeys[one])} />
          ))}
        </Stepper>
        {step === 'person' && <PersonStep draft={draft} admins={admins} onChange={change} />}
        {step === 'role' && <RoleStep draft={draft} onChange={change} />}
        {step === 'scope' && <ScopeStep draft={draft} onChange={change} />}
        {step === 'grants' && <GrantsTable grants={draft.grants} onChange={(grants) => change({ grants })} />}
        {last && (
          <>
            <AdminSummary draft={draft} />
            <TextInput
              label={again('type', { word: name })}
              placeholder={name}
              value={typed}
              maxLength={200}
              autoComplete="off"
              data-autofocus
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </>
        )}
        <RefusedLine refused={refused} tight />
        <div className={confirm.buttons}>
          <Button
            variant="default"
            onClick={() => {
              forget()
              if (at === 0) onClose()
              else setAt(at - 1)
            }}
          >
            {t(at === 0 ? 'cancel' : 'back')}
          </Button>
          <Button type="submit" disabled={!ready} loading={busy}>
            {t(last ? (changing ? 'confirmChange' : 'confirmAdd') : 'next')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
