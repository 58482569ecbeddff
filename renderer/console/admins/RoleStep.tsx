import { Radio } from '@mantine/core'
import { GivenRole } from '#shared/console/admin.ts'
import { useConsoleCan } from '../../data/console/use-console-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './AdminSteps.module.css'
import type { AdminDraft } from './admin-draft.ts'
import { adminsTexts } from './admins.texts.ts'

interface RoleStepProps {
  readonly draft: AdminDraft
  readonly onChange: (part: Partial<AdminDraft>) => void
}

const words = {
  super: ['roleSuper', 'roleSuperText'],
  externalSuper: ['roleExternal', 'roleExternalText'],
  sub: ['roleSub', 'roleSubText'],
} as const

/** Which role; super admins are made by the creator only. @see ADM-2 */
export function RoleStep({ draft, onChange }: RoleStepProps) {
  const t = useTexts(adminsTexts)
  const maySupers = useConsoleCan('admin.manageSuper', 'enterprise').allowed
  return (
    <Radio.Group
      aria-label={t('stepRole')}
      value={draft.role}
      onChange={(value) => {
        const role = GivenRole.safeParse(value)
        if (role.success) onChange({ role: role.data })
      }}
    >
      <div className={classes.roles}>
        {GivenRole.options.map((role) => {
          const [name, text] = words[role]
          const open = role === 'sub' || maySupers
          return (
            <Radio.Card key={role} value={role} disabled={!open} className={classes.role}>
              <Radio.Indicator size="sm" />
              <div>
                <div className={classes.roleName}>{t(name)}</div>
                <div className={classes.roleText}>{open ? t(text) : t('onlyCreator')}</div>
              </div>
            </Radio.Card>
          )
        })}
      </div>
    </Radio.Group>
  )
}
