import type { Role } from '#shared/domain/member.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { compareTexts } from './compare.texts.ts'
import classes from './RoleChips.module.css'

/** Who may, one after the other. */
export function RoleChips({ roles }: { readonly roles: readonly Role[] }) {
  const t = useTexts(compareTexts)
  return roles.map((role) => (
    <span key={role} className={classes.chip} data-role={role}>
      {t(role)}
    </span>
  ))
}
