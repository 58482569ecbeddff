import { NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { SearchKind } from '#shared/domain/searched.ts'
import { searchLimits } from '#shared/protocol/requests/search.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { isComposing } from '../../keyboard/is-plain-enter.ts'
import { DaysField } from '../../time/DaysField.tsx'
import classes from './SearchForm.module.css'
import { changeSearch, useSearch } from './search.store.ts'
import { searchTexts } from './search.texts.ts'

/** Who may be asked for: a person or a robot of the place. */
export interface Sender {
  readonly id: string
  readonly name: string
}

interface SearchFormProps {
  /** Null: not to be chosen here. */
  readonly senders: readonly Sender[] | null
  /** From the field down to the results. */
  readonly onDown: () => void
  readonly onEnter: () => void
}

/** What to look for: words, who said it, what it is, when. */
export function SearchForm({ senders, onDown, onEnter }: SearchFormProps) {
  const t = useTexts(searchTexts)
  const { asked, turn } = useSearch()
  const field = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking for the search once more leads back to its field.
  useEffect(() => field.current?.select(), [turn])
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      onDown()
    }
    if (event.key === 'Enter') onEnter()
  }
  return (
    <div className={classes.form}>
      <TextInput
        ref={field}
        size="sm"
        type="search"
        data-autofocus
        leftSection={<IconSearch size={15} aria-hidden="true" />}
        aria-label={t('title')}
        placeholder={t('placeholder')}
        maxLength={searchLimits.text}
        value={asked.text}
        onChange={(event) => changeSearch({ text: event.currentTarget.value })}
        onKeyDown={press}
      />
      <div className={classes.filters}>
        <NativeSelect
          size="xs"
          aria-label={t('kind')}
          value={asked.kind ?? ''}
          data={[
            { value: '', label: t('anyKind') },
            ...SearchKind.options.map((value) => ({ value, label: t(value) })),
          ]}
          onChange={(event) => changeSearch({ kind: SearchKind.safeParse(event.currentTarget.value).data ?? null })}
        />
        {senders !== null && (
          <NativeSelect
            size="xs"
            aria-label={t('sender')}
            value={asked.senderId ?? ''}
            data={[
              { value: '', label: t('anySender') },
              ...senders.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => changeSearch({ senderId: event.currentTarget.value || null })}
          />
        )}
        <div className={classes.days}>
          <DaysField from={asked.from} to={asked.to} width="100%" onChange={changeSearch} />
        </div>
      </div>
    </div>
  )
}
