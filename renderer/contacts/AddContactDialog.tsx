import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { ContactWay } from '#shared/domain/contact.ts'
import { askAsMe } from '../data/contacts.ts'
import { Dialog } from '../dialogs/Dialog.tsx'
import { useTexts } from '../i18n/use-texts.ts'
import { readCode } from '../join/read-code.ts'
import classes from './AddContactDialog.module.css'
import { AskContact } from './AskContact.tsx'
import { addTexts } from './add.texts.ts'
import { closeContactDialog } from './contacts.store.ts'

/** Asking somebody from outside: found by their whole account or number, by their code, or in a group. @see W-5 */
export function AddContactDialog({ way: given }: { readonly way: ContactWay | null }) {
  const t = useTexts(addTexts)
  const [way, setWay] = useState(given)
  return (
    <Dialog onClose={closeContactDialog} title={t('add')} size={440}>
      {given === null && <Search onSearch={setWay} />}
      {way !== null && (
        <AskContact
          key={JSON.stringify(way)}
          asker={askAsMe}
          way={way}
          after={
            <Button variant="default" onClick={closeContactDialog}>
              {t('close')}
            </Button>
          }
        />
      )}
    </Dialog>
  )
}

function Search({ onSearch }: { readonly onSearch: (way: ContactWay) => void }) {
  const t = useTexts(addTexts)
  const [typed, setTyped] = useState('')
  const search = (event: FormEvent) => {
    event.preventDefault()
    const text = typed.trim()
    const read = readCode(text)
    if (text !== '') onSearch(read?.type === 'contact' ? { by: 'code', code: read.code } : { by: 'search', text })
  }
  return (
    <form className={classes.search} onSubmit={search}>
      <TextInput
        label={t('searchLabel')}
        description={t('searchHint')}
        value={typed}
        maxLength={64}
        autoComplete="off"
        data-autofocus
        classNames={{ description: classes.hint ?? '' }}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="light"
        leftSection={<IconSearch size={16} aria-hidden />}
        disabled={typed.trim() === ''}
      >
        {t('search')}
      </Button>
    </form>
  )
}
