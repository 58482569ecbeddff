import { consoleAreas } from '#shared/console/admin.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { frameTexts } from '../frame/frame.texts.ts'
import { useListed } from '../use-listed.ts'
import classes from './AdminSteps.module.css'
import type { AdminDraft } from './admin-draft.ts'
import { adminsTexts } from './admins.texts.ts'
import { areaKey } from './area-key.ts'

/** What is about to be given, once more in words. */
export function AdminSummary({ draft: { person, role, scope, grants } }: { readonly draft: AdminDraft }) {
  const t = useTexts(adminsTexts)
  const frame = useTexts(frameTexts)
  const listed = useListed()
  const given = consoleAreas
    .filter((area) => grants[area] !== 'none')
    .map((area) => t('granted', { area: t(areaKey[area]), level: t(grants[area]) }))
  return (
    <dl className={classes.summary}>
      <dt>{t('person')}</dt>
      <dd>{person?.name}</dd>
      <dt>{t('role')}</dt>
      <dd>{frame(role)}</dd>
      {role === 'sub' && (
        <>
          <dt>{t('scope')}</dt>
          <dd>{listed([...scope.values()])}</dd>
          <dt>{t('permissions')}</dt>
          <dd>{listed(given)}</dd>
        </>
      )}
    </dl>
  )
}
