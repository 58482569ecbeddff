import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { othersAtCreation } from '#shared/domain/limits.ts'
import type { Person } from '#shared/domain/person.ts'
import { RefusedLine } from '../asking/RefusedLine.tsx'
import { useDeed } from '../asking/use-deed.ts'
import { useEnterprise } from '../data/enterprise.store.ts'
import { createGroup } from '../data/open-conversation.ts'
import { useSession } from '../data/session.store.ts'
import { explain as explainRefusal } from '../i18n/explain.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { showConversation } from '../shell/shell.store.ts'
import { ChosenPeople } from './ChosenPeople.tsx'
import { GroupKindNote } from './GroupKindNote.tsx'
import { groupTexts } from './group.texts.ts'
import { groupKind } from './group-kind.ts'
import classes from './NewGroupForm.module.css'
import { newGroupRefusal } from './new-group-refusal.ts'
import { PeoplePicker } from './PeoplePicker.tsx'

/** Who, what it is called, and what kind of group that will be: said before it is created. @see GRP-1 */
export function NewGroupForm({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(groupTexts)
  const me = useSession((session) => session.me)
  const language = useLanguage()
  const sizes = useEnterprise()
  const externalContact = useSession((session) => session.externalContact)
  const [chosen, setChosen] = useState<ReadonlyMap<string, Person>>(new Map())
  const [name, setName] = useState('')
  const { busy, refused, run, forget } = useDeed()
  if (!me) return null
  const people = [...chosen.values()]
  const kind = groupKind(me, people)
  const tooLarge = newGroupRefusal(me, people, sizes)
  const enough = people.length >= othersAtCreation
  const allowed = kind !== 'external' || externalContact
  const ready = enough && allowed && tooLarge === null

  const choose = (persons: readonly Person[], wanted: boolean) => {
    const next = new Map(chosen)
    for (const person of persons) {
      if (wanted) next.set(person.id, person)
      else next.delete(person.id)
    }
    setChosen(next)
    forget()
  }
  const create = () =>
    run(async () => {
      const { conversationId } = await createGroup({ name: name.trim() || null, memberIds: people.map(({ id }) => id) })
      onDone()
      showConversation(conversationId)
    })

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) void create()
      }}
    >
      <div className={classes.columns}>
        <PeoplePicker me={me} chosen={chosen} onChoose={choose} />
        <div className={classes.side}>
          <TextInput
            label={t('name')}
            placeholder={t('namePlaceholder')}
            value={name}
            maxLength={50}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <ChosenPeople people={people} hint={t('chosenNone')} onRemove={(person) => choose([person], false)} />
        </div>
      </div>
      <div className={classes.foot}>
        <div className={classes.notes} aria-live="polite">
          {people.length > 0 && <GroupKindNote kind={kind} allowed={allowed} />}
          <RefusedLine refused={tooLarge === null ? refused : explainRefusal(tooLarge, language)} tight />
        </div>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button type="submit" disabled={!ready} loading={busy}>
          {t('create')}
        </Button>
      </div>
    </form>
  )
}
