import { Button, Switch } from '@mantine/core'
import { useState } from 'react'
import type { ConsoleDepartment } from '#shared/console/department.ts'
import { RefusedLine } from '../../asking/RefusedLine.tsx'
import { useDeed } from '../../asking/use-deed.ts'
import { changeInConsole } from '../../data/console/ask-console.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import confirm from '../confirm/ConfirmDialog.module.css'
import { Dialog } from '../frame/Dialog.tsx'
import sheet from '../frame/Sheet.module.css'
import classes from './Person.module.css'
import { PersonFieldsForm } from './PersonFieldsForm.tsx'
import { type DrawnPlacement, PlacementsField } from './PlacementsField.tsx'
import { personTexts } from './person.texts.ts'
import { fieldsOf, newPerson, wrongFields } from './person-draft.ts'

interface AddPersonProps {
  /** Where they begin; undefined: it has to be chosen. */
  readonly department: ConsoleDepartment | undefined
  readonly onClose: () => void
}

/** A new member of staff. @see ADM-5 */
export function AddPerson({ department, onClose }: AddPersonProps) {
  const t = useTexts(personTexts)
  const [draft, setDraft] = useState(newPerson)
  const [placements, setPlacements] = useState<readonly DrawnPlacement[]>(
    department ? [{ departmentId: department.id, name: department.name, leads: false }] : [],
  )
  const [activated, setActivated] = useState(true)
  const { busy, refused, run } = useDeed()
  const wrong = wrongFields(draft)
  const ready = wrong.size === 0 && placements.length > 0
  const save = async () => {
    const departments = placements.map(({ departmentId, leads }) => ({ departmentId, leads }))
    await changeInConsole('console:personAdd', (clientId) => ({
      clientId,
      fields: fieldsOf(draft),
      departments,
      activated,
    }))
    notify({ tone: 'done', message: t('added', { name: draft.name.trim() }) })
  }
  return (
    <Dialog onClose={onClose} title={t('addTitle')} size={600}>
      <form
        className={confirm.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) void run(save).then((done) => done && onClose())
        }}
      >
        <PersonFieldsForm
          draft={draft}
          wrong={wrong}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
        <div>
          <div className={classes.legend}>{t('departments')}</div>
          <PlacementsField placements={placements} onChange={setPlacements} />
          {placements.length === 0 && <p className={sheet.text}>{t('needsDepartment')}</p>}
        </div>
        <Switch
          size="sm"
          label={t('activateNow')}
          checked={activated}
          onChange={(event) => setActivated(event.currentTarget.checked)}
        />
        <RefusedLine refused={refused} tight />
        <div className={confirm.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={!ready} loading={busy}>
            {t('addTitle')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
