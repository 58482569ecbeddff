import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ConsolePerson } from '#shared/console/person.ts'
import { RefusedLine } from '../../asking/RefusedLine.tsx'
import { useDeed } from '../../asking/use-deed.ts'
import { changeInConsole } from '../../data/console/ask-console.ts'
import { useConsoleCan } from '../../data/console/use-console-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import sheet from '../frame/Sheet.module.css'
import classes from './Person.module.css'
import { PersonFieldsForm } from './PersonFieldsForm.tsx'
import { personTexts } from './person.texts.ts'
import { changedFields, draftOfPerson, wrongFields } from './person-draft.ts'

interface FactsSectionProps {
  readonly person: ConsolePerson
  readonly mayManage: boolean
}

/** Who they are and what they see. */
export function FactsSection({ person, mayManage }: FactsSectionProps) {
  const t = useTexts(personTexts)
  const [draft, setDraft] = useState(() => draftOfPerson(person))
  const { busy, refused, run } = useDeed()
  const mayAccount = useConsoleCan('directory.manage', { account: person.role })
  const change = changedFields(draft, person)
  const wrong = wrongFields(draft)
  const ready = Object.keys(change).length > 0 && wrong.size === 0
  const save = async () => {
    await changeInConsole('console:personChange', (clientId) => ({ clientId, personId: person.id, change }))
    notify({ tone: 'done', message: t('saved') })
  }
  return (
    <form
      className={sheet.section}
      aria-label={t('facts')}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) void run(save)
      }}
    >
      <h3 className={sheet.heading}>{t('facts')}</h3>
      <PersonFieldsForm
        draft={draft}
        wrong={wrong}
        disabled={!mayManage}
        accountBarred={mayAccount.allowed ? null : t('outranked')}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
      {mayManage && (
        <div className={classes.save}>
          <Button type="submit" size="xs" disabled={!ready} loading={busy}>
            {t('save')}
          </Button>
          <RefusedLine refused={refused} tight />
        </div>
      )}
    </form>
  )
}
