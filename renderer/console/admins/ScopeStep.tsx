import { Pill } from '@mantine/core'
import { useTexts } from '../../i18n/use-texts.ts'
import { DepartmentPicker } from '../pick/DepartmentPicker.tsx'
import classes from './AdminSteps.module.css'
import type { AdminDraft } from './admin-draft.ts'
import { adminsTexts } from './admins.texts.ts'

interface ScopeStepProps {
  readonly draft: AdminDraft
  readonly onChange: (part: Partial<AdminDraft>) => void
}

/** Which departments a sub-admin acts in. @see ADM-2 */
export function ScopeStep({ draft: { scope }, onChange }: ScopeStepProps) {
  const t = useTexts(adminsTexts)
  const turn = ({ id, name }: { readonly id: string; readonly name: string }) => {
    const next = new Map(scope)
    if (!next.delete(id)) next.set(id, name)
    onChange({ scope: next })
  }
  return (
    <div className={classes.step}>
      <DepartmentPicker several chosen={new Set(scope.keys())} onChoose={turn} />
      <p className={classes.hint} aria-live="polite">
        {scope.size === 0 ? t('scopeNone') : t('scopeCount', { count: scope.size })} · {t('scopeText')}
      </p>
      <ul className={classes.chosen}>
        {[...scope].map(([id, name]) => (
          <li key={id}>
            <Pill
              withRemoveButton
              onRemove={() => turn({ id, name })}
              removeButtonProps={{ 'aria-label': t('remove', { name }), 'aria-hidden': false, tabIndex: 0 }}
            >
              {name}
            </Pill>
          </li>
        ))}
      </ul>
    </div>
  )
}
