import { IconChevronRight, IconFolder } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Department } from '#shared/domain/department.ts'
import { LoadedPlace } from '../asking/LoadedPlace.tsx'
import { useDirectory } from '../contacts/use-directory.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { LineButton } from '../theme/LineButton.tsx'
import { groupTexts } from './group.texts.ts'
import classes from './PeoplePicker.module.css'
import type { PickerProps } from './PeoplePicker.tsx'
import { PersonChecks } from './PersonChecks.tsx'

/** The enterprise's tree, one level at a time. */
export function DirectoryPicker(props: PickerProps) {
  const t = useTexts(groupTexts)
  const [departmentId, setDepartmentId] = useState<string | null>(null)
  const directory = useDirectory(departmentId)
  const onlyRoot = departmentId === null && directory.phase === 'ready' ? single(directory.value.departments) : null
  // An enterprise is one tree: its top is where one begins.
  useEffect(() => {
    if (onlyRoot) setDepartmentId(onlyRoot)
  }, [onlyRoot])
  return (
    <LoadedPlace loaded={directory}>
      {({ path, departments, people }) => {
        const others = people.filter(({ id }) => id !== props.me.id && props.taken?.has(id) !== true)
        const everyone = others.every(({ id }) => props.chosen.has(id))
        return (
          <>
            <nav className={classes.path} aria-label={t('directory')}>
              {path.map(({ id, name }, at) => (
                <span key={id}>
                  {at > 0 && <IconChevronRight size={12} aria-hidden />}
                  <button
                    type="button"
                    className={classes.step}
                    onClick={() => setDepartmentId(id)}
                    {...(at === path.length - 1 && { 'aria-current': 'location' })}
                  >
                    {name}
                  </button>
                </span>
              ))}
            </nav>
            <div className={classes.scroller}>
              {departments.map(({ id, name, people: count }) => (
                <LineButton key={id} fit="inset" className={classes.department} onClick={() => setDepartmentId(id)}>
                  <IconFolder size={18} stroke={1.6} aria-hidden />
                  <span>{name}</span>
                  <span className={classes.count}>{count > 0 && t('peopleCount', { count })}</span>
                  <IconChevronRight size={15} aria-hidden />
                </LineButton>
              ))}
              {others.length > 1 && (
                <button type="button" className={classes.all} onClick={() => props.onChoose(others, !everyone)}>
                  {t(everyone ? 'chooseNobody' : 'chooseAll')}
                </button>
              )}
              <PersonChecks {...props} people={people} />
              {departments.length + people.length === 0 && (
                <output className={classes.note}>{t('emptyDepartment')}</output>
              )}
            </div>
          </>
        )
      }}
    </LoadedPlace>
  )
}

function single(departments: readonly Department[]): string | null {
  return departments.length === 1 ? (departments[0]?.id ?? null) : null
}
