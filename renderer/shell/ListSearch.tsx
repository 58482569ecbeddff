import { IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { isComposing } from '../keyboard/is-plain-enter.ts'
import classes from './ListSearch.module.css'

interface ListSearchProps {
  readonly ref?: Ref<HTMLInputElement>
  readonly value: string
  readonly placeholder: string
  readonly label: string
  readonly onType: (typed: string) => void
  /** Keys that an input method has no use for; Escape has emptied the field already. */
  readonly onKey: (event: KeyboardEvent) => void
  /** At the end of the field. */
  readonly children?: ReactNode
}

/** On top of a list: a field to find something in it. */
export function ListSearch({ ref, value, placeholder, label, onType, onKey, children }: ListSearchProps) {
  return (
    <div className={classes.search}>
      <IconSearch size={15} stroke={1.8} aria-hidden className={classes.glass} />
      <input
        ref={ref}
        type="search"
        className={classes.field}
        value={value}
        placeholder={placeholder}
        aria-label={label}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return
          if (event.key === 'Escape' && value.trim() !== '') {
            event.stopPropagation()
            onType('')
          }
          onKey(event)
        }}
      />
      {children}
    </div>
  )
}
