import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ConsolePerson } from '#shared/console/person.ts'
import { RefusedLine } from '../../asking/RefusedLine.tsx'
import { useDeed } from '../../asking/use-deed.ts'
import { changeInConsole } from '../../data/console/ask-console.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import sheet from '../frame/Sheet.module.css'
import classes from './Person.module.css'
import { type DrawnPlacement, PlacementsField } from './PlacementsField.tsx'
import { personTexts } from './person.texts.ts'

interface PlacementsSectionProps {
  readonly person: ConsolePerson
  readonly mayManage: boolean
}

/** Where they are; the department groups follow. @see DEP-5 */
export function PlacementsSection({ person, mayManage }: PlacementsSectionProps) {
  const t = useTexts(personTexts)
  const [placements, setPlacements] = useState<readonly DrawnPlacement[]>(person.departments)
  const { busy, refused, run } = useDeed()
  const ready = placements.length > 0 && JSON.stringify(placements) !== JSON.stringify(person.departments)
  const save = async () => {
    const departments = placements.map(({ departmentId, leads }) => ({ departmentId, leads }))
    await changeInConsole('console:personPlace', (clientId) => ({ clientId, personId: person.id, departments }))
    notify({ tone: 'done', message: t('saved') })
  }
  return (
    <section className={sheet.section} aria-label={t('departments')}>
      <div>
        <h3 className={sheet.heading}>{t('departments')}</h3>
        <p className={sheet.text}>{t('departmentsText')}</p>
      </div>
      <PlacementsField placements={placements} disabled={!mayManage} onChange={setPlacements} />
      {placements.length === 0 && mayManage && <p className={sheet.text}>{t('needsDepartment')}</p>}
      {mayManage && (
        <div className={classes.save}>
          <Button size="xs" disabled={!ready} loading={busy} onClick={() => void run(save)}>
            {t('save')}
          </Button>
          <RefusedLine refused={refused} tight />
        </div>
      )}
    </section>
  )
}
